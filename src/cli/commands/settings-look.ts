import type { Command } from 'commander'
import { safe } from '../../screens/safe.ts'
import type { Call } from '../call.ts'
import { colourWishes } from '../look.ts'
import { commonOptions } from '../options.ts'
import { UsageRefusal } from '../usage-refusal.ts'

/** `settings accessible` and `settings color`: how everything looks, from now on. */
export function addSettingsLook(settings: Command, { context }: Call): void {
  const { words, world } = context
  const say = (key: string, values = {}): string => words.say(`accessible.${key}`, values)
  const kept = (command: Command): readonly string[] => {
    const preferences = world.preferences(commonOptions(command).stateDir)
    const wish = colourWishes.find((each) => each === preferences.colour()) ?? 'auto'
    return [
      say(preferences.accessible() === true ? 'setting-on' : 'setting-off'),
      say('setting-colour', { colour: say(`colour-${wish}`) }),
    ]
  }
  settings
    .command('accessible')
    .description(say('help-setting'))
    .argument(`[${say('value-switch')}]`, say('value-switch'))
    .action(async (given: string | undefined, _options: unknown, command: Command) => {
      const wanted = given?.toLowerCase()
      const found = (['on', 'off'] as const).find((each) => wanted === each || wanted === say(each))
      if (wanted !== undefined && found === undefined)
        throw new UsageRefusal(say('setting-unknown', { what: safe(wanted) }))
      if (found !== undefined)
        await world.savePreference(commonOptions(command).stateDir, 'accessible', found)
      world.out(`${kept(command)[0]}\n`)
    })
  settings
    .command('color')
    .description(say('help-setting-color'))
    .argument(`[${say('value-when')}]`, say('help-setting-color'))
    .action(async (given: string | undefined, _options: unknown, command: Command) => {
      const found = colourWishes.find((each) => each === given)
      if (given !== undefined && found === undefined)
        throw new UsageRefusal(say('no-colour', { what: safe(given), known: colourWishes.join(', ') }))
      if (found !== undefined) await world.savePreference(commonOptions(command).stateDir, 'colour', found)
      world.out(`${kept(command)[1]}\n`)
    })
  settings.hook('postAction', (_settings, command) => {
    // `settings` alone tells all of them.
    if (command === settings) world.out(`${kept(command).join('\n')}\n`)
  })
}
