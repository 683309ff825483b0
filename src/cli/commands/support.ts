import type { Command } from 'commander'
import type { Call } from '../call.ts'
import { chooseOne } from '../choose-one.ts'
import { addSupportCode } from './support-code.ts'
import { addSupportExport } from './support-export.ts'
import { addSupportOpen } from './support-open.ts'

/** `support`: show where one is to somebody who helps, and open what somebody sent. */
export function addSupport(support: Command, call: Call): void {
  support.allowExcessArguments().action(() => {
    throw chooseOne(call.context, support)
  })
  addSupportCode(support, call)
  addSupportExport(support, call)
  addSupportOpen(support, call)
}
