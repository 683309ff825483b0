import { knowsCountry } from '../guides/find-journey.ts'
import { foldText } from '../guides/reference.ts'
import { safe } from '../screens/safe.ts'
import type { Context } from './context.ts'
import type { CommonOptions } from './options.ts'
import { topicJourney } from './topic-journey.ts'
import { UsageRefusal } from './usage-refusal.ts'
import type { OutputOptions } from './write-output.ts'

/**
 * Writes the whole guide of a pack as a small site into a folder: that of the country or the role that was named, else that of
 * the latest progress. @throws UsageRefusal where no folder is named, or it can't be written
 */
export async function writeGuideSite(
  context: Context,
  options: CommonOptions,
  { output, force }: OutputOptions,
): Promise<void> {
  const { world, words } = context
  if (output === undefined) throw new UsageRefusal(words.say('paper.needs-folder'))
  const [pack = ''] = journeyName(context, options).split('/')
  const environment = options.environment ?? 'production'
  const files = new Map<string, string>()
  const written = await world.whileBusy(words.say('paper.making'), async () => {
    const { guideSite } = await import('../screens/guide-site.ts')
    const pages = guideSite(pack, {
      catalogue: world.catalogue,
      journey: (name) => world.journey(name, environment),
      words: (language) => world.words(language),
      labels: world.labels(),
      made: { version: world.version, at: world.now() },
    })
    for (const { path, page, words: own } of pages) files.set(path, await world.html(page, own))
    return await world.writeFolder(output, files, force === true)
  })
  const what = safe(output)
  if (written === 'exists' || written === 'no-folder')
    throw new UsageRefusal(words.say(`paper.${written}`, { what }), 3)
  if (written === 'failed') throw new UsageRefusal(words.say('output.failed', { what }), 4)
  world.err(`${words.say('paper.written', { what, count: files.size })}\n`)
}

function journeyName(context: Context, options: CommonOptions): string {
  const { catalogue } = context.world
  const { country, role } = options
  if (country === undefined || role !== undefined) return topicJourney(context, options).journey.name
  if (!knowsCountry(catalogue, country))
    throw new UsageRefusal(context.words.say('errors.unknown-country', { what: safe(country) }))
  const own = catalogue.journeys.find(({ countries }) =>
    countries.some((name) => foldText(name) === foldText(country)),
  )
  return own?.name ?? ''
}
