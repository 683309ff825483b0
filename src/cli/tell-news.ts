import { newsText } from '../screens/news-text.ts'
import { isUserError } from '../session/user-error.ts'
import type { Context } from './context.ts'

/** Tells on standard error what the store has to tell and no page has told. @param folder the one given by --state-dir */
export function tellNews({ world, words }: Context, folder: string | undefined): void {
  try {
    for (const news of world.news(folder)) world.err(`${newsText(words, news)}\n`)
  } catch (error) {
    // Without a home there is no store, and nothing to tell of it.
    if (!isUserError(error)) throw error
  }
}
