import type { ActivityState } from '../activity.ts'
import { endingsOf, mistakesIn } from '../alignment.ts'
import { type CellWord, leftOut } from './cell-words.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

/** What stands in an activities' cell, one after the other; `first` and `last` count its words. */
export type Element = { readonly first: number; readonly last: number } & (
  | {
      readonly kind: 'name'
      readonly ids: readonly string[] /** Others whose longer names hold it. */
      readonly within: readonly string[]
    }
  | { readonly kind: 'code'; readonly ids: readonly string[] }
  | { readonly kind: 'state'; readonly state: ActivityState }
  | { readonly kind: 'text' }
  | { readonly kind: 'left-out' }
)

/** Cuts the words of a cell into whole names, codes, states, dots, and the text in between. */
export function findElements(words: readonly CellWord[], vocabulary: Vocabulary): readonly Element[] {
  const stream = words.map(({ key }) => key).join('')
  const starts: number[] = []
  const ends = new Map<number, number>()
  let length = 0
  words.forEach(({ key }, index) => {
    starts.push(length)
    length += key.length
    ends.set(length, index)
  })

  const found: Element[] = []
  let at = 0
  while (at < words.length) {
    const element = elementAt(at)
    const before = found.at(-1)
    if (element.kind === 'text' && before?.kind === 'text')
      found[found.length - 1] = { ...before, last: element.last }
    else found.push(element)
    at = element.last + 1
  }
  return found

  function elementAt(first: number): Element {
    if (words[first]?.key === leftOut) return { kind: 'left-out', first, last: first }
    const code = termAt(first, vocabulary.codes)
    if (code !== undefined && found.at(-1)?.kind === 'name' && words[first]?.opens === true) return code
    return nameAt(first) ?? code ?? stateAt(first) ?? { kind: 'text', first, last: first }
  }

  function nameAt(first: number): Element | undefined {
    let best: { readonly mistakes: number; readonly end: number; readonly terms: readonly Term[] } | undefined
    for (const term of vocabulary.names) {
      for (const { end, mistakes } of endingsOf(
        term.key,
        stream,
        starts[first] ?? 0,
        mistakesIn(term.key.length),
      )) {
        const last = ends.get(end)
        if (last === undefined || last < first) continue
        if (best === undefined || mistakes < best.mistakes || (mistakes === best.mistakes && last > best.end))
          best = { mistakes, end: last, terms: [term] }
        else if (mistakes === best.mistakes && last === best.end)
          best = { ...best, terms: [...best.terms, term] }
      }
    }
    if (best === undefined) return undefined
    const { terms, end: last } = best
    const ids = [...new Set(terms.flatMap((term) => term.ids))]
    const longer = vocabulary.names.filter(({ key }) =>
      terms.some((term) => key.length > term.key.length && key.includes(term.key)),
    )
    const within = longer.flatMap((term) => term.ids).filter((id) => !ids.includes(id))
    return { kind: 'name', ids, within, first, last }
  }

  function termAt(first: number, terms: readonly Term[]): Element | undefined {
    const term = longestAt(first, terms)
    return term && { kind: 'code', ids: term.ids, first, last: first + term.words.length - 1 }
  }

  function stateAt(first: number): Element | undefined {
    const state = longestAt(first, vocabulary.states)
    if (state === undefined) return undefined
    const last = first + state.words.length - 1
    const before = found.at(-1)
    const isAfterSomething = before !== undefined && before.kind !== 'text'
    const standsApart =
      words[first]?.opens === true ||
      words[first - 1]?.closes === true ||
      words[first - 1]?.line !== words[first]?.line
    const endsLine = words[last + 1]?.line !== words[first]?.line
    const next =
      last + 1 < words.length ? (nameAt(last + 1) ?? termAt(last + 1, vocabulary.codes)) : undefined
    return isAfterSomething || standsApart || endsLine || next !== undefined
      ? { kind: 'state', state: state.state, first, last }
      : undefined
  }

  function longestAt<T extends { readonly words: readonly string[] }>(
    first: number,
    terms: readonly T[],
  ): T | undefined {
    let longest: T | undefined
    for (const term of terms) {
      const fits = term.words.every((word, index) => words[first + index]?.key === word)
      if (!fits || isStuck(first, first + term.words.length)) continue
      if (longest === undefined || term.words.length > longest.words.length) longest = term
    }
    return longest
  }

  /** A code or state that is a part of a longer word is none. */
  function isStuck(first: number, next: number): boolean {
    const before = words[first]?.glued === true && /\d$/.test(words[first - 1]?.key ?? '')
    return before || (words[next]?.glued === true && words[next]?.key !== leftOut)
  }
}
