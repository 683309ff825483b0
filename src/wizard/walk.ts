import { checkAnswer } from '../flow/check-answer.ts'
import { locate, mayStand, type Position } from '../flow/locate.ts'
import { type Book, change, draft, goBack, reopen, write, writeEntry } from '../flow/revise.ts'
import { looksSecret } from '../flow/secrets.ts'
import { type Answers, type Drafts, type Given, isStepId, type Outcome, type StepId } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { answeredSteps } from '../screens/answer-rows.ts'
import { letterView } from '../screens/operator-letter.ts'
import { newSession, type Session, withBook } from '../session/session.ts'
import { UserError } from '../session/user-error.ts'
import { askStep } from './ask-step.ts'
import { chooseAnswer } from './choose-answer.ts'
import { chooseProblemAt, problemPicks } from './choose-problem.ts'
import { openPage } from './open-page.ts'
import { pasteTable } from './paste-table.ts'
import type { Desk, Ending, Reply } from './ports.ts'
import { refusalText } from './refusal-text.ts'
import { renew } from './renew.ts'
import { settleEntry } from './settle-entry.ts'
import { withCode } from './show-code.ts'
import { showHelp } from './show-help.ts'
import { showLetter } from './show-letter.ts'
import { takeCalendar, takeDraft } from './take-along.ts'
import { tellNews } from './tell-news.ts'
import { beginAside, walkAside } from './walk-aside.ts'

/** Somebody went back from the first question: to the start page. */
export interface ToStart {
  readonly kind: 'start'
}

/** Leads a person through a journey, step by step; each answer is saved before the next question is asked. */
export async function walk(desk: Desk, journey: Journey, session: Session): Promise<Ending | ToStart> {
  let current = session
  let page = 0
  for (;;) {
    if ((await tellNews(desk)) === 'quit') return { kind: 'quit', desk, journey: current }
    if (current.aside !== null) {
      const after = await walkAside(desk, current)
      if ('kind' in after) return after
      current = after
      continue
    }
    const position = locate(journey.flow, current.answers)
    const reply = await askStep(desk, journey, current, position, {
      page,
      hold: (value) => {
        current = keep(desk, journey, current, draft(current, position.step.id, value, desk.now()))
      },
    })
    page = reply.kind === 'help' ? (reply.page ?? 0) : 0
    const next = await react(
      desk,
      journey,
      keepTyped(desk, journey, current, position, reply),
      position,
      reply,
    )
    if ('kind' in next) return next
    current = next
  }
}

async function react(
  desk: Desk,
  journey: Journey,
  session: Session,
  position: Position,
  reply: Reply,
): Promise<Session | Ending | ToStart> {
  switch (reply.kind) {
    case 'answer': {
      const { step } = position
      const checked = checkAnswer(step, reply.value, position.relevant)
      if (!checked.ok)
        throw new UserError('answer-refused', step.id, refusalText(desk.words, checked.refusal))
      if (step.kind !== 'entry' || typeof checked.value !== 'string')
        return keep(desk, journey, session, write(session, step.id, checked.value, desk.now()))
      let held = session
      const before = session.drafts[step.id]
      const settled = await settleEntry(desk, journey, position, step, checked.value, before, (typed) => {
        held = keep(desk, journey, held, draft(held, step.id, typed, desk.now()))
      })
      const next = keep(
        desk,
        journey,
        held,
        settled.kind === 'keep'
          ? writeEntry(journey.flow, held, step.id, settled.value, desk.now(), before)
          : draft(held, step.id, settled.value, desk.now()),
      )
      return settled.kind === 'quit' ? { kind: 'quit', desk, journey: next } : next
    }
    case 'back': {
      const before = goBack(journey.flow, session)
      return before === session ? { kind: 'start' } : keep(desk, journey, session, before)
    }
    case 'help': {
      const after = await showHelp(desk, journey, position, problemPicks(desk))
      return after.kind === 'action'
        ? act(desk, journey, session, position, after.id)
        : afterPage(desk, session, after)
    }
    case 'quit':
      return { kind: 'quit', desk, journey: session }
    case 'action':
      return act(desk, journey, session, position, reply.id)
  }
}

async function act(
  desk: Desk,
  journey: Journey,
  session: Session,
  position: Position,
  action: string,
): Promise<Session | Ending | ToStart> {
  if (action === 'leave')
    return { kind: position.at === 'outcome' ? 'outcome' : 'left', desk, journey: session }
  if (action === 'hand-over' && position.step.kind === 'outcome')
    return handOver(desk, position.step, session, position.relevant)
  if (action === 'open') return afterPage(desk, session, await openPage(desk, journey, position.step))
  if (action === 'draft') return afterPage(desk, session, await takeDraft(desk, journey, session))
  if (action === 'calendar') return afterPage(desk, session, await takeCalendar(desk, journey, session))
  if (action === 'change') {
    const chosen = await chooseAnswer(
      desk,
      journey,
      answeredSteps(journey, position.relevant),
      position.relevant,
    )
    if (chosen.kind === 'quit') return { kind: 'quit', desk, journey: session }
    return chosen.kind === 'back' ? session : keep(desk, journey, session, change(session, chosen.step))
  }
  if (action === 'paste') {
    const pasted = await pasteTable(desk, journey, position)
    if (pasted === undefined) return session
    const next = await react(desk, journey, session, position, pasted)
    if (pasted.kind === 'quit' || pasted.letter === undefined || 'kind' in next) return next
    return afterPage(desk, next, await showLetter(desk, pasted.letter, letterView(desk.words, pasted.letter)))
  }
  const reopened = action.startsWith('reopen:') ? action.slice('reopen:'.length) : ''
  if (isStepId(reopened)) return keep(desk, journey, session, reopen(journey.flow, session, reopened))
  const chosen = await chooseProblemAt(desk, journey, position, (view) => withCode(desk, session, view))
  if (chosen.kind === 'quit') return { kind: 'quit', desk, journey: session }
  return chosen.kind === 'back' ? session : beginAside(desk, journey, session, chosen.name)
}

function afterPage(desk: Desk, session: Session, reply: Pick<Reply, 'kind'>): Session | Ending {
  return reply.kind === 'quit' ? { kind: 'quit', desk, journey: session } : session
}

/** What was typed but not confirmed is offered again, unless it looks like something that must never be kept. */
function keepTyped(
  desk: Desk,
  journey: Journey,
  session: Session,
  { step }: Position,
  reply: Reply,
): Session {
  const typed = 'typed' in reply ? (reply.typed ?? '') : ''
  if (step.kind !== 'entry' || typed.trim() === '' || looksSecret('text', typed)) return session
  return keep(desk, journey, session, draft(session, step.id, typed, desk.now()))
}

function keep(desk: Desk, journey: Journey, session: Session, book: Book): Session {
  return desk.sessions.save(withBook(session, book, journey.revision, desk.now()), session)
}

/**
 * Goes on in another journey: with what was handed over, and all answers to the same questions. What is answered there
 * already, or stands to be asked again, stays as it is.
 */
async function handOver(
  desk: Desk,
  outcome: Outcome,
  session: Session,
  relevant: Answers,
): Promise<Ending | ToStart> {
  const journey = desk.journey(outcome.journey ?? '', session.environment)
  const key = { journey: journey.name, environment: session.environment, name: session.name }
  const there = desk.sessions.find(key)
  const found =
    there === undefined ? newSession(key, journey.revision, desk.now()) : await renew(desk, journey, there)
  if (found === 'quit') return { kind: 'quit', desk, journey: session }
  const answers = {
    ...withoutDrafts(
      { ...sameQuestions(journey, relevant), ...givenAnswers(outcome, desk.now()) },
      found.drafts,
    ),
    ...found.answers,
  }
  return walk(desk, journey, keep(desk, journey, found, { answers, drafts: found.drafts }))
}

/** What an outcome hands over, as answers. */
export function givenAnswers(outcome: Outcome, at: string): Answers {
  const answers: Record<StepId, Given> = {}
  for (const [id, value] of Object.entries(outcome.given ?? {})) if (isStepId(id)) answers[id] = { value, at }
  return answers
}

function withoutDrafts(answers: Answers, drafts: Drafts): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !(id in drafts)))
}

function sameQuestions(journey: Journey, relevant: Answers): Answers {
  const answers: Record<StepId, Given> = {}
  for (const step of journey.flow.steps) {
    const given = relevant[step.id]
    if (given !== undefined && mayStand(step, given)) answers[step.id] = given
  }
  return answers
}
