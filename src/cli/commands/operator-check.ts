import type { Command } from 'commander'
import { operatorCheckDocument, operatorCheckView } from '../../screens/operator-check.ts'
import type { Call } from '../call.ts'
import { operatorCase } from '../operator-case.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'
import { UsageRefusal } from '../usage-refusal.ts'

/** `operator check`: what a table of companies, copied from TRACES, means for a role. */
export function addOperatorCheck(operator: Command, { context, end }: Call): void {
  const { words, world } = context
  operator
    .command('check')
    .description(words.say('operator-check.help-check'))
    .argument(`[${words.say('operator-check.value-text')}...]`, words.say('operator-check.help-text'))
    .action(async (pasted: readonly string[], _options: unknown, command: Command) => {
      const options = commonOptions(command)
      const { journey, advice, company, relevant } = operatorCase(context, options)
      const text = pasted.length > 0 ? pasted.join(' ') : await world.readInput()
      if (text === undefined) throw noText()
      const { checkOperator } = await import('../../operator/check.ts')
      const check = checkOperator(text, advice, company)
      const name = (company ?? 'Växtimport AB').replace(/["\\$`!]/g, '')
      const searchTerms = `${world.command} operator search-terms "${name}"`
      const table = { journey, advice, company, relevant, check, searchTerms }
      const document = operatorCheckDocument(words, table, world.words)
      if (options.json) showJson(context, document)
      else showView(context, operatorCheckView(words, document, table))
      end(check.verdict === 'unrecognised' ? 3 : 0)
    })

  function noText(): UsageRefusal {
    const own = `${world.command} operator check`
    return new UsageRefusal(
      words.say('operator-check.no-text', { command: `${own} "…"`, file: `${own} < table.txt` }),
    )
  }
}
