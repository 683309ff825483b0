import type { ActivityState, OperatorRules } from '../activity.ts'
import { activityStates } from '../activity.ts'
import { type CellWord, cellWords } from './cell-words.ts'

/** A name or code of one activity or of several, as it is compared. */
export interface Term {
  readonly ids: readonly string[]
  /** Its words joined. */
  readonly key: string
  readonly words: readonly string[]
}

/** The rules in the shape in which a text is compared with them. */
export interface Vocabulary {
  readonly names: readonly Term[]
  readonly codes: readonly Term[]
  readonly states: readonly { readonly state: ActivityState; readonly words: readonly string[] }[]
  /** The words of the states as they are written. */
  readonly endings: readonly string[]
  /** The activities whose names hold these letters in a row, `telling` of them. */
  readonly pieces: ReadonlyMap<string, readonly string[]>
}

/** So many letters in a row are no chance. */
export const telling = 10

export function vocabularyOf(rules: OperatorRules): Vocabulary {
  const named = rules.activities.flatMap(({ id, code, names, sectionNames }) =>
    [...Object.values(names), ...Object.values(sectionNames ?? {})]
      .flat()
      .map((name) => ({ id, words: withoutCode(wordsOf(name), wordsOf(code ?? '')) })),
  )
  const coded = rules.activities.flatMap(({ id, code }) =>
    code === undefined ? [] : [{ id, words: wordsOf(code) }],
  )
  const states = activityStates.flatMap((state) =>
    (rules.states[state] ?? []).map((word) => ({ state, words: wordsOf(word) })),
  )
  const names = termsOf(named)
  return {
    names,
    codes: termsOf(coded),
    states: states.filter(({ words }) => words.length > 0),
    endings: Object.values(rules.states).flatMap((words) => words ?? []),
    pieces: piecesOf(names),
  }
}

/** The words of a text as they are compared. */
export const wordsOf = (text: string): readonly string[] => keysOf(cellWords(text.normalize('NFKC'), []))
const keysOf = (words: readonly CellWord[]) => words.map(({ key }) => key)

function withoutCode(words: readonly string[], code: readonly string[]): readonly string[] {
  const end = words.length - code.length
  const bearsIt = code.length > 0 && end > 0 && code.every((word, index) => words[end + index] === word)
  return bearsIt ? words.slice(0, end) : words
}

function termsOf(
  list: readonly { readonly id: string; readonly words: readonly string[] }[],
): readonly Term[] {
  const terms = new Map<string, Term>()
  for (const { id, words } of list) {
    const key = words.join('')
    if (key === '') continue
    const ids = terms.get(key)?.ids ?? []
    terms.set(key, { ids: ids.includes(id) ? ids : [...ids, id], key, words })
  }
  return [...terms.values()]
}

function piecesOf(names: readonly Term[]): ReadonlyMap<string, readonly string[]> {
  const pieces = new Map<string, readonly string[]>()
  for (const { ids, key } of names) {
    for (let from = 0; from + telling <= key.length; from += 1) {
      const piece = key.slice(from, from + telling)
      pieces.set(piece, [...new Set([...(pieces.get(piece) ?? []), ...ids])])
    }
  }
  return pieces
}
