import { locate } from '../../../src/flow/locate.ts'
import { type Book, reopen, write } from '../../../src/flow/revise.ts'
import type { Answers, Flow, Option, Step, StepId } from '../../../src/flow/step.ts'
import { type Turn, turns } from '../../../src/flow/turns.ts'

const at = '2026-11-17T09:00:00.000Z'

/** One step of a walk and what was answered there; an option that opens an earlier step again is one too. */
export interface Visit {
  readonly step: Step
  readonly answer: string
  /** The step that the answer opened again. */
  readonly reopens?: StepId
}

/** A way through a journey to an end. */
export type Walk = readonly Visit[]

/** The flow as it is done in one go: how to sign in stands at a journey's end for the next time. */
export function doneNow(flow: Flow): Flow {
  if (!flow.steps.some(({ id }) => id.startsWith('after/'))) return flow
  return {
    ...flow,
    steps: flow.steps.map((step): Step => {
      const { does: _, ...told } = step
      return step.id.startsWith('signing-in/') ? told : step
    }),
  }
}

/** Every turn of a flow, each completed to full walks: one for each way on that its step has. */
export function walksOf(flow: Flow): readonly { readonly turn: Turn; readonly walk: Walk }[] {
  return turns(flow).turns.flatMap((turn) =>
    waysOn(turn.step).map((first) => ({ turn, walk: complete(flow, turn, first) })),
  )
}

interface Way {
  readonly answer: string
  readonly reopens?: StepId
}

function waysOn(step: Step): readonly Way[] {
  if (step.kind === 'outcome') return [{ answer: 'end' }]
  if (step.kind !== 'choice') return [{ answer: step.kind === 'entry' ? 'withheld' : 'done' }]
  return step.options.flatMap((option: Option): readonly Way[] => {
    if (option.does === 'action') return []
    return [option.does === 'reopen' ? { answer: option.id, reopens: option.step } : { answer: option.id }]
  })
}

/** The answers of the turn, then one of the ways on, then whatever leads to the end without going back if it can. */
function complete(flow: Flow, { step: turned, answers }: Turn, first: Way): Walk {
  const given = madeTrue(answers, turned, first)
  const visits: Visit[] = []
  let book: Book = { answers: {}, drafts: {} }
  let isBefore = true
  for (let left = 400; left > 0; left -= 1) {
    const { step, relevant } = locate(flow, book.answers)
    if (step.kind === 'outcome') return [...visits, { step, answer: 'end' }]
    const isHere: boolean = isBefore && step.id === turned.id
    const way = isBefore && !isHere ? asGiven(step, given) : isHere ? first : wayOn(step, relevant, visits)
    if (isHere) isBefore = false
    visits.push({ step, ...way })
    book = way.reopens === undefined ? write(book, step.id, way.answer, at) : reopen(flow, book, way.reopens)
  }
  throw new Error(`no end behind ${turned.id}`)
}

/** Who has just made an account has no method yet: the turns don't tell such answers apart, so they are put right. */
function madeTrue(given: Answers, turned: Step, first: Way): Answers {
  const has = turned.id === 'second-factor/has' ? first.answer : relevantAnswer(given, 'second-factor/has')
  if (has === undefined || has === 'none') return given
  const put = (id: StepId, from: string, value: string): Answers =>
    relevantAnswer(given, id) === from ? { [id]: { value, at } } : {}
  return { ...given, ...put('account/has-account', 'no', 'yes'), ...put('account/try', 'none', 'worked') }
}

function asGiven(step: Step, given: Answers): Way {
  const answer = given[step.id]?.value
  return { answer: typeof answer === 'string' ? answer : (waysOn(step)[0]?.answer ?? 'done') }
}

/** What somebody answers who wants to get in; asked again, what they see by then. */
function wayOn(step: Step, relevant: Answers, visits: Walk): Way {
  const earlier = visits.findLast((visit) => visit.step.id === step.id)
  const ways = waysOn(step)
  const has = (id: string): Way | undefined =>
    ways.find((way) => way.answer === id && way.reopens === undefined)
  if (earlier !== undefined && step.kind === 'choice') {
    const again = seenAgain(step, visits)
    const way = again.map(has).find((each) => each !== undefined)
    if (way !== undefined) return way
  }
  const wanted = ['approved', 'sure', 'load', 'eupo', 'eurpo', 'right', 'organic', 'entered']
  const last = relevantAnswer(relevant, step.id)
  return (
    (last === undefined ? undefined : has(last)) ??
    wanted.map(has).find((each) => each !== undefined) ??
    ways.find((way) => way.reopens === undefined) ??
    ways[0] ?? { answer: 'done' }
  )
}

function relevantAnswer(relevant: Answers, id: StepId): string | undefined {
  const value = relevant[id]?.value
  return typeof value === 'string' ? value : undefined
}

/** What the table shows the second time: the company that was created, found under another name or put right. */
function seenAgain(step: Step, visits: Walk): readonly string[] {
  if (!step.name.startsWith('found')) return ['approved', 'yes']
  const isExporter = step.name === 'found-exporter'
  const shown = visits.find((visit) => visit.step.id === step.id)?.answer ?? 'none'
  if (!['none', 'other', 'requested', 'unsure'].includes(shown) && !(isExporter && shown === 'eupo'))
    return [shown]
  const isCreated = visits.some((visit) => visit.step.kind === 'task' && visit.step.name === 'send')
  if (isCreated) return isExporter ? ['eupo'] : ['eupo', 'load', 'right']
  return isExporter ? ['eurpo'] : ['eupo', 'load', 'right', 'organic']
}

/** What was answered first at a step of that name, in any part; nothing where it wasn't asked. */
export function firstAnswer(walk: Walk, name: string): string | undefined {
  return walk.find(({ step }) => step.id === name || step.name === name)?.answer
}
