import type { Zone } from '../flow/calendar.ts'
import type { Environment } from '../flow/environment.ts'
import type { Answers, Instant, StepId, Value } from '../flow/step.ts'
import type { Catalogue, Journey } from '../guides/journey.ts'
import type { OperatorAdvices } from '../guides/operator-advice.ts'
import type { LabelEntry } from '../guides/reference.ts'
import type { OneTimeCodes } from '../rehearsal/login/one-time-codes.ts'
import type { Register } from '../rehearsal/register.ts'
import type { Reminder } from '../screens/reminders.ts'
import type { Page } from '../screens/text.ts'
import type { Words } from '../screens/words.ts'
import type { SessionKey } from '../session/session.ts'
import type { SessionStore } from '../session/store.ts'
import type { Revisions } from '../support/revisions.ts'

export interface Back {
  readonly kind: 'back'
  /** What stood in the field, where one was being filled in. */
  readonly typed?: string
}

export interface Quit {
  readonly kind: 'quit'
  readonly typed?: string
}

export interface Help {
  readonly kind: 'help'
  readonly typed?: string
  /** The page of the text on which it was asked for, counted from 0. */
  readonly page?: number
}

/** What a person replies to a question. */
export type Reply =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'action'; readonly id: string }
  | Help
  | Back
  | Quit

/** One thing to pick, and the reply that it is. */
export interface Pick {
  readonly id: string
  readonly text: string
  readonly reply: Reply
}

export type Input =
  | { readonly kind: 'choose'; readonly picks: readonly Pick[]; readonly preselected: string | undefined }
  | { readonly kind: 'several'; readonly picks: readonly Pick[]; readonly preselected: readonly string[] }
  | {
      readonly kind: 'type'
      readonly draft: string
      /** Why a text may not stand, in words; nothing where it may. */
      readonly judge: (text: string) => string | undefined | Promise<string | undefined>
      /** What was typed already, where it is asked for once more to find slips of the hand. */
      readonly repeats?: string
      /** Whether a question mark is an answer there, or part of one; help is F1 alone. */
      readonly questionMark?: 'answers'
    }
  | {
      /** Many lines, pasted; they come back as one text, which is never kept. */
      readonly kind: 'paste'
      /** How many lines there are so far, in words. */
      readonly told: (lines: number) => string
    }

/** One screen: what stands above, and what is asked. */
export interface Question {
  /** The step's name, or the screen's ('start', 'help'). */
  readonly id: string
  readonly lines: readonly string[]
  readonly message: string
  readonly input: Input
  /** The keys that help here, in words. */
  readonly keys: string
  /** The step whose answer is unusual, and why, where it is asked whether it may stand all the same. */
  readonly doubts?: { readonly step: StepId; readonly why: string }
}

/** Asks one question after another. @throws UserError where an answers file has no answer, or one that may not stand */
export interface Prompter {
  /** Whether it can take many lines at once; a file that answers can't. */
  readonly pastes?: true
  ask(question: Question): Promise<Reply>
}

/** What the conversation needs of the world. */
export interface Desk {
  readonly words: Words
  readonly prompter: Prompter
  readonly sessions: SessionStore
  readonly catalogue: Catalogue
  /** A journey on a site of TRACES. */
  journey(name: string, environment: Environment): Journey
  /** The terminal as it is now: columns, rows (0 where unknown) and look. */
  page(): Page & { readonly rows: number }
  now(): Instant
  /** How far local time lies from UTC here. */
  readonly zone: Zone
  /** Writes a text to a file of a name like this, where the person stands; its path, or nothing where that fails. */
  writeNew(name: string, text: string): string | undefined
  /** Reminders as the text of a calendar file. */
  calendar(reminders: readonly Reminder[]): Promise<string>
  /** What each journey looks for in the table of companies. */
  operators(): OperatorAdvices
  /** The numbers that support codes bear. */
  revisions(): Revisions
  /** The words of another language, for what somebody else is to read. */
  speak(language: string): Words
  /** Opens the address that a fact of a journey names in the browser; whether that worked. */
  open(journey: Journey, fact: string): Promise<boolean>
  /** What the site's buttons and fields say. */
  labels(): readonly LabelEntry[]
  /** The made-up companies among which people practise. */
  register(): Register
  /** How the program is called here. */
  readonly command: string
  /** The codes of the rehearsal, and a text as a QR code, line by line. */
  oneTimeCodes(): Promise<OneTimeCodes>
  qrCode(text: string): Promise<readonly string[]>
  /** The same desk in another language, which is remembered. */
  inLanguage(language: string): Promise<Desk>
}

/** How a conversation ended. */
export type Ending =
  | {
      readonly kind: 'left' | 'quit' | 'outcome'
      readonly desk: Desk
      readonly journey: SessionKey | undefined
    }
  | {
      readonly kind: 'checklist'
      readonly desk: Desk
      readonly journey: string
      readonly environment: Environment
      /** What the start page has asked already. */
      readonly given: Answers
    }
