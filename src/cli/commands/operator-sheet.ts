import { type Command, Option } from 'commander'
import { renderMarkdown } from '../../screens/markdown.ts'
import { hasSheet, operatorSheet, operatorSheetView } from '../../screens/operator-sheet.ts'
import { safeJson } from '../../screens/safe-json.ts'
import { renderText } from '../../screens/text.ts'
import type { Call } from '../call.ts'
import { journeyFor } from '../find-session.ts'
import { commonOptions } from '../options.ts'
import { UsageRefusal } from '../usage-refusal.ts'
import { type OutputOptions, pageFor, writeOutput } from '../write-output.ts'

interface SheetOptions extends OutputOptions {
  readonly format?: 'text' | 'markdown' | 'json'
}

/** `operator sheet`: what TRACES asks for a new company, field by field, with the person's values. */
export function addSheet(operator: Command, { context }: Call): void {
  const { words } = context
  operator
    .command('sheet')
    .description(words.say('help.sheet'))
    .addOption(
      new Option(`--format <${words.say('help.value-format')}>`, words.say('help.format')).choices([
        'text',
        'markdown',
        'json',
      ]),
    )
    .option(`--output <${words.say('help.value-file')}>`, words.say('help.output'))
    .option('--force', words.say('help.force'))
    .action((own: SheetOptions, command: Command) => {
      const options = commonOptions(command)
      const { journey, session } = journeyFor(context, options)
      if (!hasSheet(journey)) throw new UsageRefusal(words.say('sheet.none'))
      const answers = session?.answers ?? {}
      const format = options.json ? 'json' : (own.format ?? 'text')
      const text = (): string => {
        if (format === 'json') return safeJson(operatorSheet(journey, words, answers))
        const view = operatorSheetView(journey, words, answers)
        if (format === 'markdown') return renderMarkdown(view)
        return `${renderText(view, pageFor(context, own)).join('\n')}\n`
      }
      writeOutput(context, text(), own)
    })
}
