import type { Command } from 'commander'
import { keptPaths } from '../../session/store.ts'
import type { Call } from '../call.ts'
import { commonOptions } from '../options.ts'
import { UsageRefusal } from '../usage-refusal.ts'

/** `forget`: deletes everything that is kept, once that was confirmed. */
export function addForget(forget: Command, { context }: Call): void {
  const { words, world } = context
  forget.option('--yes', words.say('help.yes')).action(async (own: { yes?: boolean }, command: Command) => {
    const options = commonOptions(command)
    const say = (key: string, count = 0): void => world.out(`${words.say(`where.${key}`, { count })}\n`)
    const sessions = world.sessions(options.stateDir)
    const preferences = world.preferences(options.stateDir)
    if (keptPaths(sessions.files()).length + preferences.files().length === 0) {
      world.codeCache.forget()
      return say('nothing')
    }
    if (own.yes !== true) {
      if (!world.interactive || !options.input) throw notTerminal()
      if (!(await world.confirm(words.say('prompts.forget'), words))) return say('kept')
    }
    world.codeCache.forget()
    say('forgotten', [...sessions.forget(), ...preferences.forget()].length)
  })

  function notTerminal(): UsageRefusal {
    return new UsageRefusal(
      words.say('errors.not-terminal-forget', { command: `${world.command} forget --yes` }),
      5,
    )
  }
}
