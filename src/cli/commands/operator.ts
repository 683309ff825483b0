import type { Command } from 'commander'
import type { Call } from '../call.ts'
import { seeHelp } from '../usage-error.ts'
import { UsageRefusal } from '../usage-refusal.ts'
import { addOperatorCheck } from './operator-check.ts'
import { addSearchTerms } from './operator-search-terms.ts'
import { addSheet } from './operator-sheet.ts'

/** `operator`: the commands for finding or creating one's company in TRACES. */
export function addOperator(operator: Command, call: Call): void {
  const { words } = call.context
  operator.allowExcessArguments().action(() => {
    const what = operator.commands.map((command) => `operator ${command.name()}`).join(', ')
    const help = seeHelp(call.context, 'operator')
    throw new UsageRefusal(words.say('errors.choose-one', { what, help }))
  })
  addOperatorCheck(operator, call)
  addSearchTerms(operator, call)
  addSheet(operator, call)
}
