import type { Command } from 'commander'
import { searchTermsDocument, searchTermsView } from '../../screens/search-terms-view.ts'
import type { Call } from '../call.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'
import { UsageRefusal } from '../usage-refusal.ts'

/** `operator search-terms`: what to search for before one believes that a company isn't there. */
export function addSearchTerms(operator: Command, { context }: Call): void {
  const { words, world } = context
  operator
    .command('search-terms')
    .description(words.say('help.search-terms'))
    .argument(`<${words.say('help.value-company')}...>`, words.say('help.company'))
    .option(`--former <${words.say('help.value-words')}>`, words.say('help.former'))
    .action((name: readonly string[], { former = '' }: { former?: string }, command: Command) => {
      const document = searchTermsDocument(words, name.join(' '), former)
      const example = `${world.command} operator search-terms "Växtimport AB"`
      if (document.terms.length === 0) throw new UsageRefusal(words.say('search-terms.no-name', { example }))
      if (commonOptions(command).json) showJson(context, document)
      else showView(context, searchTermsView(document, words, former !== ''))
    })
}
