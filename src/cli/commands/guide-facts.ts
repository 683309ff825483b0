import type { Command } from 'commander'
import { factsDocument, factsView } from '../../screens/facts-view.ts'
import { safe } from '../../screens/safe.ts'
import type { Call } from '../call.ts'
import { lineToCopy } from '../line-to-copy.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'
import { UsageRefusal } from '../usage-refusal.ts'

/** `guide facts`: a statement, where it is taken from, when it was checked, and what replaced it. */
export function addGuideFacts(guide: Command, { context }: Call): void {
  const { words, world } = context
  guide
    .command('facts')
    .description(words.say('help.facts'))
    .argument(`[${words.say('help.value-fact')}]`, words.say('help.fact'))
    .action((id: string | undefined, _options: unknown, command: Command) => {
      const facts = world.facts().filter((fact) => id === undefined || fact.id === id)
      if (facts.length === 0)
        throw new UsageRefusal(
          words.say('facts.unknown', { what: safe(id ?? ''), command: lineToCopy(world, 'guide facts') }),
        )
      const document = factsDocument(words, facts, world.now())
      if (commonOptions(command).json) showJson(context, document)
      else showView(context, factsView(document, words))
    })
}
