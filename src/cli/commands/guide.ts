import type { Command } from 'commander'
import { banner } from '../../screens/banner.ts'
import { guideDocument, topicsView, topicView } from '../../screens/guide-page.ts'
import { journeyTitle } from '../../screens/journey-title.ts'
import type { Call } from '../call.ts'
import { lineToCopy } from '../line-to-copy.ts'
import { commonOptions } from '../options.ts'
import { addOutputOptions, type PageFormat, printPage } from '../print-page.ts'
import { partsFor, topicJourney, topicOptions } from '../topic-journey.ts'
import { unknownTopic } from '../unknown-topic.ts'
import { writeGuideSite } from '../write-guide-site.ts'
import type { OutputOptions } from '../write-output.ts'
import { addGuideFacts } from './guide-facts.ts'
import { addGuideLabels } from './guide-labels.ts'
import { addGuideSearch } from './guide-search.ts'

interface GuideOptions extends OutputOptions {
  readonly format?: PageFormat
  readonly all?: boolean
  readonly list?: boolean
}

/** `guide`: read a topic, all of them, or their list; as HTML without a topic, the whole guide of a pack as a site. */
export function addGuide(guide: Command, call: Call): void {
  const { context } = call
  const { words, world } = context
  guide
    .option('--list', words.say('help.list'))
    .option('--all', words.say('help.all'))
    .action(async (topic: string | undefined, own: GuideOptions, command: Command) => {
      const options = commonOptions(command)
      const format = options.json ? 'json' : (own.format ?? 'text')
      if (format === 'html' && topic === undefined && !own.all && !own.list)
        return writeGuideSite(context, options, own)
      const { journey: usual } = topicJourney(context, options)
      const found = topic === undefined ? { journey: usual, parts: [] } : partsFor(context, usual, topic)
      if (found === undefined) {
        const commands = guide.commands.map((each) => each.name())
        throw unknownTopic(context, usual, topic ?? '', commands)
      }
      const { journey } = found
      const line = (): string => lineToCopy(world, 'guide <id>', topicOptions(context, options, journey))
      const parts = own.all === true ? journey.parts : found.parts
      const pages = parts.map((part) => ({ id: part.id, ...topicView(journey, words, part) }))
      return printPage(context, format, own, {
        document: () => guideDocument(journey, words, pages),
        views: () => (pages.length === 0 ? [topicsView(journey, words, line())] : pages),
        cover: () => ({ title: journeyTitle(journey.name, words), blocks: banner(journey, words) }),
        journey,
      })
    })
  addOutputOptions(guide, words, words.say('help.format-guide'))
  for (const add of [addGuideLabels, addGuideFacts, addGuideSearch]) add(guide, call)
}
