import type { Command } from 'commander'
import { safe } from '../../screens/safe.ts'
import { pagesIndex, searchDocument, searchView } from '../../screens/search-view.ts'
import type { Call } from '../call.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'
import { topicJourney } from '../topic-journey.ts'
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
      const { journey, own } = topicJourney(context, options)
      const { catalogue } = world
      const known = [...catalogue.journeys, ...catalogue.problems].map(({ name }) => name)
      const languages = [...new Set([...catalogue.languages, words.language])]
      const pages = {
        catalogue,
        journeys: [...known, catalogue.entrance].map((each) => world.journey(each, journey.environment)),
        languages: languages.map((each) => (each === words.language ? words : world.words(each))),
        topics: journey.name,
        own,
      }
      const document = searchDocument(pages, pagesIndex(pages), words, query)
      if (options.json) showJson(context, document)
      else showView(context, searchView(document, words, world.command))
      end(document.items.length === 0 ? 3 : 0)
    })
}
