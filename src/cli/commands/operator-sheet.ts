import type { Command } from 'commander'
import { hasSheet, operatorSheet, operatorSheetView } from '../../screens/operator-sheet.ts'
import type { Call } from '../call.ts'
import { journeyFor } from '../find-session.ts'
import { commonOptions } from '../options.ts'
import { addOutputOptions, type PageFormat, printPage } from '../print-page.ts'
import { UsageRefusal } from '../usage-refusal.ts'
import type { OutputOptions } from '../write-output.ts'

interface SheetOptions extends OutputOptions {
  readonly format?: PageFormat
}

/** `operator sheet`: what TRACES asks for a new company, field by field, with the person's values. */
export function addSheet(operator: Command, { context }: Call): void {
  const { words } = context
  const command = operator.command('sheet').description(words.say('help.sheet'))
  addOutputOptions(command, words, words.say('help.format')).action(
    async (own: SheetOptions, command: Command) => {
      const options = commonOptions(command)
      const { journey, session } = journeyFor(context, options)
      if (!hasSheet(journey)) throw new UsageRefusal(words.say('sheet.none'))
      const answers = session?.answers ?? {}
      return printPage(context, options.json ? 'json' : (own.format ?? 'text'), own, {
        document: () => operatorSheet(journey, words, answers),
        views: () => [operatorSheetView(journey, words, answers)],
        journey,
      })
    },
  )
}
