import { type Command, Option } from 'commander'
import { renderMarkdown } from '../../screens/markdown.ts'
import { safe } from '../../screens/safe.ts'
import { exportView, previewView } from '../../screens/support-export-view.ts'
import { renderText } from '../../screens/text.ts'
import { makeExport, privateFields } from '../../support/export-form.ts'
import type { Call } from '../call.ts'
import { exportedOf } from '../export-session.ts'
import { savedSession } from '../find-session.ts'
import { commonOptions } from '../options.ts'
import { tellNotStarted } from '../tell-ending.ts'
import { UsageRefusal } from '../usage-refusal.ts'
import { type OutputOptions, writeOutput } from '../write-output.ts'

interface ExportOptions extends OutputOptions {
  readonly format?: 'json' | 'markdown'
  readonly include: readonly string[]
}

/** `support export`: what somebody who helps needs to know, in a file; what was typed stays home unless it is named. */
export function addSupportExport(support: Command, { context, end }: Call): void {
  const { words, world } = context
  const formats = new Option(`--format <${words.say('help.value-format')}>`, words.say('support.help-format'))
  support
    .command('export')
    .description(words.say('support.help-export'))
    .addOption(formats.choices(['json', 'markdown']))
    .option(
      `--include <${words.say('support.value-field')}>`,
      words.say('support.help-include'),
      (field: string, before: readonly string[]) => [...before, field],
      [],
    )
    .option(`--output <${words.say('help.value-file')}>`, words.say('help.output'))
    .option('--force', words.say('help.force'))
    .action(async ({ format, include, ...output }: ExportOptions, command: Command) => {
      const options = commonOptions(command)
      const session = savedSession(context, options)
      if (session === undefined) return tellNotStarted(context, options)
      const exported = exportedOf(context, session)
      const fields = [...privateFields(exported).keys()]
      const unknown = include.find((field) => !fields.includes(field))
      if (unknown !== undefined)
        throw new UsageRefusal(
          words.say('support.no-field', { what: safe(unknown), known: fields.join(', ') }),
        )
      const made = makeExport(exported, include)
      world.err(`${renderText(previewView(made, words), world.page()).join('\n')}\n\n`)
      const asked = include.length > 0 && world.interactive && options.input
      const answers = { yes: words.say('support.give'), no: words.say('support.keep') }
      if (asked && !(await world.confirm(words.say('support.give-ask'), words, answers))) return end(0)
      const journeyOf = world.journey.bind(world)
      const asMarkdown = (format ?? 'json') === 'markdown' && options.json !== true
      const text = asMarkdown
        ? renderMarkdown(exportView(made, words, journeyOf))
        : `${JSON.stringify(made, null, 2)}\n`
      writeOutput(context, text, output)
    })
}
