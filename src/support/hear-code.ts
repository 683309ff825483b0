import type { Instant } from '../flow/step.ts'
import { codeLength, groupLength, type Heard, heedSymbols } from './alphabet.ts'
import { checkGroups, type GroupState, type Suggestion, suggestCode } from './check-groups.ts'
import { namesOf, openCode, type Said } from './open-code.ts'
import { format, formatOf, unpack } from './payload.ts'
import type { Revisions } from './revisions.ts'
import { toldBy } from './seal.ts'

/** What became of a code that was read out. */
export type Hearing =
  | { readonly kind: 'opened'; readonly said: Said }
  /** Characters that no code has. */
  | { readonly kind: 'strange'; readonly characters: readonly string[] }
  /** Too few or too many symbols; where the groups can be told apart, those of another length than four, counted from 0. */
  | { readonly kind: 'length'; readonly count: number; readonly groups: readonly number[] }
  /** A group doesn't match, or wasn't heard whole. */
  | {
      readonly kind: 'misheard'
      readonly groups: readonly GroupState[]
      readonly suggestion: Suggestion | undefined
    }
  /** It matches, but this guide can't open it: a newer one made it, or it says what can't be. */
  | { readonly kind: 'newer-format' | 'newer-revision' | 'impossible'; readonly code: string }

/** Takes a code as a person wrote it down. @param at the moment that its answers are to bear */
export function hearCode(text: string, revisions: Revisions, at: Instant): Hearing {
  const { symbols, strange } = heedSymbols(text)
  if (strange.length > 0) return { kind: 'strange', characters: strange }
  if (symbols.length !== codeLength)
    return { kind: 'length', count: symbols.length, groups: otherLengths(text) }
  const opened = openCode(symbols, revisions, at)
  if (opened.ok) {
    const { ok: _, ...said } = opened
    return { kind: 'opened', said }
  }
  return opened.why === 'misheard'
    ? { kind: 'misheard', groups: opened.groups, suggestion: suggested(symbols, revisions, at) }
    : { kind: opened.why, code: opened.code }
}

/** A suggestion is made only where it leads somewhere: five symbols filled in always match, but seldom say anything. */
function suggested(symbols: readonly Heard[], revisions: Revisions, at: Instant): Suggestion | undefined {
  const suggestion = suggestCode(symbols)
  if (suggestion === undefined) return undefined
  const opened = openCode(heedSymbols(suggestion.code).symbols, revisions, at)
  return opened.ok || opened.why !== 'impossible' ? suggestion : undefined
}

function otherLengths(text: string): readonly number[] {
  const groups = text.split(/[\s.·\p{Pd}]/u).filter((group) => group !== '')
  if (groups.length !== codeLength / groupLength) return []
  return groups.flatMap((group, index) => (heedSymbols(group).symbols.length === groupLength ? [] : [index]))
}

/** What can be said of a group by itself, while a code is still being read out. */
export type GroupHearing =
  | { readonly kind: 'heard'; readonly symbols: readonly Heard[] }
  | { readonly kind: 'strange'; readonly characters: readonly string[] }
  | { readonly kind: 'length'; readonly count: number }

/** Takes one group of a code. */
export function hearGroup(text: string): GroupHearing {
  const { symbols, strange } = heedSymbols(text)
  if (strange.length > 0) return { kind: 'strange', characters: strange }
  return symbols.length === groupLength
    ? { kind: 'heard', symbols }
    : { kind: 'length', count: symbols.length }
}

/** What the first groups of a code say before the check is there: whose words it is can be compared on the phone. */
export type Glimpse =
  | { readonly kind: 'journey'; readonly journey: string; readonly environment: Said['environment'] }
  | {
      readonly kind: 'language'
      readonly language: string | undefined
      readonly problem: string | undefined
      readonly age: Said['age']
    }
  /** It says what no code of this guide says: misheard, or made by a newer guide. */
  | { readonly kind: 'unknown' }

/** What the first group says, or the second with it. Nothing where one wasn't heard whole, or for other groups. */
export function glimpse(groups: readonly (readonly Heard[])[], revisions: Revisions): Glimpse | undefined {
  const symbols = groups.flat()
  const known = symbols.filter((symbol) => symbol !== 'unheard')
  if (known.length < symbols.length || groups.length < 1 || groups.length > 2) return undefined
  const told = toldBy(known)
  if (formatOf(told[0] ?? 0) !== format) return { kind: 'unknown' }
  const { header } = unpack(told)
  if (groups.length === 1) {
    const named = namesOf({ ...header, language: 0, problem: 0, age: 0 }, revisions)
    return named === undefined
      ? { kind: 'unknown' }
      : { kind: 'journey', journey: named.journey, environment: named.environment }
  }
  const named = namesOf(header, revisions)
  if (named === undefined || header.index >= named.shape.length) return { kind: 'unknown' }
  return { kind: 'language', language: named.language, problem: named.problem?.flow, age: named.age }
}

/** What the check says of groups that were all heard. */
export function judgeGroups(groups: readonly (readonly Heard[])[]): readonly GroupState[] {
  return checkGroups(groups.flat())
}
