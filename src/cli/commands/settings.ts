import type { Command } from 'commander'
import { safe } from '../../screens/safe.ts'
import type { Call } from '../call.ts'
import { guidesRefusal } from '../guides-refusal.ts'
import { commonOptions } from '../options.ts'
import { UsageRefusal } from '../usage-refusal.ts'
import { addSettingsLook } from './settings-look.ts'

/** `settings`: the language, the folder of packs, and how things look: choose each, or see it. */
export function addSettings(settings: Command, call: Call): void {
  const { words, world } = call.context
  const now = (): void => {
    world.out(`${words.say('settings.now', { language: words.say(`languages.${words.language}`) })}\n`)
  }
  settings.allowExcessArguments().action(now)
  settings
    .command('guides')
    .description(words.say('help.settings-guides'))
    .argument(`[${words.say('help.value-folder')}]`, words.say('help.guides'))
    .action(async (folder: string | undefined, _options: unknown, command: Command) => {
      const full = folder === undefined ? '' : world.fullPath(folder)
      const added = full === '' ? [] : await world.withGuides(full)
      if (added === undefined || added === 'no-pack')
        throw new UsageRefusal(guidesRefusal(call.context, full, added === 'no-pack'), 3)
      await world.savePreference(commonOptions(command).stateDir, 'guides', full)
      world.out(`${words.say('settings.guides', { folder: safe(full || words.say('where.none')) })}\n`)
    })
  settings
    .command('language')
    .description(words.say('help.settings-language'))
    .argument(`[${words.say('help.value-language')}]`, words.say('help.language'))
    .action(async (language: string | undefined, _options: unknown, command: Command) => {
      if (language === undefined) return now()
      const known = world.catalogue.languages
      if (!known.includes(language))
        throw new UsageRefusal(
          words.say('settings.unknown-language', { language: safe(language), known: known.join(', ') }),
        )
      await world.savePreference(commonOptions(command).stateDir, 'language', language)
      world.out(`${world.words(language).say('settings.language')}\n`)
    })
  addSettingsLook(settings, call)
}
