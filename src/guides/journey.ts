import type { Environment } from '../flow/environment.ts'
import type { Flow, StepId } from '../flow/step.ts'
import type { Document, FactValue, Label } from './source.ts'
import type { Block } from './words.ts'

/** One item of the checklist: it is done when all of its steps on the path are. */
export interface Line {
  /** Part and line ('account/create'). */
  readonly id: string
  readonly part: string
  /** The namespace and name that find its words. */
  readonly words: string
  readonly name: string
  readonly steps: readonly StepId[]
}

/** A guide's instance in a journey. */
export interface Part {
  readonly id: string
  readonly words: string
}

/** What one kind of person does from start to end, ready to be walked: structure, facts and labels, no words. */
export interface Journey {
  /** Pack and journey ('sweden/agent'). */
  readonly name: string
  /** Changes whenever the structure does. */
  readonly revision: string
  readonly flow: Flow
  /** The site of TRACES that its values are of. */
  readonly environment: Environment
  readonly parts: readonly Part[]
  readonly lines: readonly Line[]
  /** The newcomer's answers, by which a checklist without a session is laid out. */
  readonly assume: Readonly<Record<StepId, string>>
  readonly facts: Readonly<Record<string, Readonly<Record<string, FactValue>>>>
  readonly labels: Readonly<Record<string, Label>>
  /** Where each fact is taken from, and when that was checked (an ISO date). */
  readonly sources: Readonly<
    Record<
      string,
      { readonly documents: readonly string[]; readonly checkedOn: string; readonly goodForDays: number }
    >
  >
  readonly documents: Readonly<Record<string, Document>>
}

/** What is there to choose from, read before any journey is. */
export interface Catalogue {
  readonly languages: readonly string[]
  /** Languages that are begun: chosen by name, not offered. */
  readonly drafts: readonly string[]
  readonly journeys: readonly {
    readonly name: string
    readonly countries: readonly string[]
    /** Other names that people use, in any language. */
    readonly names: readonly string[]
  }[]
  /** The flow in which a person who has no journey yet finds one. */
  readonly entrance: string
}

/** The words of one step in one language. */
export interface StepWords {
  readonly title: string
  readonly body?: readonly Block[]
  readonly help?: readonly Block[]
  readonly differs?: readonly Block[]
  /** What goes wrong here, for the sheet. */
  readonly traps?: readonly Block[]
  readonly options?: Readonly<Record<string, string>>
  readonly fields?: Readonly<Record<string, string>>
  readonly example?: string
  readonly unknown?: string
}

export interface LineWords {
  readonly title: string
  readonly text?: readonly Block[]
  readonly if?: string
  readonly warning?: string
}

/** The words of one guide in one language: one namespace. */
export interface GuideLocale {
  readonly title: string
  readonly steps: Readonly<Record<string, StepWords>>
  readonly lines: Readonly<Record<string, LineWords>>
}

/** The namespace of a guide's words. */
export function namespaceOf(pack: string, guide: string): string {
  return `${pack}.${guide}`
}
