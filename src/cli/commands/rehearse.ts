import type { Command } from 'commander'
import type { Practice } from '../../wizard/practise.ts'
import type { Call } from '../call.ts'
import { chooseOne } from '../choose-one.ts'
import { commonOptions } from '../options.ts'
import { UsageRefusal } from '../usage-refusal.ts'
import { listScenarios, playScenario, type ScenarioOptions } from './rehearse-scenario.ts'

/** `rehearse`: practise what is done in EU Login and TRACES; all of it is made up, and nothing is kept. */
export function addRehearse(rehearse: Command, call: Call): void {
  const { words } = call.context
  rehearse
    .option(`--scenario <${words.say('help.value-file')}>`, words.say('rehearse-scenario.help-scenario'))
    .option('--list', words.say('rehearse-scenario.help-list'))
    .option(`--output <${words.say('help.value-file')}>`, words.say('rehearse-scenario.help-output'))
    .option('--force', words.say('help.force'))
    .allowExcessArguments()
    .action(async ({ scenario, list, ...own }: ScenarioOptions, command: Command) => {
      if (list === true) return listScenarios(call)
      if (scenario !== undefined) return playScenario(call, { ...own, scenario }, commonOptions(command))
      throw chooseOne(call.context, rehearse, ['--scenario'])
    })
  addPractice(rehearse, call, 'login')
  addPractice(rehearse, call, 'operator')
  addPractice(rehearse, call, 'approve')
}

/** `rehearse login`: sign in on a drawn phone; `rehearse operator`: get access to a company on a drawn site; `rehearse approve`. */
function addPractice(rehearse: Command, { context, end }: Call, what: Practice): void {
  const { words, world } = context
  rehearse
    .command(what)
    .description(words.say(`rehearse-${what}.help-${what}`))
    .action(async (_options: unknown, command: Command) => {
      const { input, json = false } = commonOptions(command)
      if (!world.interactive || !input || json)
        throw new UsageRefusal(
          words.say(`rehearse-${what}.no-terminal`, { command: `${world.command} rehearse ${what}` }),
          5,
        )
      end((await world.rehearse(what, words)) === 'quit' ? 130 : 0)
    })
}
