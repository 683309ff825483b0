import type { Context } from './context.ts'

/** The question whether a name was meant, as a sentence; none where nothing is near. */
export function didYouMean({ words }: Context, suggestion: string | undefined): readonly string[] {
  return suggestion === undefined ? [] : [words.say('errors.did-you-mean', { suggestion })]
}
