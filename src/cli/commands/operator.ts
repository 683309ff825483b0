import type { Command } from 'commander'
import type { Call } from '../call.ts'
import { chooseOne } from '../choose-one.ts'
import { addOperatorCheck } from './operator-check.ts'
import { addSearchTerms } from './operator-search-terms.ts'
import { addSheet } from './operator-sheet.ts'

/** `operator`: the commands for finding or creating one's company in TRACES. */
export function addOperator(operator: Command, call: Call): void {
  operator.allowExcessArguments().action(() => {
    throw chooseOne(call.context, operator)
  })
  addOperatorCheck(operator, call)
  addSearchTerms(operator, call)
  addSheet(operator, call)
}
