import type { Command } from 'commander'
import { findLabels } from '../../guides/reference.ts'
import { labelsDocument, labelsView } from '../../screens/labels-view.ts'
import { safe } from '../../screens/safe.ts'
import type { Call } from '../call.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'

/** `guide labels`: what a button or a field is for that a person sees on the site, in any language, old or new. */
export function addGuideLabels(guide: Command, { context, end }: Call): void {
  const { words, world } = context
  guide
    .command('labels')
    .description(words.say('help.labels'))
    .argument(`<${words.say('help.value-seen')}...>`, words.say('help.seen'))
    .action((seen: readonly string[], _options: unknown, command: Command) => {
      const query = safe(seen.join(' '))
      const document = labelsDocument(words, query, findLabels(world.labels(), query))
      if (commonOptions(command).json) showJson(context, document)
      else showView(context, labelsView(document, words))
      end(document.items.length === 0 ? 3 : 0)
    })
}
