import type { Position } from '../flow/locate.ts'
import { type Option, type Outcome, partOf, runsAside, type Step } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { linkOf } from '../guides/link.ts'
import { journeyTitle } from '../screens/journey-title.ts'
import { stepView } from '../screens/step-view.ts'
import { optionText } from '../screens/step-words.ts'
import { givenText, shownEntry, valuesOf } from '../screens/values.ts'
import type { View } from '../screens/view.ts'
import type { Session } from '../session/session.ts'
import { problemPicks } from './choose-problem.ts'
import { drawnStep } from './drawn-step.ts'
import { judgeText } from './judge-text.ts'
import { canPaste, pastePick } from './paste-pick.ts'
import type { Desk, Input, Pick, Reply } from './ports.ts'
import { askBelow, backPick } from './read.ts'
import { alongPicks } from './take-along.ts'
import { timeAt } from './time-at.ts'
import { tryTerms } from './try-terms.ts'

/** How a step is asked. */
export interface Asking {
  /** The page of its text to begin with, counted from 0. */
  readonly page?: number
  /** Keeps what is marked but not confirmed, to be offered again. */
  readonly hold?: (value: readonly string[]) => void
}

/** Shows the step where a person stands and asks what it asks. */
export async function askStep(
  desk: Desk,
  journey: Journey,
  session: Session,
  position: Position,
  { page = 0, hold = () => undefined }: Asking = {},
): Promise<Reply> {
  const { step, relevant } = position
  const spoken = desk.page().spoken !== undefined
  const time = timeAt(desk, step)
  const view = stepView(journey, desk.words, step, relevant, session.answers, { time, spoken })
  if (step.kind === 'task' && step.tries !== undefined) {
    const name = givenText(relevant, step.tries) ?? ''
    const kept = session.drafts[step.id]?.value
    const terms = { name, ticked: typeof kept === 'object' ? kept : [], hold }
    return tryTerms(desk, journey, position, view, terms, [differsPick(desk), leavePick(desk, step)])
  }
  const input = inputOf(desk, journey, session, position)
  const drawn =
    input.kind === 'choose' ? drawnStep(desk, journey, session.answers, position, input.picks) : undefined
  if (drawn !== undefined && input.kind === 'choose') {
    let reply = await ask(desk, step, drawn.view, { ...input, picks: drawn.picks }, page)
    // Told in lines, the fields are told once more, as often as is wanted.
    while (spoken && wantsList(reply))
      reply = await ask(desk, step, drawn.view, { ...input, picks: drawn.picks })
    if (!wantsList(reply)) return reply
  }
  return ask(desk, step, view, input, drawn === undefined ? page : 0)
}

function wantsList(reply: Reply): boolean {
  return reply.kind === 'action' && reply.id === 'as-list'
}

async function ask(desk: Desk, step: Step, view: View, input: Input, page = 0): Promise<Reply> {
  const question = {
    id: step.id,
    message: messageOf(desk, step),
    input,
    keys: desk.words.say(`keys.${input.kind}`),
  }
  return askBelow(desk, view, question, page)
}

function inputOf(desk: Desk, journey: Journey, session: Session, position: Position): Input {
  const { step, relevant } = position
  const draft = session.drafts[step.id]?.value
  const chosen = typeof draft === 'string' ? draft : undefined
  if (step.kind === 'entry')
    return {
      kind: 'type',
      draft:
        chosen === undefined || chosen === 'skipped' ? '' : shownEntry(step, chosen, desk.words.language),
      judge: (text) => judgeText(desk, step, relevant, text),
    }
  if (step.kind === 'choices')
    return {
      kind: 'several',
      picks: step.options.map((option) => optionPick(desk, journey, position, option)),
      preselected: typeof draft === 'object' ? draft : [],
    }
  const options =
    step.kind === 'choice'
      ? step.options.map((option) => optionPick(desk, journey, position, option))
      : standing(desk, step)
  const pastes = step.kind === 'choice' && canPaste(desk, journey, step) ? [pastePick(desk)] : []
  const aside = runsAside(journey.flow)
  const mayOpen = step.kind === 'task' || (aside && step.kind === 'outcome')
  const opens = mayOpen && typeof openAddress(journey, step) === 'string' ? [openPick(desk)] : []
  const troubles = aside
    ? step.kind === 'outcome'
      ? []
      : [returnPick(desk)]
    : step.kind === 'task'
      ? [differsPick(desk)]
      : problemPicks(desk)
  const back = Object.keys(relevant).length > 0 ? [backPick(desk)] : []
  return {
    kind: 'choose',
    picks: [
      ...options,
      ...pastes,
      ...opens,
      ...alongPicks(desk, step),
      ...troubles,
      ...back,
      ...(leavesItself(step) ? [] : [leavePick(desk, step)]),
    ],
    preselected: chosen ?? (aside ? undefined : untouched(step)),
  }
}

/** The address that a step opens. */
export function openAddress(journey: Journey, step: Step): string | undefined {
  return step.opens === undefined ? undefined : linkOf(journey.facts, step.opens)
}

/** What Enter alone takes: at the end to finish, and where one waits that nothing has come; no answer is taken back or made up. */
function untouched(step: Step): string | undefined {
  if (step.kind === 'outcome') return step.journey === undefined ? 'leave' : undefined
  if (step.kind !== 'choice' || step.waits !== true) return undefined
  return step.options.find((option) => option.does === 'action' && option.action === 'leave')?.id
}

function standing(desk: Desk, step: Step): readonly Pick[] {
  if (step.kind === 'outcome' && step.ends === 'back') return [returnPick(desk)]
  if (step.kind === 'outcome')
    return [
      ...handOverPick(desk, step),
      { id: 'change', text: desk.words.say('buttons.change'), reply: { kind: 'action', id: 'change' } },
    ]
  const done: Pick = {
    id: 'done',
    text: desk.words.say(step.kind === 'task' ? 'buttons.done' : 'buttons.go-on'),
    reply: { kind: 'answer', value: 'done' },
  }
  if (step.kind === 'task' && step.later === true)
    return [
      done,
      { id: 'later', text: desk.words.say('buttons.later'), reply: { kind: 'answer', value: 'skipped' } },
    ]
  const shows = step.kind === 'notice' && step.shows !== undefined
  return shows
    ? [
        done,
        { id: 'change', text: desk.words.say('buttons.change'), reply: { kind: 'action', id: 'change' } },
      ]
    : [done]
}

/** A journey that goes on in another one says so, and goes there only when it is told to. */
function handOverPick(desk: Desk, { journey }: Outcome): readonly Pick[] {
  if (journey === undefined) return []
  const text = desk.words.say('buttons.hand-over', { title: journeyTitle(journey, desk.words) })
  return [{ id: 'done', text, reply: { kind: 'action', id: 'hand-over' } }]
}

function optionPick(desk: Desk, journey: Journey, { step, relevant }: Position, option: Option): Pick {
  const text = optionText(
    desk.words,
    step,
    option.id,
    valuesOf(journey, desk.words, relevant, partOf(step.id)),
  )
  if (option.does === 'answer') return { id: option.id, text, reply: { kind: 'answer', value: option.id } }
  return {
    id: option.id,
    text,
    reply: { kind: 'action', id: option.does === 'action' ? option.action : `reopen:${option.step}` },
  }
}

function openPick(desk: Desk): Pick {
  return { id: 'open', text: desk.words.say('buttons.open'), reply: { kind: 'action', id: 'open' } }
}

function differsPick(desk: Desk): Pick {
  return { id: 'differs', text: desk.words.say('buttons.differs'), reply: { kind: 'action', id: 'problem' } }
}

function returnPick(desk: Desk): Pick {
  return { id: 'return', text: desk.words.say('buttons.return'), reply: { kind: 'action', id: 'return' } }
}

/** Whether one of its own options saves and leaves: to say it twice would make one look for a difference. */
function leavesItself(step: Step): boolean {
  return (
    step.kind === 'choice' && step.options.some((each) => each.does === 'action' && each.action === 'leave')
  )
}

function leavePick(desk: Desk, step: Step): Pick {
  const ended = step.kind === 'outcome' && step.ends !== 'back' && step.journey === undefined
  const key = ended ? 'buttons.finish' : 'buttons.leave'
  return { id: 'leave', text: desk.words.say(key), reply: { kind: 'action', id: 'leave' } }
}

function messageOf(desk: Desk, step: Step): string {
  if (step.kind === 'entry') return desk.words.say('prompts.type')
  if (step.kind === 'task') return desk.words.say('prompts.task')
  if (step.kind === 'choice' && step.waits) return desk.words.say('waiting.prompt')
  return desk.words.say(step.kind === 'choice' || step.kind === 'choices' ? 'prompts.choose' : 'prompts.read')
}
