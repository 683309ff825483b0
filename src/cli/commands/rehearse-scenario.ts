import { safe } from '../../screens/safe.ts'
import { safeJson } from '../../screens/safe-json.ts'
import { scenariosView } from '../../screens/scenario-view.ts'
import { renderText } from '../../screens/text.ts'
import { answersIn } from '../answers-file.ts'
import type { Call } from '../call.ts'
import { openScenario } from '../open-scenario.ts'
import type { CommonOptions } from '../options.ts'
import { UsageRefusal } from '../usage-refusal.ts'
import { type OutputOptions, writeOutput } from '../write-output.ts'

/** What stands behind `rehearse` itself. */
export interface ScenarioOptions extends OutputOptions {
  readonly scenario?: string
  readonly list?: boolean
}

/** `rehearse --list`: the scenarios that are shipped. */
export async function listScenarios({ context }: Call): Promise<void> {
  const { words, world } = context
  const scenarios = await Promise.all(world.scenarios().map((name) => openScenario(context, name)))
  world.out(`${renderText(scenariosView(scenarios, words, world.command), world.page()).join('\n')}\n`)
}

/** `rehearse --scenario`: plays a trainer's scenario, and gives its score. */
export async function playScenario(
  { context, end }: Call,
  own: ScenarioOptions & { readonly scenario: string },
  options: CommonOptions,
): Promise<void> {
  const { words, world } = context
  const scenario = await openScenario(context, own.scenario)
  const answers = options.answers === undefined ? undefined : answersIn(context, options.answers)
  if (answers === undefined && !(world.interactive && options.input)) {
    const command = `${world.command} rehearse --scenario ${scenario.name}`
    throw new UsageRefusal(words.say('rehearse-scenario.no-terminal', { command }), 5)
  }
  // Whoever has played to the end must not be refused then.
  if (own.output !== undefined && own.force !== true && world.readText(own.output) !== undefined)
    throw new UsageRefusal(words.say('output.exists', { what: safe(own.output) }), 3)
  const { json = false } = options
  const ended = await world.rehearseScenario(scenario, words, { answers, quiet: json })
  if (typeof ended === 'string') {
    world.err(`${words.say('rehearse-scenario.no-score')}\n`)
    end(ended === 'quit' ? 130 : 0)
    return
  }
  if (json || own.output !== undefined) giveScore(context, safeJson(ended), own)
}

/** Prints or writes the score; where it can't be written, it is printed, so that nobody has played in vain. */
function giveScore(context: Call['context'], score: string, own: OutputOptions): void {
  try {
    writeOutput(context, score, own)
  } catch (error) {
    context.world.out(score)
    throw error
  }
}
