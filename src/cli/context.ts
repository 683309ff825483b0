import type { Zone } from '../flow/calendar.ts'
import type { Environment } from '../flow/environment.ts'
import type { Position } from '../flow/locate.ts'
import type { Instant } from '../flow/step.ts'
import type { Catalogue, Journey } from '../guides/journey.ts'
import type { OperatorAdvices } from '../guides/operator-advice.ts'
import type { Problem } from '../guides/problem.ts'
import type { FactEntry, LabelEntry } from '../guides/reference.ts'
import type { Register } from '../rehearsal/register.ts'
import type { ScenarioRead } from '../rehearsal/scenario/read-scenario.ts'
import type { Scenario } from '../rehearsal/scenario/read-scenario-shape.ts'
import type { Score } from '../rehearsal/scenario/score.ts'
import type { Reminder } from '../screens/reminders.ts'
import type { Page } from '../screens/text.ts'
import type { WebPage } from '../screens/web-page.ts'
import type { Words } from '../screens/words.ts'
import type { News } from '../session/news.ts'
import type { AnswersFile } from '../session/read-answers-file.ts'
import type { SessionKey } from '../session/session.ts'
import type { SessionStore } from '../session/store.ts'
import type { Revisions } from '../support/revisions.ts'
import type { Aloud } from '../wizard/hear-code.ts'
import type { Ending, Question } from '../wizard/ports.ts'
import type { Practice } from '../wizard/practise.ts'
import type { Look } from './look.ts'

/** What a person asked the wizard for. */
export interface WizardRequest {
  /** The session to open, or nothing for the start page. */
  readonly key: SessionKey | undefined
  /** A name of its own for a session that is begun on the start page. */
  readonly name: string
  /** The site of TRACES, where one was named. */
  readonly environment: Environment | undefined
  /** The problem to be walked, beside the session that `key` names. */
  readonly problem?: string
  /** A file that answers instead of a person. */
  readonly answers: AnswersFile | undefined
  /** Whether to ask for the language first. */
  readonly asksLanguage: boolean
}

/** The files that hold the person's preferences. */
export interface Preferences {
  language(): string | undefined
  guides(): string | undefined
  accessible(): boolean | undefined
  colour(): string | undefined
  files(): readonly string[]
  forget(): readonly string[]
}

export type PreferenceName = 'language' | 'guides' | 'accessible' | 'colour'

/** Compiled code that is kept for a quick start; nothing of the person is in it. */
export interface CodeCache {
  /** Its folder; nothing where none is kept. */
  folder(): string | undefined
  forget(): void
}

/** What is made of the shipped texts, kept beside the compiled code; of a person's own guides nothing is. */
export interface KeptTexts {
  /** @param name in letters, digits, '-' and '.' @returns nothing where none is kept, or it was made of other texts */
  read(name: string): string | undefined
  keep(name: string, text: () => string): void
}

/** A screen to be seen by somebody else than the person who walks the journey. */
export interface ScreenRequest {
  readonly journey: Journey
  readonly position: Position
  /** 0 where they are not known. */
  readonly columns: number
  /** Without a known height (0) no form is drawn. */
  readonly rows: number
}

/** The world as the commands need it; main makes it, tests make their own. */
export interface World {
  readonly version: string
  /** How this program is called here ('traces-guide', 'npm start --'). */
  readonly program: string
  /** The same with the options that every line to copy must repeat ('traces-guide --guides my-guides'). */
  readonly command: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly catalogue: Catalogue
  journey(name: string, environment: Environment): Journey
  words(language: string): Words
  facts(): readonly FactEntry[]
  labels(): readonly LabelEntry[]
  /** What each journey looks for in the table of companies. */
  operators(): OperatorAdvices
  /** @param folder the one given by --state-dir, or nothing for the usual one; @throws UserError where there is none */
  sessions(folder: string | undefined): SessionStore
  /** What the store has to tell that no page has told; nothing where it was not used. */
  news(folder: string | undefined): readonly News[]
  preferences(folder: string | undefined): Preferences
  readonly codeCache: CodeCache
  readonly keptTexts: KeptTexts
  savePreference(folder: string | undefined, name: PreferenceName, value: string): Promise<void>
  wizard(request: WizardRequest, words: Words, folder: string | undefined): Promise<Ending>
  /** Asks yes or no, in a terminal. @param answers the words for both, where the usual ones don't fit */
  confirm(
    message: string,
    words: Words,
    answers?: { readonly yes: string; readonly no: string },
  ): Promise<boolean>
  /** The numbers that support codes bear. */
  revisions(): Revisions
  /** The screen of a step as the person there sees it. Nothing is asked, and nothing saved. */
  screen(request: ScreenRequest, words: Words): Promise<Question>
  /** Has a code read out and typed, group by group, in a terminal. @param heard what is typed already */
  hearCode(heard: string, words: Words): Promise<Aloud>
  /** The names of the scenarios that are shipped, and the text of one; nothing where there is none of that name. */
  scenarios(): readonly string[]
  scenario(name: string): string | undefined
  /** Reads a scenario's file. */
  readScenario(text: string): Promise<ScenarioRead>
  /** Plays a scenario, in a terminal or answered by a file; nothing of it is kept. @param how `quiet`: what a file answers isn't shown */
  rehearseScenario(
    scenario: Scenario,
    words: Words,
    how: { readonly answers: AnswersFile | undefined; readonly quiet: boolean },
  ): Promise<Score | 'left' | 'quit'>
  /** The made-up companies among which people practise. */
  register(): Register
  /** Practises something, in a terminal; nothing of it is kept. */
  rehearse(what: Practice, words: Words): Promise<'left' | 'quit'>
  /** A text as a QR code, line by line. */
  qrCode(text: string): Promise<readonly string[]>
  /** The same world with a folder of packs added, or all mistakes in that folder; 'no-pack' where nothing in it is one, nothing where there is no such folder. */
  withGuides(folder: string): Promise<World | readonly Problem[] | 'no-pack' | undefined>
  /** The same world with another look. @param words for what is told instead of drawn @param again the options for lines to copy */
  withLook(look: Look, words: Words, again: string): World
  /** A path from the root on, from where the person stands. */
  fullPath(path: string): string
  /** The text of a file, or nothing where it can't be read. */
  readText(path: string): string | undefined
  /** The text of a file that came from somebody else: a regular file of at most 1 MiB, else nothing. */
  readDocument(path: string): string | undefined
  /** All that comes through standard input, or nothing where that is a terminal. */
  readInput(): Promise<string | undefined>
  /** Writes a text to a new file; over one that is there only with `force`. */
  writeText(path: string, text: string, force: boolean): 'written' | 'exists' | 'no-file' | 'failed'
  /** The same for many files in a new or an empty folder, each by its path there. */
  writeFolder(
    path: string,
    files: ReadonlyMap<string, string>,
    force: boolean,
  ): Promise<'written' | 'exists' | 'no-folder' | 'failed'>
  /** A page as HTML. */
  html(page: WebPage, words: Words): Promise<string>
  /** Does something that may take a while, and shows that it goes on. */
  whileBusy<T>(text: string, work: () => Promise<T>): Promise<T>
  /** Whether somebody can be asked: a person at a terminal, or a pipe that answers in accessible mode. */
  readonly interactive: boolean
  /** Whether standard output is a terminal. */
  readonly terminal: boolean
  /** As in process.platform. */
  readonly platform: string
  /** How standard output looks. */
  page(): Page
  now(): Instant
  /** How far local time lies from UTC here. */
  readonly zone: Zone
  /** Reminders as the text of a calendar file. */
  calendar(reminders: readonly Reminder[], words: Words): Promise<string>
  /** Waits until all that was printed is written; false where some of it got lost. */
  arrived(): Promise<boolean>
  /** A text as this terminal can show it. */
  shown(text: string): string
  out(text: string): void
  err(text: string): void
}

/** The world, in the language of this call. */
export interface Context {
  readonly world: World
  readonly words: Words
}
