import { type Command, Option } from 'commander'
import type { Journey } from '../guides/journey.ts'
import { renderMarkdown } from '../screens/markdown.ts'
import { renderText } from '../screens/text.ts'
import type { View } from '../screens/view.ts'
import type { Words } from '../screens/words.ts'
import type { Context } from './context.ts'
import { jsonText } from './show.ts'
import { type OutputOptions, pageFor, writeOutput } from './write-output.ts'

/** The shapes that every page can take. */
export const pageFormats = ['text', 'markdown', 'html', 'json'] as const
export type PageFormat = (typeof pageFormats)[number]

/** What a command has to show, whatever its shape. */
export interface Shown {
  readonly document: () => object
  /** The pages, one after the other. */
  readonly views: () => readonly View[]
  /** What stands above them where they are several and become one page of HTML. */
  readonly cover?: () => View
  /** Whose addresses become links there. */
  readonly journey: Journey
}

/** Adds the options that say in which shape a result goes where. @param says what the shapes are, in words */
export function addOutputOptions(
  command: Command,
  words: Words,
  says: string,
  formats: readonly string[] = pageFormats,
): Command {
  return command
    .addOption(new Option(`--format <${words.say('help.value-format')}>`, says).choices(formats))
    .option(`--output <${words.say('help.value-file')}>`, words.say('help.output'))
    .option('--force', words.say('help.force'))
}

/** Prints what a command has to show, or writes it to the file that was named. @throws UsageRefusal where that can't be */
export async function printPage(
  context: Context,
  format: PageFormat,
  own: OutputOptions,
  shown: Shown,
): Promise<void> {
  writeOutput(context, await pageText(context, format, own, shown), own)
}

async function pageText(
  context: Context,
  format: PageFormat,
  own: OutputOptions,
  { document, views, cover, journey }: Shown,
): Promise<string> {
  const { world, words } = context
  switch (format) {
    case 'json':
      return jsonText(document())
    case 'text': {
      const page = pageFor(context, own)
      return views()
        .map((view) => `${renderText(view, page).join('\n')}\n`)
        .join('\n')
    }
    case 'markdown':
      return views().map(renderMarkdown).join('\n')
    case 'html': {
      const { webPage } = await import('../screens/web-page.ts')
      const made = { version: world.version, at: world.now() }
      const all = views()
      const [first = { title: '', blocks: [] }] = all
      if (all.length < 2 || cover === undefined) return world.html(webPage(first, [journey], made), words)
      const chapters = all.map((view, index) => ({ id: `part-${index + 1}`, view }))
      return world.html(webPage(cover(), [journey], made, chapters), words)
    }
  }
}
