import type { Command } from 'commander'
import { journeyTitle } from '../../screens/journey-title.ts'
import { safe } from '../../screens/safe.ts'
import type { SessionKey } from '../../session/session.ts'
import { keptPaths } from '../../session/store.ts'
import type { Call } from '../call.ts'
import { keyFor, savedSession } from '../find-session.ts'
import { lineToCopy, optionsOf } from '../line-to-copy.ts'
import { type CommonOptions, commonOptions } from '../options.ts'
import { UsageRefusal } from '../usage-refusal.ts'

/** `forget`: deletes everything that is kept, or the one progress that was named, once that was confirmed. */
export function addForget(forget: Command, { context }: Call): void {
  const { words, world } = context
  const say = (key: string, count = 0): void => world.out(`${words.say(`where.${key}`, { count })}\n`)
  forget.option('--yes', words.say('help.yes')).action(async (own: { yes?: boolean }, command: Command) => {
    const options = commonOptions(command)
    const { role, country, environment, name, stateDir } = options
    const names = [role, country, environment, name].some((each) => each !== undefined)
    const key = names ? (keyFor(context, options) ?? savedSession(context, options)) : undefined
    const sessions = world.sessions(stateDir)
    const preferences = world.preferences(stateDir)
    const all = keptPaths(sessions.files()).length + preferences.files().length
    if (!names) world.codeCache.forget()
    if (names ? key === undefined || !sessions.has(key) : all === 0) return say('nothing')
    if (own.yes !== true && !(await confirmed(options, key))) return say('kept')
    say('forgotten', [...sessions.forget(key), ...(names ? [] : preferences.forget())].length)
  })

  /** Asks first, and names the one progress that is meant. @throws UsageRefusal where nobody can be asked */
  function confirmed({ input }: CommonOptions, key: SessionKey | undefined): Promise<boolean> {
    const line = lineToCopy(world, 'forget --yes', key === undefined ? '' : optionsOf(context, key))
    if (!world.interactive || !input)
      throw new UsageRefusal(words.say('errors.not-terminal-forget', { command: line }), 5)
    return world.confirm(
      words.say(key ? 'prompts.forget-one' : 'prompts.forget', { title: titleOf(key) }),
      words,
    )
  }

  function titleOf(key: SessionKey | undefined): string {
    if (key === undefined) return ''
    const site = key.environment === 'production' ? '' : words.say(`environments.${key.environment}`)
    const parts = [journeyTitle(key.journey, words), site, safe(key.name)]
    return parts.filter((part) => part !== '').join(', ')
  }
}
