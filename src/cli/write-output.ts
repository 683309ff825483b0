import { safe } from '../screens/safe.ts'
import type { Page } from '../screens/text.ts'
import { plainTheme } from '../screens/view.ts'
import type { Context } from './context.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** Where a command's result goes. */
export interface OutputOptions {
  readonly output?: string
  readonly force?: boolean
}

/** How the place looks where a result goes: a file has no colour, and the width of paper. */
export function pageFor({ world }: Context, { output }: OutputOptions): Page {
  return output === undefined ? world.page() : { ...world.page(), columns: 80, theme: plainTheme }
}

/** Prints a result, or writes it to the file that was named. @throws UsageRefusal where that can't be */
export function writeOutput({ world, words }: Context, text: string, { output, force }: OutputOptions): void {
  if (output === undefined) {
    world.out(text)
    return
  }
  const what = safe(output)
  const written = world.writeText(output, text, force === true)
  if (written !== 'written')
    throw new UsageRefusal(words.say(`output.${written}`, { what }), written === 'failed' ? 4 : 3)
  world.err(`${words.say('output.written', { what })}\n`)
}
