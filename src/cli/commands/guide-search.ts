import type { Command } from 'commander'
import { safe } from '../../screens/safe.ts'
import { searchView } from '../../screens/search-view.ts'
import type { Call } from '../call.ts'
import { commonOptions } from '../options.ts'
import { searchPages } from '../search-pages.ts'
import { showJson, showView } from '../show.ts'
import { UsageRefusal } from '../usage-refusal.ts'

/** `guide search`: the pages that answer some words, in any of the languages. */
export function addGuideSearch(guide: Command, { context, end }: Call): void {
  const { words, world } = context
  guide
    .command('search')
    .description(words.say('help.search'))
    .argument(`<${words.say('help.value-seen')}...>`, words.say('help.searched'))
    .action((searched: readonly string[], _options: unknown, command: Command) => {
      const query = safe(searched.join(' ')).trim()
      const example = `${world.command} guide search PIN`
      if (query === '') throw new UsageRefusal(words.say('search.nothing', { example }))
      const options = commonOptions(command)
      const document = searchPages(context, options, query)
      if (options.json) showJson(context, document)
      else showView(context, searchView(document, words, world.command))
      end(document.items.length === 0 ? 3 : 0)
    })
}
