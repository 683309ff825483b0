import type { LocaleFiles } from '../adapters/locale-files.ts'
import { readYaml } from '../guides/read-yaml.ts'
import { readScenario, type ScenarioRead } from '../rehearsal/scenario/read-scenario.ts'

/** Reads a scenario's file, with the made-up companies that it may use. */
export function openScenarioText(text: string, locales: LocaleFiles): ScenarioRead {
  return readScenario(text, readYaml, () => locales.register())
}
