import type { Promised } from '../flow/deed.ts'
import type { Action, Length, Need, RuleName } from '../flow/step.ts'

/** A condition as an author writes it: all lines of the mapping must hold. */
export interface WrittenCondition {
  readonly [key: string]: string | readonly string[] | WrittenCondition | readonly WrittenCondition[]
}

export interface WrittenOption {
  readonly id: string
  readonly action?: Action | undefined
  readonly reopens?: string | undefined
  /** An answer with which the wait goes on. */
  readonly waits?: true | undefined
  readonly when?: WrittenCondition | undefined
}

/** A length of time: ISO 8601 with one figure ('PT90M', 'P90D', 'P4M'), a figure of its own unit, or one that a fact has. */
export type WrittenLength =
  | string
  | { readonly count: number; readonly unit: Length['unit'] }
  | { readonly fact: string; readonly unit: Length['unit'] }

export interface WrittenClock {
  readonly id: string
  readonly from: string | readonly string[]
  readonly lasts?: WrittenLength | undefined
  readonly warns: readonly WrittenLength[]
}

/** Whom a ready-made e-mail goes to; without a fact that has an address it has none. */
export interface WrittenLetter {
  readonly who?: string | undefined
  readonly fact?: string | undefined
  readonly languages: readonly string[]
}

/** What a step has the person do: a name, or a name with its arguments. */
export type WrittenDeed = string | Readonly<Record<string, Readonly<Record<string, string>>>>

interface WrittenCommon {
  readonly id: string
  readonly when?: WrittenCondition | undefined
  readonly facts: readonly string[]
  readonly line?: string | undefined
  readonly opens?: string | undefined
  readonly sheet?: true | undefined
  readonly clocks?: readonly WrittenClock[] | undefined
  readonly letter?: WrittenLetter | undefined
  readonly does?: WrittenDeed | readonly WrittenDeed[] | undefined
}

/** A field of a form: what is shown there is an answer, a label to choose from a list, or words of the step. */
export interface WrittenRow {
  readonly label: string
  readonly show?: string | undefined
  readonly choose?: string | undefined
  readonly fact?: string | undefined
  readonly text?: string | undefined
  /** An answer that stands behind that of `show`, in the same field. */
  readonly also?: string | undefined
  readonly need: Need
  readonly note?: string | undefined
}

export type WrittenStep = WrittenCommon &
  (
    | { readonly kind: 'notice'; readonly shows?: 'answers' | 'form' | undefined }
    | {
        readonly kind: 'task'
        readonly form?: readonly WrittenRow[] | undefined
        readonly tries?: string | undefined
        /** The person may put it off; the way goes on. */
        readonly later?: true | undefined
      }
    | {
        readonly kind: 'choice'
        readonly options: readonly (string | WrittenOption)[]
        readonly waits: boolean
        /** A choice that every journey answers itself: it is never asked and has no words. */
        readonly given?: 'always' | undefined
        /** What else the answer decides: the TRACES site of the session that is begun. */
        readonly sets?: 'environment' | undefined
        /** The answer can be read off a table that the person pastes. */
        readonly reads?: 'operator-check' | undefined
        /** The journey beside which it runs answers it: by the fact of the authority that it writes to. */
        readonly known?: 'authority' | undefined
      }
    | { readonly kind: 'choices'; readonly options: readonly (string | WrittenOption)[] }
    | {
        readonly kind: 'entry'
        readonly rule: RuleName
        readonly optional: boolean
        readonly sensitive: boolean
        /** A country's code, the step that asks for it, or several of these: the first that is known. */
        readonly country?: string | readonly string[] | undefined
        readonly twice?: true | undefined
        /** The entry in whose stead it is asked. */
        readonly replaces?: string | undefined
        readonly examples?:
          | { readonly valid: readonly string[]; readonly invalid: readonly string[] }
          | undefined
      }
    | {
        readonly kind: 'outcome'
        readonly ends: 'access' | 'elsewhere' | 'hand-over' | 'back'
        readonly journey?: string | undefined
        readonly given?: Readonly<Record<string, string>> | undefined
        readonly promises?: readonly Promised[] | undefined
      }
  )
