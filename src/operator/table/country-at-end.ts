import { countryNames } from '../../flow/country-names.ts'
import { plainLetters } from '../other-letters.ts'

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const otherNames = ['the netherlands', 'holland', 'turkey', 'czech republic', 'great britain', 'uk', 'usa']
const mostWords = 4

/** The countries' names in the languages of the guide (CLDR, as Intl has them), as they are compared. */
function namesOfCountries(): ReadonlySet<string> {
  const names = Object.keys(countryNames).flatMap((language) => {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    return alphabet.flatMap((a) => alphabet.flatMap((b) => display.of(a + b) ?? []))
  })
  return new Set([...names.map((name) => wordsOf(name).join(' ')), ...otherNames])
}

const wordsOf = (text: string): readonly string[] =>
  plainLetters(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

let known: ReadonlySet<string> | undefined

/** Tells where in a line the name of a country or its flag ends for the last time; -1 where there is none. */
export function countryFinder(): (line: string) => number {
  known ??= namesOfCountries()
  const names = known
  return (line) => {
    const words = [...line.matchAll(/[\p{L}\p{M}\p{N}]+|\p{RI}+/gu)]
    for (let end = words.length - 1; end >= 0; end -= 1) {
      const last = words[end]
      if (last === undefined) continue
      const stop = last.index + last[0].length
      if (/\p{RI}/u.test(last[0])) return stop
      for (let count = 1; count <= mostWords && count <= end + 1; count += 1) {
        const phrase = wordsOf(line.slice(words[end - count + 1]?.index ?? 0, stop)).join(' ')
        if (names.has(phrase)) return stop
      }
    }
    return -1
  }
}
