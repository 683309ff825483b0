import { expect } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import type { Answers, Outcome, Step, StepId } from '../../src/flow/step.ts'
import type { Journey } from '../../src/guides/journey.ts'
import type { Words } from '../../src/screens/words.ts'
import { locales, plainPart, savedIn } from './installed.ts'
import type { Terminal } from './terminal.ts'

/** What somebody answers: an option or a text for each step; tasks and notices need none. */
export type Plan = Readonly<Record<StepId, string>>

/** Somebody at a terminal, in a language and on a journey. */
export interface Walker {
  readonly terminal: Terminal
  readonly words: Words
  readonly journey: Journey
}

/**
 * Goes on from the step on the screen, as planned, to an outcome or to the step where to stop. On the way it holds the screen
 * against the flow, and each answer against the file.
 * @returns the step that stands on the screen now
 */
export async function walk(walker: Walker, plan: Plan, stop?: StepId): Promise<StepId> {
  const { terminal, journey } = walker
  for (;;) {
    const position = locate(journey.flow, savedIn(terminal.home, journey.name).answers)
    await standsAt(walker, position.step)
    if (position.at === 'outcome' || position.step.id === stop) return position.step.id
    const value = valueFor(position.step, plan)
    await give(walker, position.step, value)
    isSaved(walker, position.step.id, value, terminal.drawnAt.length)
  }
}

/** Checks that the screen is that of a step, and turns its pages up to the question. */
export async function standsAt({ terminal, words }: Walker, step: Step): Promise<void> {
  await terminal.until(titleOf(words, step))
  await readOn(terminal, words)
  expect(terminal.scrolledAway(), `${step.id} is higher than the screen`).toBe(0)
}

/** What is sure to stand in a step's title. */
export function titleOf(words: Words, step: Step): string {
  return plainPart(words.guide(step.words).steps[step.name]?.title ?? '')
}

/** Turns the pages of a text that is too long for the screen. */
export async function readOn(terminal: Terminal, words: Words): Promise<void> {
  const page = new RegExp(`^\\? ${words.say('prompts.page', { page: '\\d+', pages: '\\d+' })}`, 'm')
  while (terminal.shows(page)) await terminal.pick(words.say('buttons.more'))
}

/** The step of a journey by its name. */
export function stepOf(journey: Journey, id: StepId): Step {
  const step = journey.flow.steps.find((each) => each.id === id)
  if (step === undefined) throw new Error(`no step ${id} in ${journey.name}`)
  return step
}

/** All answers on the way of a plan, as an answers file names them: tasks are 'done'. */
export function wayOf(journey: Journey, plan: Plan): Plan {
  const answers: Record<StepId, Answers[StepId]> = {}
  for (;;) {
    const position = locate(journey.flow, answers)
    if (position.at === 'outcome') break
    answers[position.step.id] = { value: valueFor(position.step, plan), at: '2026-11-17T09:00:00.000Z' }
  }
  return Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, String(value)]))
}

/**
 * Begins on the start page and answers its questions as planned, up to an end; nothing of them is saved. An end that hands
 * over is not shown itself: the first step of its journey is.
 */
export async function answerStart(terminal: Terminal, words: Words, plan: Plan): Promise<Outcome> {
  const walker = { terminal, words, journey: locales.journey(locales.catalogue().entrance) }
  await terminal.until(words.say('welcome.title'))
  await readOn(terminal, words)
  await terminal.pick(words.say('buttons.begin'))
  const answers: Record<StepId, Answers[StepId]> = {}
  for (;;) {
    const { at, step } = locate(walker.journey.flow, answers)
    if (at === 'outcome') return step
    await standsAt(walker, step)
    const value = valueFor(step, plan)
    await give(walker, step, value)
    answers[step.id] = { value, at: '2026-11-17T09:00:00.000Z' }
  }
}

/** Begins on the start page and says what one wants to do with plants, up to the journey's first step. */
export async function enter(terminal: Terminal, words: Words, option: string, role: string): Promise<Walker> {
  const outcome = await answerStart(terminal, words, {
    'start/who': 'plants-sweden',
    'start/plants': option,
    'ends/environment': 'production',
  })
  const name = `sweden/${role}`
  expect(outcome.journey).toBe(name)
  return { terminal, words, journey: locales.journey(name) }
}

function valueFor(step: Step, plan: Plan): string {
  if (step.kind === 'task' || step.kind === 'notice') return 'done'
  const value = plan[step.id]
  if (value === undefined) throw new Error(`nothing is planned for ${step.id}`)
  return value
}

async function give({ terminal, words }: Walker, step: Step, value: string): Promise<void> {
  if (step.kind === 'entry') {
    const drafted = terminal.field(words.say('prompts.type'))
    if (drafted === '') terminal.type(value)
    if (value !== '') await terminal.until(value)
    await terminal.turn('enter')
    if (step.twice === true && value !== '') await typeAgain({ terminal, words }, value)
  } else if (step.kind === 'choice')
    await terminal.pickNumber(step.options.findIndex((option) => option.id === value) + 1)
  else if (step.kind === 'task' && step.tries !== undefined) await tickAll(terminal)
  else await terminal.pickNumber(1)
}

/** Ticks one term after the other, then says that this was all: the mark goes on by itself. */
async function tickAll(terminal: Terminal): Promise<void> {
  const ticks = (): number => terminal.screen().filter((line) => /^[> ] \d+\. \[ \] /.test(line)).length
  while (ticks() > 0) await terminal.turn('enter')
  await terminal.turn('enter')
}

/** Types the same once more where that is asked. */
export async function typeAgain(
  { terminal, words }: Pick<Walker, 'terminal' | 'words'>,
  value: string,
): Promise<void> {
  await terminal.until(words.say('doubts.twice'))
  terminal.type(value)
  await terminal.until(value)
  await terminal.turn('enter')
}

/** The answer must be on disk, for its owner alone, before the next screen is begun. */
function isSaved({ terminal, journey }: Walker, id: StepId, value: string, screen: number): void {
  const saved = savedIn(terminal.home, journey.name)
  expect(saved.answers[id]?.value, id).toBe(value === '' ? 'skipped' : value)
  expect(saved.mode).toBe(0o600)
  expect(saved.writtenAt, `${id} was saved late`).toBeLessThanOrEqual(terminal.drawnAt[screen - 1] ?? 0)
}
