import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Environment } from '../../src/flow/environment.ts'
import { locate } from '../../src/flow/locate.ts'
import { type Answers, type Given, isStepId, type StepId } from '../../src/flow/step.ts'
import { findJourney } from '../../src/guides/find-journey.ts'
import { checklistView, makeChecklist } from '../../src/screens/checklist.ts'
import { renderText } from '../../src/screens/text.ts'
import { plainTheme } from '../../src/screens/view.ts'
import type { Desk, Ending, Prompter } from '../../src/wizard/ports.ts'
import { openSession, startPage } from '../../src/wizard/start.ts'
import { deskFor, locales, type Script } from '../wizard/desk.ts'

/** Somebody who goes their way. */
export interface Person {
  readonly who: string
  /** Nothing where the person begins on the start page. */
  readonly role?: string
  readonly language: string
  /** Progress of its own, for one more company. */
  readonly name?: string
  /** Nothing means production, or on the start page that the person is asked. */
  readonly environment?: Environment
  readonly answers: Script
}

/** Where a person came on the way, and what it looked like. */
export interface Travel {
  readonly file: string
  readonly journeys: readonly string[]
  readonly environment: Environment
  /** The language at the end. */
  readonly language: string
  /** The ends that were come to, each with its journey ('sweden/agent after/agent'); a hand-over is one too. */
  readonly ends: readonly string[]
  readonly report: string
}

const folder = join(import.meta.dirname, 'people')
const catalogue = locales.catalogue()

/** The people, by the names of their files. */
export const people = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

const gone = new Map<string, Promise<Travel>>()

/** Each person goes once, whichever test asks first. */
export function travelOf(file: string): Promise<Travel> {
  const travel = gone.get(file) ?? travels(file, parse(readFileSync(join(folder, file), 'utf8')))
  gone.set(file, travel)
  return travel
}

/** How an end is called in a travel. */
export function endOf(journey: string, step: StepId): string {
  return `${journey} ${step}`
}

async function travels(file: string, person: Person): Promise<Travel> {
  const { desk, prompter, store } = deskFor(person.answers, person.language)
  const replies = remembering(prompter)
  const ending = await goes(
    { ...desk, prompter: replies.prompter, inLanguage: changed(desk, replies) },
    person,
  )
  const session = store.saved.at(-1)
  const key = ending.kind === 'checklist' ? ending : session
  const reached = ending.desk.journey(
    key?.journey ?? catalogue.entrance,
    key?.environment ?? person.environment ?? 'production',
  )
  const { words } = ending.desk
  const answers = session?.answers ?? (ending.kind === 'checklist' ? ending.given : {})
  const checklist = makeChecklist(reached, words, answers, reached.environment)
  const page = { columns: 80, theme: plainTheme }
  const last = prompter.asked.at(-1)
  const report = [
    person.who,
    `journey: ${reached.name}`,
    `site: ${reached.environment}`,
    ...(session?.name ? [`name: ${session.name}`] : []),
    `ends: ${ending.kind}`,
    '',
    'path:',
    ...prompter.asked.map((question) => `  ${question.id}`),
    '',
    ...(ending.kind === 'checklist' ? [] : (last?.lines ?? [])),
    ...(checklist.items.length === 0 ? [] : renderText(checklistView(checklist, reached, words), page)),
    '',
  ]
  const begun = person.role === undefined ? [{ journey: catalogue.entrance, answers: replies.answers() }] : []
  const walked = [...begun, ...store.list()]
  return {
    file,
    journeys: [...walked.map(({ journey }) => journey), reached.name],
    environment: reached.environment,
    language: words.language,
    ends: walked.flatMap(({ journey, answers }) => endsIn(journey, answers)),
    report: report.join('\n'),
  }
}

function endsIn(journey: string, answers: Answers): readonly string[] {
  const position = locate(locales.journey(journey).flow, answers)
  return position.at === 'outcome' ? [endOf(journey, position.step.id)] : []
}

/** A prompter that remembers what was answered last to each step: of the entrance, nothing is saved. */
function remembering(prompter: Prompter) {
  const given: Record<StepId, Given> = {}
  return {
    answers: (): Answers => given,
    prompter: {
      ask: async (question) => {
        const reply = await prompter.ask(question)
        if (reply.kind === 'answer' && isStepId(question.id))
          given[question.id] = { value: reply.value, at: '2026-11-17T09:00:00.000Z' }
        return reply
      },
    } satisfies Prompter,
  }
}

/** The desk in another language, at which the same person sits. */
function changed(desk: Desk, { prompter }: { readonly prompter: Prompter }): Desk['inLanguage'] {
  return async (language) => ({ ...(await desk.inLanguage(language)), prompter })
}

/** Goes the way of a person, at their desk. */
export function goes(desk: Desk, { role, environment, name = '' }: Person): Promise<Ending> {
  if (role === undefined) return startPage(desk, name, environment)
  const journey = findJourney(catalogue, role)
  if (journey === undefined) throw new Error(`nothing is called '${role}'`)
  return openSession(desk, { journey, environment: environment ?? 'production', name })
}
