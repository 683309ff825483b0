import { type Command, Option } from 'commander'
import { renderEml } from '../../screens/eml.ts'
import { operatorCheckDocument, operatorCheckView } from '../../screens/operator-check.ts'
import { renderText } from '../../screens/text.ts'
import type { Call } from '../call.ts'
import { operatorCase } from '../operator-case.ts'
import { commonOptions } from '../options.ts'
import { jsonText } from '../show.ts'
import { UsageRefusal } from '../usage-refusal.ts'
import { type OutputOptions, pageFor, writeOutput } from '../write-output.ts'

interface CheckOptions extends OutputOptions {
  readonly format?: 'text' | 'json' | 'eml'
}

/** `operator check`: what a table of companies, copied from TRACES, means for a role. */
export function addOperatorCheck(operator: Command, { context, end }: Call): void {
  const { words, world } = context
  operator
    .command('check')
    .description(words.say('operator-check.help-check'))
    .argument(`[${words.say('operator-check.value-text')}...]`, words.say('operator-check.help-text'))
    .addOption(new Option('--format <text>', words.say('help.format-check')).choices(['text', 'json', 'eml']))
    .option(`--output <${words.say('help.value-file')}>`, words.say('help.output'))
    .option('--force', words.say('help.force'))
    .action(async (pasted: readonly string[], own: CheckOptions, command: Command) => {
      const options = commonOptions(command)
      const format = options.json ? 'json' : (own.format ?? 'text')
      const { journey, advice, company, relevant, sent } = operatorCase(context, options)
      const text = pasted.length > 0 ? pasted.join(' ') : await world.readInput()
      if (text === undefined) throw noText()
      const { checkOperator, onceSent } = await import('../../operator/check.ts')
      const found = checkOperator(text, advice, company)
      const check = sent ? onceSent(found) : found
      const name = (company ?? 'Växtimport AB').replace(/["\\$`!]/g, '')
      const searchTerms = `${world.command} operator search-terms "${name}"`
      const table = { journey, advice, company, relevant, check, sent, searchTerms }
      const document = operatorCheckDocument(words, table, world.words)
      const [letter] = document.letters
      if (format === 'eml' && letter === undefined) throw new UsageRefusal(words.say('waiting.no-letter'), 3)
      if (format === 'eml' && letter !== undefined) writeOutput(context, renderEml(letter), own)
      else if (format === 'json') writeOutput(context, jsonText(document), own)
      else {
        const view = operatorCheckView(words, document, table)
        writeOutput(context, `${renderText(view, pageFor(context, own)).join('\n')}\n`, own)
      }
      end(check.verdict === 'unrecognised' ? 3 : 0)
    })

  function noText(): UsageRefusal {
    const own = `${world.command} operator check`
    return new UsageRefusal(
      words.say('operator-check.no-text', { command: `${own} "…"`, file: `${own} < table.txt` }),
    )
  }
}
