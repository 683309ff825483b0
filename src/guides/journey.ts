import type { Environment } from '../flow/environment.ts'
import type { Flow, StepId } from '../flow/step.ts'
import type { Document, FactValue, Label, WrittenProblem } from './source.ts'
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
  /** The flows that run aside of a journey, in the order in which they are offered. */
  readonly problems: readonly ProblemEntry[]
  /** The flow in which a person who has no journey yet finds one. */
  readonly entrance: string
  /** Names the generated files: another one with any other text in them. */
  readonly digest?: string
}

/** A problem that a person may have: a flow that runs aside of a journey. */
export interface ProblemEntry {
  /** Pack and journey ('problems/no-mail'). */
  readonly name: string
  readonly group: WrittenProblem['group']
  /** The steps it belongs to: a guide, or guide and step ('account/mail'), in whatever pack. */
  readonly steps: readonly string[]
  /** Other names that people use, in any language. */
  readonly names: readonly string[]
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
  /** What other steps tell of the answer to a choice: by name, then by option ('unknown': without an answer). */
  readonly told?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What a person who waits must know, by what it is about. */
  readonly room?: Readonly<Partial<Record<RoomRow, string>>>
  /** A ready-made e-mail: its subject and its text. */
  readonly letter?: { readonly subject: string; readonly text: readonly Block[] }
}

/** What the waiting room tells beside the day on which the request was sent; what is to be done now only where it is urgent. */
export const roomRows = ['now', 'decides', 'comes', 'long', 'ask'] as const
export type RoomRow = (typeof roomRows)[number]

/** What is told of a clock: its name, how it stands, and what a calendar reminds of. */
export const clockTexts = ['title', 'running', 'warned', 'over', 'calendar'] as const
export type ClockWords = Readonly<Partial<Record<(typeof clockTexts)[number], string>>>

/** What a clock's words can name: when it began, when it is over, what is left, the working days that have begun. */
export const clockValues = ['started', 'ends', 'until', 'minutes', 'days', 'working-days'] as const

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
  /** What is told of each clock, by its name. */
  readonly clocks?: Readonly<Record<string, ClockWords>>
}

/** The namespace of a guide's words. */
export function namespaceOf(pack: string, guide: string): string {
  return `${pack}.${guide}`
}
