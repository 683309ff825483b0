import type { SeenScreen, SupportCase } from '../screens/support-open.ts'
import type { Context } from './context.ts'

/** The window that the user is taken to have: one in which forms are drawn, so that the choices bear the same numbers. */
const usualColumns = 80
const usualRows = 60

/** The screen that the user has, in the helper's language, and in their own where that is another. */
export async function seenScreens(
  { world, words }: Context,
  { problem, userLanguage, ...journey }: SupportCase,
  columns: number,
): Promise<readonly SeenScreen[]> {
  const { journey: shown, found } = problem?.place ?? journey
  const languages = [...new Set([words.language, userLanguage ?? words.language])]
  const screens: SeenScreen[] = []
  for (const language of languages) {
    const spoken = world.words(language)
    const request = { journey: shown, position: found.position, columns: usualColumns, rows: usualRows }
    const { lines: usual, message, input } = await world.screen(request, spoken)
    const narrow = columns < usualColumns && columns > 0
    const { lines } = narrow ? await world.screen({ ...request, columns, rows: 0 }, spoken) : { lines: usual }
    const choices = 'picks' in input ? input.picks.map(({ text }, index) => `${index + 1}. ${text}`) : []
    screens.push({ language, lines, message, choices })
  }
  return screens
}
