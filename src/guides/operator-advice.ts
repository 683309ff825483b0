import type { Condition, StepId } from '../flow/step.ts'
import type { Label } from './source.ts'
import type { LetterAnswer, NamedState } from './vocabulary.ts'

/** Whom to write to where a company is there with another activity. */
export interface Addressee {
  /** The authority's name, the same in every language. */
  readonly who: string
  /** The fact that names it. */
  readonly fact: string
  readonly email?: string
  /** The language in which it reads letters. */
  readonly language: string
  readonly when?: Condition
}

/** What a journey looks for in the table of companies, and what to do by what stands there. Made of its packs. */
export interface OperatorAdvice {
  /** The activities that allow the request, by id: one of them is enough. */
  readonly wants: readonly string[]
  /** All activities that the packs know. */
  readonly activities: readonly {
    readonly id: string
    readonly code?: string
    readonly names: Readonly<Record<string, readonly string[]>>
    readonly section?: string
    readonly chapter?: string
    /** What its section is called on the site, by language. */
    readonly sectionNames?: Readonly<Record<string, readonly string[]>>
  }[]
  /** The words for each state, of all languages. */
  readonly states: Readonly<Partial<Record<NamedState, readonly string[]>>>
  /** The first whose condition holds is written to. */
  readonly write: readonly Addressee[]
  /** What to do where nothing is there: create it, or ask the authority first. */
  readonly notListed: 'create' | 'ask'
  readonly answers: Readonly<Partial<Record<LetterAnswer, StepId>>>
  /** The labels that the advice quotes. */
  readonly labels: Readonly<Record<string, Label>>
}

/** The advice of all journeys that have any, by pack and journey ('sweden/agent'). */
export type OperatorAdvices = Readonly<Record<string, OperatorAdvice>>

/** The labels that the program's own words quote where they tell what to do with the table. */
export const quotedLabels = [
  'activities',
  'create-new-operator',
  'request-authorisation',
  'search',
  'send-authorisation-request',
] as const
