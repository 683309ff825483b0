import { oneLetterOff } from './one-letter-off.ts'
import type { LanguageIndex } from './search-index.ts'
import { stem } from './stem.ts'

/** A stem of the index that a word stands for, and how surely: 1 is the word itself. */
export interface WordMatch {
  readonly stem: string
  readonly sureness: number
}

const sureness = { itself: 1, longer: 0.7, within: 0.5, part: 0.5, slip: 0.7 } as const

/** So long is a word at least that others may begin or end with. */
const partLength = 4
/** So long is a word at least in which a slip of the hand is forgiven. */
const slipLength = 6
/** Languages that write compounds in one word, with what their verbs put before or behind ('inloggen', 'log in'). */
const joining: Readonly<Record<string, RegExp>> = {
  sv: /^(av|bort|fram|in|ned|om|pa|till|upp|ut)(?=.{3})/,
  nl: /^(aan|af|bij|door|goed|in|mee|na|om|op|over|terug|toe|uit|voor|weg)(?=.{3})/,
}

/**
 * What a folded word may mean in a language: itself in any form; words that begin or end with it; the parts of a compound.
 * Only where nothing of that is there, a word one letter off.
 */
export function matchWord(index: LanguageIndex, word: string): readonly WordMatch[] {
  const { language, places } = index
  const own = index.forms.get(word) ?? stem(word, language)
  const itself = places.has(own) ? [{ stem: own, sureness: sureness.itself }] : []
  const near = [
    ...itself,
    ...relatives(index, own),
    ...verb(index, own),
    ...(itself.length > 0 ? [] : partsOf(index, own)),
  ]
  return near.length > 0 ? near : slips(index, word)
}

/** Stems that begin or end with this one; where the language joins words, the beginning may be another word. */
function relatives({ places, language }: LanguageIndex, own: string): readonly WordMatch[] {
  if (own.length < partLength) return []
  return [...places.keys()].flatMap((other): readonly WordMatch[] => {
    if (other === own) return []
    if (other.startsWith(own))
      return [{ stem: other, sureness: other.length - own.length < 4 ? sureness.longer : sureness.within }]
    if (language in joining && other.endsWith(own)) return [{ stem: other, sureness: sureness.within }]
    const bent = own.length - other.length < 4 && other.length > partLength && own.startsWith(other)
    return bent ? [{ stem: other, sureness: sureness.longer }] : []
  })
}

/** The verb without what is put before it. */
function verb({ places, language }: LanguageIndex, own: string): readonly WordMatch[] {
  const before = joining[language]
  const bare = before === undefined ? own : own.replace(before, '')
  return bare !== own && places.has(bare) ? [{ stem: bare, sureness: sureness.within }] : []
}

/** Compounds with the same beginning and end, and the two parts that are words of their own. */
function partsOf({ places, language }: LanguageIndex, own: string): readonly WordMatch[] {
  if (!(language in joining)) return []
  const around = [...places.keys()]
    .filter((other) => other.length > own.length && isAround(other, own))
    .map((each) => ({ stem: each, sureness: sureness.longer }))
  for (let cut = own.length - 3; cut >= 3; cut -= 1) {
    const tail = stem(own.slice(cut), language)
    const heads = [own.slice(0, cut), own.slice(0, cut).replace(/s$/, '')]
    const head = heads
      .map((each) => (places.has(each) ? each : stem(each, language)))
      .find((each) => places.has(each))
    if (head !== undefined && places.has(tail))
      return [...around, ...[head, tail].map((each) => ({ stem: each, sureness: sureness.part }))]
  }
  return around
}

/** Whether a longer compound has both ends of a shorter one ('gränskontrollstation', 'gränsstation'). */
function isAround(longer: string, shorter: string): boolean {
  let same = 0
  while (same < shorter.length && longer[same] === shorter[same]) same += 1
  const head = Math.min(same, shorter.length - partLength)
  return head >= partLength && longer.endsWith(shorter.slice(head).replace(/^s(?=s)/, ''))
}

function slips({ forms }: LanguageIndex, word: string): readonly WordMatch[] {
  if (word.length < slipLength) return []
  const near = [...forms].filter(([form]) => form.length >= slipLength - 1 && oneLetterOff(form, word))
  return [...new Set(near.map(([, each]) => each))].map((each) => ({ stem: each, sureness: sureness.slip }))
}
