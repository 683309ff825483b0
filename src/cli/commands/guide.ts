import type { Command } from 'commander'
import { topicsOf, topicsView, topicView } from '../../screens/guide-page.ts'
import { renderText } from '../../screens/text.ts'
import type { Call } from '../call.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'
import { partsFor, topicJourney } from '../topic-journey.ts'
import { unknownTopic } from '../unknown-topic.ts'
import { addGuideFacts } from './guide-facts.ts'
import { addGuideLabels } from './guide-labels.ts'
import { addGuideSearch } from './guide-search.ts'

/** `guide`: read a topic, all of them, or their list. */
export function addGuide(program: Command, call: Call): void {
  const { context } = call
  const { words, world } = context
  const guide = program
    .command('guide')
    .description(words.say('help.guide'))
    .argument(`[${words.say('help.value-topic')}]`, words.say('help.topic'))
    .option('--list', words.say('help.list'))
    .option('--all', words.say('help.all'))
    .action((topic: string | undefined, own: { all?: boolean }, command: Command) => {
      const options = commonOptions(command)
      const { journey: usual } = topicJourney(context, options)
      const found = topic === undefined ? { journey: usual, parts: [] } : partsFor(context, usual, topic)
      if (found === undefined) {
        const commands = guide.commands.map((each) => each.name())
        throw unknownTopic(context, usual, topic ?? '', commands)
      }
      const { journey } = found
      const parts = own.all === true ? journey.parts : found.parts
      if (options.json)
        showJson(context, {
          format: 'traces-guide/guide@1',
          journey: journey.name,
          environment: journey.environment,
          language: words.language,
          topics: topicsOf(journey, words),
          pages: parts.map((part) => ({ id: part.id, ...topicView(journey, words, part) })),
        })
      else if (parts.length === 0) showView(context, topicsView(journey, words, world.command))
      else world.out(parts.map((part) => pageText(topicView(journey, words, part))).join('\n'))
    })

  addGuideLabels(guide, call)
  addGuideFacts(guide, call)
  addGuideSearch(guide, call)

  function pageText(view: Parameters<typeof renderText>[0]): string {
    return `${renderText(view, world.page()).join('\n')}\n`
  }
}
