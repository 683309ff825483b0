import type { Command } from 'commander'
import type { Call } from '../call.ts'
import { UsageRefusal } from '../usage-refusal.ts'
import { addOperatorCheck } from './operator-check.ts'
import { addSearchTerms } from './operator-search-terms.ts'
import { addSheet } from './operator-sheet.ts'

/** `operator`: the commands for finding or creating one's company in TRACES. */
export function addOperator(operator: Command, call: Call): void {
  const { words, world } = call.context
  operator.allowExcessArguments().action(() => {
    const what = operator.commands.map((command) => `operator ${command.name()}`).join(', ')
    const help = words.say('errors.see-help', { command: world.command })
    throw new UsageRefusal(words.say('errors.missing-argument', { what, help }))
  })
  addOperatorCheck(operator, call)
  addSearchTerms(operator, call)
  addSheet(operator, call)
}
