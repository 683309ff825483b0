import { type Environment, isEnvironment } from '../flow/environment.ts'
import { locate } from '../flow/locate.ts'
import { type Book, goBack, write } from '../flow/revise.ts'
import type { Outcome } from '../flow/step.ts'
import { hasJourney } from '../guides/find-journey.ts'
import { journeyTitle } from '../screens/journey-title.ts'
import { progressText } from '../screens/progress.ts'
import { noStore } from '../session/no-store.ts'
import { newSession, type Session, type SessionKey } from '../session/session.ts'
import { askStep } from './ask-step.ts'
import { chooseProblem, chooseProblemAt, problemPicks } from './choose-problem.ts'
import { pickOf } from './pick-of.ts'
import type { Back, Desk, Ending, Pick, Quit } from './ports.ts'
import { practise } from './practise.ts'
import { askBelow, askUnhelped } from './read.ts'
import { renew } from './renew.ts'
import { runProblem } from './run-problem.ts'
import { showCode } from './show-code.ts'
import { showHelp } from './show-help.ts'
import { startView } from './start-view.ts'
import { tellNews } from './tell-news.ts'
import { givenAnswers, type ToStart, walk } from './walk.ts'
import { beginAside, knownAnswers } from './walk-aside.ts'

const mostOffered = 4

/**
 * Opens a session, or goes on with the one that is there. Who goes back from its first question comes to the start page.
 * @param wanted the site that was asked for on the command line
 */
export async function openSession(
  desk: Desk,
  key: SessionKey,
  outcome?: Outcome,
  wanted?: Environment,
): Promise<Ending> {
  const ended = await walkSession(desk, key, outcome)
  return ended.kind === 'start' ? startPage(desk, key.name, wanted) : ended
}

async function walkSession(
  desk: Desk,
  key: SessionKey,
  outcome: Outcome | undefined,
): Promise<Ending | ToStart> {
  const journey = desk.journey(key.journey, key.environment)
  const found = desk.sessions.find(key)
  if (found !== undefined) {
    const renewed = await renew(desk, journey, found)
    return renewed === 'quit' ? { kind: 'quit', desk, journey: found } : walk(desk, journey, renewed)
  }
  const given = outcome === undefined ? {} : givenAnswers(outcome, desk.now())
  const session = newSession(key, journey.revision, desk.now(), given)
  return walk(desk, journey, desk.sessions.save(session, undefined))
}

/** The start page: start, go on, print a checklist, or another language. */
export async function startPage(desk: Desk, name: string, environment?: Environment): Promise<Ending> {
  const sessions = lastSessions(desk)
  if ((await tellNews(desk)) === 'quit') return { kind: 'quit', desk, journey: undefined }
  const picks = startPicks(desk, sessions)
  const reply = await askBelow(desk, startView(desk, sessions), {
    id: 'start',
    message: desk.words.say('prompts.start'),
    input: { kind: 'choose', preselected: undefined, picks },
    keys: desk.words.say('keys.start'),
  })
  if (reply.kind === 'quit') return { kind: 'quit', desk, journey: undefined }
  if (reply.kind === 'help' || reply.kind === 'back') return startPage(desk, name, environment)
  const id = reply.kind === 'action' ? reply.id : String(reply.value)
  const session = sessions.find((each, index) => id === `continue-${index}` && each.journey !== '')
  if (session !== undefined) return openSession(desk, session, undefined, environment)
  if (id === 'leave') return { kind: 'left', desk, journey: undefined }
  if (id === 'support' && sessions[0] !== undefined)
    return (await showCode(desk, sessions[0])).kind === 'quit'
      ? { kind: 'quit', desk, journey: undefined }
      : startPage(desk, name, environment)
  if (id === 'language') {
    const spoken = await askLanguage(desk)
    return spoken === undefined
      ? { kind: 'quit', desk, journey: undefined }
      : startPage(spoken, name, environment)
  }
  if (id === 'rehearse')
    return (await practise({ ...desk, sessions: noStore })) === 'quit'
      ? { kind: 'quit', desk, journey: undefined }
      : startPage(desk, name, environment)
  if (id === 'problem') return problemPage(desk, name, environment, sessions[0])
  const found = await enter(desk, name, environment)
  if (found.kind === 'back') return startPage(desk, name, environment)
  if (found.kind !== 'found') return { kind: found.kind, desk, journey: undefined }
  const key = { journey: found.outcome.journey ?? '', environment: found.environment, name }
  if (id === 'checklist')
    return {
      kind: 'checklist',
      desk,
      journey: key.journey,
      environment: key.environment,
      given: givenAnswers(found.outcome, desk.now()),
    }
  return openSession(desk, key, found.outcome, environment)
}

/** Somebody on the start page has a problem: it runs aside of what was last gone on with, or by itself, and is not kept. */
async function problemPage(
  desk: Desk,
  name: string,
  environment: Environment | undefined,
  latest: Session | undefined,
): Promise<Ending> {
  const chosen = await chooseProblem(desk)
  if (chosen.kind === 'quit') return { kind: 'quit', desk, journey: undefined }
  if (chosen.kind === 'back') return startPage(desk, name, environment)
  if (latest !== undefined) {
    const journey = desk.journey(latest.journey, latest.environment)
    const ended = await walk(desk, journey, beginAside(desk, journey, latest, chosen.name))
    return ended.kind === 'start' ? startPage(desk, name, environment) : ended
  }
  const ended = await runProblem(desk, { name: chosen.name, environment: environment ?? 'production' })
  return ended === 'back' ? startPage(desk, name, environment) : { kind: ended, desk, journey: undefined }
}

/** Walks a problem that was named on the command line; nothing of it is kept. @param key the session beside which it runs */
export async function openProblem(
  desk: Desk,
  name: string,
  key: SessionKey | undefined,
  environment: Environment,
): Promise<Ending> {
  const session = key === undefined ? undefined : desk.sessions.find(key)
  const journey = session && desk.journey(session.journey, session.environment)
  const known = journey && knownAnswers(desk, name, journey, session)
  const ended = await runProblem(desk, {
    name,
    environment: session?.environment ?? environment,
    ...(known === undefined ? {} : { known }),
  })
  return { kind: ended === 'back' ? 'left' : ended, desk, journey: session }
}

/**
 * Asks for the language, each under its own name; the answer is remembered.
 * @param first whether it is the very first question, from which nothing leads back
 * @returns the desk in that language, or as it is where the person goes back; nothing where they leave
 */
export async function askLanguage(desk: Desk, first = false): Promise<Desk | undefined> {
  const picks = desk.catalogue.languages.map((language): Pick => {
    return {
      id: language,
      text: desk.words.say(`languages.${language}`),
      reply: { kind: 'answer', value: language },
    }
  })
  const reply = await askUnhelped(desk, undefined, {
    id: 'language',
    message: desk.words.say('prompts.language'),
    input: { kind: 'choose', preselected: desk.words.language, picks },
    keys: desk.words.say(first ? 'keys.start' : 'keys.page'),
  })
  if (reply.kind === 'quit') return undefined
  if (reply.kind === 'answer') return desk.inLanguage(String(reply.value))
  return first ? askLanguage(desk, first) : desk
}

type Found =
  | Back
  | Quit
  | { readonly kind: 'left' }
  | { readonly kind: 'found'; readonly outcome: Outcome; readonly environment: Environment }

/** Walks the flow that finds a journey. Nothing of it is kept: the journey keeps what was handed over. */
async function enter(desk: Desk, name: string, wanted: Environment | undefined): Promise<Found> {
  const journey = desk.journey(desk.catalogue.entrance, wanted ?? 'production')
  const key: SessionKey = { journey: journey.name, environment: wanted ?? 'production', name }
  const site = journey.flow.steps.find((step) => step.kind === 'choice' && step.sets === 'environment')
  const known =
    site === undefined || wanted === undefined ? {} : { [site.id]: { value: wanted, at: desk.now() } }
  let book: Book = { answers: known, drafts: {} }
  let page = 0
  for (;;) {
    const position = locate(journey.flow, book.answers)
    const chosen = site === undefined ? undefined : position.relevant[site.id]?.value
    if (position.at === 'outcome' && position.step.journey !== undefined) {
      const environment = typeof chosen === 'string' && isEnvironment(chosen) ? chosen : key.environment
      return { kind: 'found', outcome: position.step, environment }
    }
    const session = { ...newSession(key, journey.revision, desk.now()), ...book }
    const asked = await askStep(desk, journey, session, position, { page })
    page = asked.kind === 'help' ? (asked.page ?? 0) : 0
    const helped =
      asked.kind === 'help' ? await showHelp(desk, journey, position, problemPicks(desk)) : undefined
    const reply = helped === undefined || helped.kind === 'back' ? asked : helped
    if (reply.kind === 'quit') return { kind: 'quit' }
    if (reply.kind === 'help') continue
    if (reply.kind === 'action' && reply.id === 'leave') return { kind: 'left' }
    if (reply.kind === 'action' && reply.id === 'problem') {
      const picked = await chooseProblemAt(desk, journey, position)
      if (picked.kind === 'quit') return { kind: 'quit' }
      if (picked.kind === 'back') continue
      const ended = await runProblem(desk, { name: picked.name, environment: key.environment })
      if (ended !== 'back') return { kind: ended }
    } else if (reply.kind === 'answer') book = write(book, position.step.id, reply.value, desk.now())
    else {
      const before = goBack(journey.flow, book)
      if (before === book) return { kind: 'back' }
      book = before
    }
  }
}

/** The sessions that the start page offers, the last one first. */
function lastSessions(desk: Desk): readonly Session[] {
  const sessions: Session[] = []
  for (const session of desk.sessions.list()) {
    if (hasJourney(desk.catalogue, session.journey)) sessions.push(session)
    if (sessions.length === mostOffered) break
  }
  return sessions
}

/** Picks whose words stand with what they lead to. */
const wordsOf: Readonly<Record<string, string>> = {
  support: 'support.show',
  rehearse: 'rehearse-operator.start',
}

function startPicks(desk: Desk, sessions: readonly Session[]): readonly Pick[] {
  const goOn = sessions.map((session, index): Pick => {
    const journey = desk.journey(session.journey, session.environment)
    const title = [journeyTitle(session.journey, desk.words), siteName(desk, session), session.name]
      .filter((text) => text !== '')
      .join(', ')
    const ended = locate(journey.flow, session.answers).at === 'outcome'
    const spoken = desk.page().spoken !== undefined
    const where = ended
      ? desk.words.say('screens.ended')
      : progressText(journey, session.answers, desk.words, spoken)
    return pickOf(`continue-${index}`, desk.words.say('buttons.continue', { title, where }))
  })
  const show = sessions.length === 0 ? [] : ['support']
  const plain = ['begin', 'checklist', 'problem', ...show, 'rehearse', 'language', 'leave']
    .filter((id) => id !== 'problem' || desk.catalogue.problems.length > 0)
    .map((id) => pickOf(id, desk.words.say(wordsOf[id] ?? `buttons.${id}`)))
  return [...goOn, ...plain]
}

/** The site in words, where it isn't the real one. */
function siteName(desk: Desk, { environment }: Session): string {
  return environment === 'production' ? '' : desk.words.say(`environments.${environment}`)
}
