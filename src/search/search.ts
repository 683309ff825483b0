import { matchWord, type WordMatch } from './match-word.ts'
import {
  type LanguageIndex,
  nameKey,
  type SearchEntry,
  type SearchIndex,
  type SearchLine,
} from './search-index.ts'
import { isSmallWord } from './small-words.ts'
import { stem } from './stem.ts'
import { wordsOfText } from './words-of-text.ts'

/** What was found: an entry, the language in which the words stand, and the line that has most of them. */
export interface Hit<Entry extends SearchEntry> {
  readonly entry: Entry
  readonly language: string
  /** In the preferred language; the line at the same place where the words stand in another. */
  readonly line: string
  readonly score: number
}

/** The most words of a question that count. */
const mostWords = 16
/** BM25's usual bound on repetition, and a mild bound on length: steps are short anyway. */
const repetition = 1.2
const lengthMatters = 0.3
/** What is less than this part of the best is no answer. */
const least = 0.25
/**
 * How much the language of the screen goes before another. Names of pages stand in all languages: a word that is common in its own
 * counts as rare in the others.
 */
const ownLanguage = 1.3

/**
 * The entries that answer some words, best first, one of each page (BM25, after Robertson and Zaragoza 2009). Each language is
 * looked through by itself; the one that fits best counts. Who types just the name of a page is led there first.
 * @param query what a person typed, in any of the languages
 * @param preferred the language that wins where two fit alike
 */
export function search<Entry extends SearchEntry>(
  index: SearchIndex<Entry>,
  query: string,
  preferred: string,
): readonly Hit<Entry>[] {
  const words = [...new Set(wordsOfText(query))].slice(0, mostWords)
  const called = index.named.get(nameKey(query))
  const scored = index.languages.flatMap((language) => {
    const favour = language.language === preferred ? ownLanguage : 1
    return scoresIn(index.entries, language, words).map((found) => ({
      ...found,
      language,
      score: found.score * favour,
    }))
  })
  const highest = scored.reduce((sofar, { score }) => Math.max(sofar, score), 0)
  const isCalledSo = ({ at }: Scored): boolean => called?.has(index.entries[at]?.page ?? '') === true
  const raised = scored.map((each) => (isCalledSo(each) ? { ...each, score: each.score + highest } : each))
  const best = new Map<string, (typeof scored)[number]>()
  for (const each of raised.sort((one, other) => other.score - one.score || one.at - other.at)) {
    const page = index.entries[each.at]?.page ?? ''
    if (!best.has(page)) best.set(page, each)
  }
  return [...best.values()]
    .filter(({ score }) => score >= highest * least)
    .flatMap(({ at, language, stems, score }) => {
      const entry = index.entries[at]
      return entry === undefined
        ? []
        : [
            {
              entry,
              language: language.language,
              score,
              // Looked for when it is shown: few hits are.
              get line() {
                return bestLine(entry, language, stems, preferred)
              },
            },
          ]
    })
}

interface Scored {
  readonly at: number
  readonly score: number
  /** The stems that were found, with what each is worth. */
  readonly stems: ReadonlyMap<string, number>
}

function scoresIn(
  entries: readonly SearchEntry[],
  index: LanguageIndex,
  words: readonly string[],
): readonly Scored[] {
  const telling = words.filter((word) => !isSmallWord(word, index.language))
  const asked = (telling.length > 0 ? telling : words).map((word) => matchWord(index, word))
  const rarest = Math.log(1 + entries.length)
  const found = new Map<number, { score: number; met: number; stems: Map<string, number> }>()
  for (const matches of asked)
    for (const [at, { worth, sureness, stems }] of scoresOf(index, matches, entries.length)) {
      const sofar = found.get(at) ?? { score: 0, met: 0, stems: new Map<string, number>() }
      for (const [each, value] of stems) sofar.stems.set(each, value)
      found.set(at, { score: sofar.score + worth, met: sofar.met + sureness, stems: sofar.stems })
    }
  return [...found].map(([at, { score, met, stems }]) => ({
    at,
    score: (score / rarest) * (met / asked.length) * (entries[at]?.weight ?? 1),
    stems,
  }))
}

/** What one word is worth for each entry: the best of what it may mean there. */
function scoresOf(
  index: LanguageIndex,
  matches: readonly WordMatch[],
  count: number,
): ReadonlyMap<
  number,
  { readonly worth: number; readonly sureness: number; readonly stems: Map<string, number> }
> {
  const scores = new Map<number, { worth: number; sureness: number; stems: Map<string, number> }>()
  for (const match of matches) {
    const places = index.places.get(match.stem) ?? new Map<number, number>()
    const rarity = Math.log(1 + (count - places.size + 0.5) / (places.size + 0.5))
    for (const [at, often] of places) {
      const length = 1 - lengthMatters + lengthMatters * ((index.lengths[at] ?? 0) / index.meanLength)
      const worth = match.sureness * rarity * ((often * (repetition + 1)) / (often + repetition * length))
      const sofar = scores.get(at)
      const stems = (sofar?.stems ?? new Map<string, number>()).set(match.stem, match.sureness * rarity)
      if (sofar === undefined || sofar.worth < worth)
        scores.set(at, { worth, sureness: match.sureness, stems })
    }
  }
  return scores
}

function bestLine(
  entry: SearchEntry,
  index: LanguageIndex,
  stems: ReadonlyMap<string, number>,
  preferred: string,
): string {
  const stemOf = (form: string): string => index.forms.get(form) ?? stem(form, index.language)
  const worth = ({ text }: SearchLine): number =>
    [...new Set(wordsOfText(text).map(stemOf))].reduce((sum, each) => sum + (stems.get(each) ?? 0), 0)
  const found = telling(entry, index.language)
  const [best] = found
    .map((line, at) => ({ at, worth: worth(line) }))
    .sort((one, other) => other.worth - one.worth || one.at - other.at)
  const shown = index.language === preferred ? found : telling(entry, preferred)
  return (shown.length === found.length ? shown[best?.at ?? 0] : shown[0])?.text ?? ''
}

function telling(entry: SearchEntry, language: string): readonly SearchLine[] {
  return (entry.lines[language] ?? []).filter(({ tells }) => tells)
}
