import { groupLength, groupsOf, type Heard, writeSymbols } from './alphabet.ts'
import { restore } from './seal.ts'

/**
 * What the check says of a group: it matches the others, it doesn't, it may be this one or another, it wasn't heard whole, or more than
 * one group is wrong and nobody can tell which.
 */
export type GroupState = 'matches' | 'wrong' | 'perhaps-wrong' | 'unheard' | 'unknown'

/** Tells group by group what doesn't match. */
export function checkGroups(symbols: readonly Heard[]): readonly GroupState[] {
  const groups = groupsOf(symbols)
  const unheard = groups.map((group) => group.includes('unheard'))
  if (unheard.includes(true)) {
    const others = restore(symbols) === undefined ? 'unknown' : 'matches'
    return unheard.map((open) => (open ? 'unheard' : others))
  }
  if (restore(symbols) !== undefined) return groups.map(() => 'matches')
  const suspects = groups.map((_, group) => restore(without(symbols, group)) !== undefined)
  const count = suspects.filter((suspect) => suspect).length
  if (count === 0) return groups.map(() => 'unknown')
  const state = count === 1 ? 'wrong' : 'perhaps-wrong'
  return suspects.map((suspect) => (suspect ? state : 'matches'))
}

/** The symbols as if a whole group hadn't been heard. */
function without(symbols: readonly Heard[], group: number): readonly Heard[] {
  return symbols.map((symbol, place) => (Math.floor(place / groupLength) === group ? 'unheard' : symbol))
}

/** A code that a person is asked to confirm: one symbol is other than heard, or what wasn't heard is filled in. */
export interface Suggestion {
  readonly kind: 'mended' | 'restored'
  readonly code: string
  /** The groups that change, counted from 0. */
  readonly groups: readonly number[]
}

/**
 * What a code may have been: with one symbol mended, or with up to five filled in that weren't heard. Never more at once, and never
 * taken without asking.
 */
export function suggestCode(symbols: readonly Heard[]): Suggestion | undefined {
  if (symbols.includes('unheard')) return suggestion('restored', symbols, restore(symbols))
  if (restore(symbols) !== undefined) return undefined
  const mended = symbols.flatMap((_, place) => {
    const found = restore(symbols.map((symbol, each) => (each === place ? 'unheard' : symbol)))
    return found === undefined ? [] : [found]
  })
  return suggestion('mended', symbols, mended[0])
}

function suggestion(
  kind: Suggestion['kind'],
  heard: readonly Heard[],
  found: readonly number[] | undefined,
): Suggestion | undefined {
  if (found === undefined) return undefined
  const changed = found.flatMap((symbol, place) =>
    symbol === heard[place] ? [] : [Math.floor(place / groupLength)],
  )
  return { kind, code: writeSymbols(found), groups: [...new Set(changed)] }
}
