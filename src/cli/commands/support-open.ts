import type { Command } from 'commander'
import { addresseeOf } from '../../guides/addressee-of.ts'
import { differsView } from '../../screens/step-view.ts'
import { supportDocument } from '../../screens/support-open.ts'
import { pathView, screenColumns, supportLines } from '../../screens/support-open-view.ts'
import type { Call } from '../call.ts'
import { openSupport } from '../open-support.ts'
import { commonOptions } from '../options.ts'
import { seenScreens } from '../seen-screens.ts'
import { showJson, showView } from '../show.ts'
import { UsageRefusal } from '../usage-refusal.ts'

/** `support open`: the very screen that somebody has, from their code or their file. Nothing of one's own is touched. */
export function addSupportOpen(support: Command, { context, end }: Call): void {
  const { words, world } = context
  support
    .command('open')
    .description(words.say('support.help-open'))
    .argument(`[${words.say('support.value-code')}...]`, words.say('support.help-what'))
    .option('--path', words.say('support.help-path'))
    .action(async (given: readonly string[], own: { readonly path?: boolean }, command: Command) => {
      const { json = false, input } = commonOptions(command)
      const asks = world.interactive && input && !json
      if (given.length === 0 && !asks)
        throw new UsageRefusal(
          words.say('support.no-terminal', { command: `${world.command} support open` }),
          5,
        )
      const opened = await openSupport(context, given.join(' '), asks)
      if (typeof opened === 'string') return end(opened === 'quit' ? 130 : 0)
      const plain = json || own.path === true
      const columns = plain ? 80 : screenColumns(world.page(), opened.userLanguage === words.language ? 1 : 2)
      const screens = await seenScreens(context, opened, columns)
      const document = supportDocument(opened, words, screens, world.facts(), world.now())
      if (json) return showJson(context, document)
      if (own.path) return showView(context, pathView(document, opened.journey, words))
      const { journey, found } = opened.problem?.place ?? opened
      const { position } = found
      const advice = world.operators()[opened.journey.name]
      const who = addresseeOf(advice, opened.found.position.relevant)?.who
      const differs = differsView(journey, words, position.step, position.relevant, who)
      world.out(`${supportLines(document, words, differs, world.page()).join('\n')}\n`)
    })
}
