import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, GuideLocale, Journey } from '../guides/journey.ts'
import type { OperatorAdvices } from '../guides/operator-advice.ts'
import {
  readAppLocale,
  readAppNames,
  readCatalogue,
  readFactEntries,
  readGuideLocale,
  readJourney,
  readLabelEntries,
  readOperatorAdvices,
  readShared,
} from '../guides/read-compiled.ts'
import type { FactEntry, LabelEntry } from '../guides/reference.ts'
import { wordsFile } from '../guides/words-file.ts'
import { readRegister } from '../rehearsal/read-register.ts'
import type { Register } from '../rehearsal/register.ts'
import { readRevisions } from '../support/read-revisions.ts'
import type { Revisions } from '../support/revisions.ts'

/** The generated files: what journeys there are, and the words of each language. */
export interface LocaleFiles {
  catalogue(): Catalogue
  /** @throws where there is no such journey */
  journey(name: string): Journey
  facts(): readonly FactEntry[]
  labels(): readonly LabelEntry[]
  operators(): OperatorAdvices
  /** The numbers that support codes bear. */
  revisions(): Revisions
  /** The made-up companies among which people practise. */
  register(): Register
  app(language: string): Readonly<Record<string, Readonly<Record<string, string>>>>
  guide(language: string, namespace: string): GuideLocale
  /** Names these texts, as they were generated; nothing where they aren't those that ship. */
  stamp(): string | undefined
}

/** Reads from a folder of locales, each file once and only when it is needed. */
export function localeFiles(folder: string): LocaleFiles {
  const texts = localesFrom((path) => readFileSync(join(folder, ...path.split('/')), 'utf8'))
  return { ...texts, stamp: () => texts.catalogue().digest }
}

/** Reads generated files, wherever they come from. @param text gives a file by its path, with '/' between */
export function localesFrom(text: (path: string) => string): LocaleFiles {
  const read = (...path: readonly string[]): string => text(path.join('/'))
  const names = once(() => readAppNames(read('flows', 'names.json')))
  const shared = once(() => readShared(read('flows', 'shared.json')))
  const guide = onceFor((path) => readGuideLocale(read(path)))
  return {
    catalogue: once(() => readCatalogue(read('flows', 'catalogue.json'))),
    journey: onceFor((name) => readJourney(read('flows', `${name.replace('/', '.')}.json`), shared())),
    facts: once(() => readFactEntries(read('flows', 'facts.json'))),
    labels: once(() => readLabelEntries(read('flows', 'labels.json'))),
    operators: once(() => readOperatorAdvices(read('flows', 'operators.json'))),
    revisions: once(() => readRevisions(read('flows', 'revisions.json'))),
    register: once(() => readRegister(read('flows', 'register.json'))),
    app: onceFor((language) => readAppLocale(read(wordsFile(language, 'app')), names())),
    guide: (language, namespace) => guide(wordsFile(language, namespace)),
    stamp: () => undefined,
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function onceFor<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>()
  return (name) => {
    const found = made.get(name)
    if (found !== undefined) return found
    const value = make(name)
    made.set(name, value)
    return value
  }
}
