import type { Command } from 'commander'
import type { Call } from '../call.ts'
import { listScenarios, playScenario, type ScenarioOptions } from './rehearse-scenario.ts'
import { commonOptions } from '../options.ts'
import { UsageRefusal } from '../usage-refusal.ts'

/** `rehearse`: practise what is done in EU Login and TRACES; all of it is made up, and nothing is kept. */
export function addRehearse(program: Command, call: Call): void {
  const { words, world } = call.context
  const rehearse = program
    .command('rehearse')
    .description(words.say('rehearse-login.help-rehearse'))
    .option(`--scenario <${words.say('help.value-file')}>`, words.say('rehearse-scenario.help-scenario'))
    .option('--list', words.say('rehearse-scenario.help-list'))
    .option(`--output <${words.say('help.value-file')}>`, words.say('rehearse-scenario.help-output'))
    .option('--force', words.say('help.force'))
    .allowExcessArguments()
    .action(async ({ scenario, list, ...own }: ScenarioOptions, command: Command) => {
      if (list === true) return listScenarios(call)
      if (scenario !== undefined) return playScenario(call, { ...own, scenario }, commonOptions(command))
      const what = rehearse.commands.map((command) => `rehearse ${command.name()}`).join(', ')
      const help = words.say('errors.see-help', { command: world.command })
      throw new UsageRefusal(words.say('errors.missing-argument', { what, help }))
    })
  addRehearseLogin(rehearse, call)
  addRehearseApprove(rehearse, call)
}

/** `rehearse login`: sign in by PIN and by QR code on a drawn phone. */
function addRehearseLogin(rehearse: Command, { context, end }: Call): void {
  const { words, world } = context
  rehearse
    .command('login')
    .description(words.say('rehearse-login.help-login'))
    .action(async (_options: unknown, command: Command) => {
      const { input, json = false } = commonOptions(command)
      if (!world.interactive || !input || json)
        throw new UsageRefusal(
          words.say('rehearse-login.no-terminal', { command: `${world.command} rehearse login` }),
          5,
        )
      end((await world.rehearseLogin(words)) === 'quit' ? 130 : 0)
    })
}

/** `rehearse approve`: decide as an administrator on made-up colleagues who ask for access. */
function addRehearseApprove(rehearse: Command, { context, end }: Call): void {
  const { words, world } = context
  rehearse
    .command('approve')
    .description(words.say('rehearse-approve.help-approve'))
    .action(async (_options: unknown, command: Command) => {
      const { input, json = false } = commonOptions(command)
      if (!world.interactive || !input || json)
        throw new UsageRefusal(
          words.say('rehearse-login.no-terminal', { command: `${world.command} rehearse approve` }),
          5,
        )
      end((await world.rehearseApprove(words)) === 'quit' ? 130 : 0)
    })
}
