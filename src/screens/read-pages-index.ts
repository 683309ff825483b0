import { isStepId, type StepId } from '../flow/step.ts'
import { jsonEscape } from '../guides/json-escape.ts'
import type { LanguageIndex, SearchIndex } from '../search/search-index.ts'
import type { SearchPlace } from './search-places.ts'

// A line for the names, one for each language, then one for each place. Only the places that are found, and where the words
// stand that are asked for, are read further than that.
const format = 'pages of traces-guide, 1'

/** The words of all pages as a text that can be kept. */
export function pagesText({ entries, languages, named }: SearchIndex<SearchPlace>): string {
  const names = [...named].map(([name, pages]) => [name, ...pages])
  const head = { format, languages: languages.map(({ language }) => language), names }
  const lines = [
    head,
    ...languages.map(({ places, forms, lengths, meanLength }) => ({
      places: [...places.keys()].flatMap((stem) => [stem, [...(places.get(stem) ?? [])].flat().join(' ')]),
      forms: [...forms].flat(),
      lengths: lengths.join(' '),
      meanLength,
    })),
    entries.map(({ page, weight }) => [page, weight]),
    ...entries.map(({ journey, topic, step, titles, lines }) => {
      // What doesn't tell is never shown.
      const told = Object.entries(lines).map(
        ([language, all]) => [language, all.flatMap(({ text, tells }) => (tells ? [text] : []))] as const,
      )
      return { journey, topic, step, titles, lines: Object.fromEntries(told) }
    }),
  ]
  return lines.map((line) => inAscii(JSON.stringify(line))).join('\n')
}

/** The same JSON in ASCII, which is read and split fastest. */
function inAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, jsonEscape)
}

/**
 * The words of all pages, of such a text.
 * @param languages in which they must be
 * @throws Error where it is no such text: at once, or when what is odd is looked at
 */
export function readPagesIndex(text: string, languages: readonly string[]): SearchIndex<SearchPlace> {
  const [head = '', ...lines] = text.split('\n')
  const { format: found, languages: own, names } = record(head)
  if (found !== format || list(own).join() !== languages.join()) throw new Error('another index')
  const entries = listOf(lines[languages.length]).map((each, at) => {
    const [page, weight] = list(each)
    return new KeptPlace(string(page), number(weight), lines[languages.length + 1 + at])
  })
  if (entries.length !== lines.length - languages.length - 1) throw new Error('cut off')
  const named = list(names).map((each) => {
    const [name, ...pages] = list(each).map(string)
    return [name ?? '', new Set(pages)] as const
  })
  return {
    entries,
    languages: languages.map((language, at) => languageIndex(language, lines[at], entries.length)),
    named: new Map(named),
  }
}

function languageIndex(language: string, line: string | undefined, count: number): LanguageIndex {
  const { places, forms, lengths, meanLength } = record(line)
  const known = pairs(places)
  const found = { language, forms: pairs(forms), lengths: numbers(lengths), meanLength: number(meanLength) }
  if (found.lengths.length !== count) throw new Error('cut off')
  const get = (stem: string): ReadonlyMap<number, number> | undefined => {
    const text = known.get(stem)
    if (text === undefined) return undefined
    const all = numbers(text)
    const steps = new Map<number, number>()
    for (let at = 0; at < all.length; at += 2) {
      const [step = -1, often = 0] = [all[at], all[at + 1]]
      if (!Number.isInteger(step) || step < 0 || step >= count || often <= 0) throw new Error('odd')
      steps.set(step, often)
    }
    return steps
  }
  return { ...found, places: { get, has: (stem) => known.has(stem), keys: () => known.keys() } }
}

/** A place, read further when it is found. */
class KeptPlace implements SearchPlace {
  readonly names = []
  #read: Readonly<Record<string, unknown>> | undefined

  readonly page: string
  readonly weight: number
  readonly #line: string | undefined

  constructor(page: string, weight: number, line: string | undefined) {
    this.page = page
    this.weight = weight
    this.#line = line
  }

  get journey(): string {
    return shown(this.#all().journey)
  }

  get topic(): string {
    return shown(this.#all().topic)
  }

  get step(): StepId {
    const step = shown(this.#all().step)
    if (!isStepId(step)) throw new Error('no step')
    return step
  }

  get titles(): SearchPlace['titles'] {
    return byLanguage(this.#all().titles, (each) => {
      const { page, title } = fields(each)
      return { page: shown(page), title: shown(title) }
    })
  }

  get lines(): SearchPlace['lines'] {
    return byLanguage(this.#all().lines, (each) =>
      list(each).map((text) => ({ text: shown(text), weight: 1, tells: true })),
    )
  }

  #all(): Readonly<Record<string, unknown>> {
    this.#read ??= record(this.#line)
    return this.#read
  }
}

function byLanguage<T>(value: unknown, read: (each: unknown) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(fields(value)).map(([language, each]) => [language, read(each)]))
}

function record(line: string | undefined): Readonly<Record<string, unknown>> {
  return fields(JSON.parse(line ?? ''))
}

function listOf(line: string | undefined): readonly unknown[] {
  return list(JSON.parse(line ?? ''))
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error('no object')
  return { ...value }
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('no list')
  return value
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new Error('no text')
  return value
}

/** What is shown goes to a terminal: no text may move its cursor. */
function shown(value: unknown): string {
  const text = string(value)
  if (/\p{Cc}/u.test(text.replaceAll('\n', ' '))) throw new Error('odd')
  return text
}

function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error('no number')
  return value
}

function numbers(value: unknown): readonly number[] {
  const text = string(value)
  return text === '' ? [] : text.split(' ').map((each) => number(Number(each)))
}

/** Names and what belongs to each, one after the other. */
function pairs(value: unknown): ReadonlyMap<string, string> {
  const all = list(value).map(string)
  const found = new Map<string, string>()
  for (let at = 0; at < all.length; at += 2) found.set(all[at] ?? '', all[at + 1] ?? '')
  return found
}
