import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openScenarioText } from '../../../src/compose/open-scenario-text.ts'
import type { Scenario } from '../../../src/rehearsal/scenario/read-scenario-shape.ts'
import { locales } from '../../wizard/desk.ts'

const folder = join(import.meta.dirname, '../../../scenarios')

/** The texts of the scenarios that ship, by the names of their files. */
export const shipped: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder).map((name) => [name.replace(/\.yaml$/, ''), readFileSync(join(folder, name), 'utf8')]),
)

/** A scenario that must be right. @throws with its mistakes where it isn't */
export function scenarioOf(text: string): Scenario {
  const read = openScenarioText(text, locales)
  if (!read.ok) throw new Error(JSON.stringify(read.flaws))
  return read.scenario
}
