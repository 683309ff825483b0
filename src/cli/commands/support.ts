import type { Command } from 'commander'
import type { Call } from '../call.ts'
import { seeHelp } from '../usage-error.ts'
import { UsageRefusal } from '../usage-refusal.ts'
import { addSupportCode } from './support-code.ts'
import { addSupportExport } from './support-export.ts'
import { addSupportOpen } from './support-open.ts'

/** `support`: show where one is to somebody who helps, and open what somebody sent. */
export function addSupport(support: Command, call: Call): void {
  const { words } = call.context
  support.allowExcessArguments().action(() => {
    const what = support.commands.map((command) => `support ${command.name()}`).join(', ')
    const help = seeHelp(call.context, 'support')
    throw new UsageRefusal(words.say('errors.choose-one', { what, help }))
  })
  addSupportCode(support, call)
  addSupportExport(support, call)
  addSupportOpen(support, call)
}
