import type * as v from 'valibot'
import type { Register } from '../register.ts'
import { checkScenario } from './check-scenario.ts'
import { type Scenario, scenarioSchema } from './read-scenario-shape.ts'
import { type ScenarioFlaw, scenarioFlaws } from './scenario-flaw.ts'

/** As many characters as a scenario's file may have. */
const mostCharacters = 32_768

/** What reads YAML into a shape; the room of the guides has it, and rooms of a floor don't know each other. */
export type YamlReader = <T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
) => {
  readonly value: T | undefined
  readonly problems: readonly { readonly line: number; readonly code: string; readonly about: string }[]
  readonly lineOf: (path: readonly (string | number)[]) => number
}

/** A scenario, or everything that is wrong with its file. */
export type ScenarioRead =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly flaws: readonly ScenarioFlaw[] }

/**
 * Reads a scenario's file (YAML). Strict: what isn't known is a mistake.
 * @param register the made-up companies, for scenarios that use them
 */
export function readScenario(text: string, readYaml: YamlReader, register: () => Register): ScenarioRead {
  if (text.length > mostCharacters)
    return { ok: false, flaws: [{ line: 1, code: 'too-large', at: '', known: String(mostCharacters) }] }
  try {
    const { value, problems, lineOf } = readYaml('', text, scenarioSchema)
    if (value === undefined || problems.length > 0) return { ok: false, flaws: problems.map(flawOf) }
    const flaws = checkScenario(
      value,
      value.kind === 'operator' && value.register['made-up'] ? register() : [],
    )
    if (flaws.length === 0) return { ok: true, scenario: value }
    return {
      ok: false,
      flaws: flaws.map(({ path, code, known }) => ({
        line: lineOf(path),
        code,
        at: path.join('.'),
        ...(known === undefined ? {} : { known }),
      })),
    }
  } catch (error) {
    // Brackets within brackets, deeper than the parser can go.
    if (error instanceof RangeError) return { ok: false, flaws: [{ line: 1, code: 'not-yaml', at: '' }] }
    throw error
  }
}

/** The reader tells a place and a message; here the messages are codes, with what is known behind them. */
function flawOf({ line, code, about }: { line: number; code: string; about: string }): ScenarioFlaw {
  if (code === 'tab-in-yaml') return { line, code: 'not-yaml', at: '', known: 'TAB_AS_INDENT' }
  if (code === 'not-yaml') return { line, code: 'not-yaml', at: '', known: about }
  const cut = about.lastIndexOf(': ')
  const [, name = '', known] = /^([a-z-]+)(?: (.*))?$/.exec(about.slice(cut + 2)) ?? []
  const found = scenarioFlaws.find((each) => each === name) ?? 'not-fields'
  return {
    line,
    code: found,
    at: about.slice(0, Math.max(0, cut)),
    ...(known === undefined ? {} : { known }),
  }
}
