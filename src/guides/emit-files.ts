import { namesOf, withoutNames } from './app-texts.ts'
import { compactJson, inLatin1 } from './compact-json.ts'
import type { Compiled } from './compile.ts'
import { shareReferences } from './shared-references.ts'
import { wordsFile } from './words-file.ts'

/**
 * The generated files, by their path within `locales/`.
 * @param digest makes a short name of a text, which changes whenever the text does
 */
export function emitFiles(compiled: Compiled, digest: (text: string) => string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const put = (path: string, content: unknown): void => {
    files.set(path, inLatin1(`${compactJson(content, 2)}\n`))
  }
  put('flows/facts.json', compiled.facts)
  put('flows/labels.json', compiled.labels)
  put('flows/operators.json', compiled.operators)
  const { shared, journeys } = shareReferences(
    compiled.journeys.map((journey) => ({ ...journey, revision: digest(JSON.stringify(journey.flow)) })),
  )
  put('flows/shared.json', shared)
  for (const journey of journeys) put(`flows/${flowFile(journey.name)}`, journey)
  const names = namesOf(Object.values(compiled.app))
  put('flows/names.json', names)
  for (const [language, namespaces] of Object.entries(compiled.words)) {
    put(wordsFile(language, 'app'), withoutNames(compiled.app[language] ?? {}, names))
    for (const [namespace, words] of Object.entries(namespaces)) put(wordsFile(language, namespace), words)
  }
  put('flows/catalogue.json', { ...compiled.catalogue, digest: digest([...files].flat().join('\n')) })
  return files
}

/** The file that holds a journey's structure ('sweden/agent' → 'sweden.agent.json'). */
export function flowFile(journey: string): string {
  return `${journey.replace('/', '.')}.json`
}
