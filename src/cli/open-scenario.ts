import type { Scenario } from '../rehearsal/scenario/read-scenario-shape.ts'
import type { ScenarioFlaw } from '../rehearsal/scenario/scenario-flaw.ts'
import { safe } from '../screens/safe.ts'
import type { Context } from './context.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** As many mistakes as are told at once. */
const mostTold = 20

/**
 * Opens a scenario: a shipped one by its name, or a file.
 * @throws UsageRefusal with exit code 3 where there is none, or its file has mistakes: each with file, line and what to do
 */
export async function openScenario({ words, world }: Context, given: string): Promise<Scenario> {
  const shipped = world.scenario(given)
  const text = shipped ?? world.readDocument(given)
  if (text === undefined) {
    const known = world.scenarios().join(', ')
    throw new UsageRefusal(words.say('rehearse-scenario.no-scenario', { what: safe(given), known }), 3)
  }
  const read = await world.readScenario(text)
  if (read.ok) return read.scenario
  const { flaws } = read
  const lines = flaws.slice(0, mostTold).map(flawText)
  const more = flaws.length - lines.length
  throw new UsageRefusal(
    [
      ...lines,
      ...(more > 0 ? [words.say('rehearse-scenario.more', { count: more })] : []),
      words.say('rehearse-scenario.mistakes', { count: flaws.length }),
    ].join('\n'),
    3,
  )

  function flawText({ line, code, at, known = '' }: ScenarioFlaw): string {
    const what = words.say(`scenario-flaws.${code}`, { known: safe(known) })
    return `${safe(given)}:${line}: ${at === '' ? '' : `${safe(at)}: `}${what}`
  }
}
