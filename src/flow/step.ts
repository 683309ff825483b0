import type { Deed, Promised } from './deed.ts'

/** The name of a step within a journey: the part it stands in, then its own name ('account/has-account'). */
export type StepId = `${string}/${string}`

/** A moment in UTC as an ISO 8601 string ('2026-11-21T09:30:00.000Z'). */
export type Instant = string

/** What a person answered. Tasks and notices are 'done'; an entry, or a task that may be put off, may be 'skipped', or 'withheld' in what support opens. */
export type Value = string | readonly string[]

export interface Given {
  readonly value: Value
  readonly at: Instant
}

export type Answers = Readonly<Record<StepId, Given>>

/** What is offered again: an answer taken back, or, where it is open, what was typed and never confirmed. */
export interface Draft extends Given {
  readonly open?: true
}

export type Drafts = Readonly<Record<StepId, Draft>>

/** When a step is asked. An atom about a step that is off the path is false. */
export type Condition =
  | { readonly step: StepId; readonly isOneOf: readonly string[] }
  | { readonly allOf: readonly Condition[] }
  | { readonly anyOf: readonly Condition[] }
  | { readonly not: Condition }

/** What an option does besides answering; it changes no answer. */
export type Action = 'leave' | 'open' | 'problem' | 'change' | 'draft' | 'calendar'

export type Option =
  /** `waits`: an answer of a wait that is not its end, such as 'it takes long'. */
  | { readonly id: string; readonly does: 'answer'; readonly waits?: true }
  | { readonly id: string; readonly does: 'action'; readonly action: Action }
  | { readonly id: string; readonly does: 'reopen'; readonly step: StepId }

/** The forms of a written answer, each judged by the function of the same name in rules.ts. */
export const ruleNames = [
  'text',
  'person-name',
  'email',
  'phone',
  'organisation-number',
  'company-number',
  'vat',
  'eori',
  'kvk',
  'rsin',
  'postal-code',
  'country',
  'date',
] as const
export type RuleName = (typeof ruleNames)[number]

/** One field of a form on the site: which label it bears, and what of the person's answers or the facts goes there. */
export type FormRow = {
  readonly label: string
  readonly show:
    | { readonly from: 'nothing' }
    | {
        readonly from: 'answer'
        readonly step: StepId
        /** An answer that stands behind it in the same field: the town behind its postal code. */
        readonly also?: StepId
      }
    | { readonly from: 'label'; readonly label: string }
    | { readonly from: 'fact'; readonly fact: string; readonly value: string }
    | { readonly from: 'words'; readonly key: string }
  readonly need: Need
  /** Words of the step that belong to this field alone, by key. */
  readonly note?: string
}

/** What a field wants: the form demands it, the authority wants it all the same, or it may stay empty. */
export const needs = ['required', 'wanted', 'optional'] as const
export type Need = (typeof needs)[number]

/** A country that is always the same (ISO 3166-1 alpha-2), or the one answered in an earlier step. */
export type CountryOf = { readonly code: string } | { readonly step: StepId }

/** In what a clock's lengths are counted; working days are Monday to Friday. */
export const lengthUnits = ['minutes', 'hours', 'days', 'working-days', 'months'] as const

export interface Length {
  readonly count: number
  readonly unit: (typeof lengthUnits)[number]
}

/** Something that runs out, or only counts: it colours screens and is told, it never steers. */
export interface Clock {
  /** Part and name ('account/password-link'). */
  readonly id: StepId
  readonly name: string
  /** The steps whose answer starts it; the latest counts. Of an entry, the date that was typed. */
  readonly from: readonly StepId[]
  /** Nothing where no source gives a figure. */
  readonly lasts?: Length
  /** When one is warned, counted from the start. */
  readonly warns: readonly Length[]
}

/** Whom a ready-made e-mail goes to. */
export interface LetterTo {
  /** The name, the same in every language; nothing for the national authority of whoever reads it. */
  readonly who?: string
  /** Nothing where no source names an address. */
  readonly email?: string
  /** The languages in which it is read, the likeliest first; none where that isn't known. */
  readonly languages: readonly string[]
}

interface Common {
  readonly id: StepId
  /** The namespace of its words: pack and guide ('eu.account'). */
  readonly words: string
  /** Its name within the guide; with `words` it makes the key of each text. */
  readonly name: string
  readonly when?: Condition
  readonly facts: readonly string[]
  /** The line of the checklist that it belongs to, by its full name ('account/create'). */
  readonly line?: string
  /** The fact whose address it can open. */
  readonly opens?: string
  /** Whether it is part of the sheet that goes along with the form for a new company. */
  readonly sheet?: true
  readonly clocks?: readonly Clock[]
  /** A ready-made e-mail belongs to it; its text stands in the words. */
  readonly letter?: LetterTo
  /** What the person does there, one after the other; the guides are proven by it. */
  readonly does?: readonly Deed[]
}

export type Notice = Common & { readonly kind: 'notice'; readonly shows?: 'answers' | 'form' }
export type Task = Common & {
  readonly kind: 'task'
  readonly form?: readonly FormRow[]
  /** The entry that holds a name: what to search for, told off it, is ticked one by one. Ticks are kept as a draft. */
  readonly tries?: StepId
  /** It may be put off: it is then 'skipped', the way goes on, and its line is not ticked. */
  readonly later?: true
}
export type Choice = Common & {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  /** A wait for somebody else: what stands behind it cannot start before it is answered. */
  readonly waits: boolean
  /** What else the answer decides: the TRACES site of the session that is begun. */
  readonly sets?: 'environment'
  /** The answer can be read off a table that the person pastes; it stays a choice. */
  readonly reads?: 'operator-check'
  /** Where it runs aside of a journey, the journey itself answers it: by the fact of the authority that it writes to. */
  readonly known?: 'authority'
}
export type Choices = Common & { readonly kind: 'choices'; readonly options: readonly Option[] }
export type Entry = Common & {
  readonly kind: 'entry'
  readonly rule: RuleName
  readonly optional: boolean
  readonly sensitive: boolean
  /** The country whose numbers, codes and phones are meant: the first of these that is known. */
  readonly country?: readonly CountryOf[]
  /** Whether it is typed a second time at the keyboard, to find slips of the hand. */
  readonly twice?: true
  /** The entry in whose stead it is asked: what quotes that one tells this one. */
  readonly replaces?: StepId
}
export type Outcome = Common & {
  readonly kind: 'outcome'
  /** Whether the journey ends with access, elsewhere, in another journey, or (a problem) back where the person was. */
  readonly ends: 'access' | 'elsewhere' | 'hand-over' | 'back'
  readonly journey?: string
  readonly given?: Readonly<Record<StepId, string>>
  /** The roles that whoever comes here has by then, beside those for something else. */
  readonly promises?: readonly Promised[]
}

export type Step = Notice | Task | Choice | Choices | Entry | Outcome

/** An ordered list of guarded steps: an official procedure as data. */
export interface Flow {
  readonly steps: readonly Step[]
}

/** Whether a flow runs aside of a journey and leads back into it: a problem does. */
export function runsAside(flow: Flow): boolean {
  return flow.steps.some((step) => step.kind === 'outcome' && step.ends === 'back')
}

/** Tells a step's full name from other text. */
export function isStepId(text: string): text is StepId {
  return /^[^/]+\/[^/]+$/.test(text)
}

/** The part a step stands in ('account' of 'account/create'). */
export function partOf(id: StepId): string {
  return id.slice(0, id.indexOf('/'))
}

/** The options of a choice that are answers, in their order; none for other kinds. */
export function answerOptions(step: Step): readonly string[] {
  if (step.kind !== 'choice' && step.kind !== 'choices') return []
  return step.options.filter((option) => option.does === 'answer').map((option) => option.id)
}

/** Whether it is one of those answers; asked at each turn, so it makes no list. */
export function isAnswerOption({ options }: Choice | Choices, answer: string): boolean {
  return options.some((option) => option.id === answer && option.does === 'answer')
}

/** Whether an answer leaves a wait open: it is given, but what was waited for has not come. */
export function stillWaits(step: Step, value: Value | undefined): boolean {
  if (step.kind !== 'choice') return false
  return step.options.some(
    (option) => option.does === 'answer' && option.waits === true && option.id === value,
  )
}
