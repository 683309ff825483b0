import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, inject, it } from 'vitest'
import { sessionFiles } from '../../../src/adapters/session-files.ts'
import { locate, mayStand } from '../../../src/flow/locate.ts'
import { change, goBack, write } from '../../../src/flow/revise.ts'
import {
  type Answers,
  answerOptions,
  type Drafts,
  type Flow,
  type Step,
  type Value,
} from '../../../src/flow/step.ts'
import { renewSession } from '../../../src/session/renew-session.ts'
import { newSession, type Session, withBook } from '../../../src/session/session.ts'
import type { SessionStore } from '../../../src/session/store.ts'
import { anyFlow } from '../../flow/any-flow.ts'

const sessions = 10_000 * inject('times')
const at = '2026-11-21T09:30:00.000Z'
const key = { journey: 'land/visitor', environment: 'production', name: '' } as const

// What is tried here is what is lost between processes, not by the disk: memory is disk enough, and spares the real one.
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'traces-guide-sessions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a person may rely on: which guide there is, and all that was answered and taken back. */
interface Model {
  flow: Flow
  revision: number
  answers: Answers
  drafts: Drafts
}

/** The program as it runs now. */
interface Real {
  store: SessionStore
  session: Session
}

type Deed = fc.Command<Model, Real>

function keeps(model: Model, real: Real): void {
  expect(real.session.answers).toEqual(model.answers)
  expect(real.session.drafts).toEqual(model.drafts)
  expect(real.store.news()).toEqual([])
}

function save(model: Model, real: Real, session: Session): void {
  real.session = real.store.save(session, real.session)
  model.answers = session.answers
  model.drafts = session.drafts
  keeps(model, real)
}

const valueFor = (step: Step, pick: number): Value => {
  if (step.kind === 'entry') return `typed ${pick}`
  const options = answerOptions(step)
  const option = options[pick % Math.max(1, options.length)] ?? 'done'
  return step.kind === 'choices' ? [option] : option
}

const answer = (pick: number): Deed => ({
  check: ({ flow, answers }) => locate(flow, answers).at === 'step',
  run: (model, real) => {
    const { step } = locate(model.flow, model.answers)
    save(
      model,
      real,
      withBook(real.session, write(model, step.id, valueFor(step, pick), at), `${model.revision}`, at),
    )
    expect(real.session.answers[step.id]?.value).toEqual(valueFor(step, pick))
  },
  toString: () => `answer ${pick}`,
})

const back = (): Deed => ({
  check: () => true,
  run: (model, real) =>
    save(model, real, withBook(real.session, goBack(model.flow, model), `${model.revision}`, at)),
  toString: () => 'back',
})

const changed = (pick: number): Deed => ({
  check: ({ answers }) => Object.keys(answers).length > 0,
  run: (model, real) => {
    const { path } = locate(model.flow, model.answers)
    const step = path[pick % path.length]
    if (step !== undefined)
      save(model, real, withBook(real.session, change(model, step), `${model.revision}`, at))
  },
  toString: () => `change ${pick}`,
})

const restart = (): Deed => ({
  check: () => true,
  run: (model, real) => {
    const stood = locate(model.flow, real.session.answers)
    real.store = sessionFiles(folder)
    const session = real.store.find(key)
    if (session === undefined) throw new Error('nothing is there any more')
    real.session = renewSession(model.flow, session, `${model.revision}`).session
    keeps(model, real)
    expect(locate(model.flow, real.session.answers)).toEqual(stood)
  },
  toString: () => 'restart',
})

/** A guide in which one step is gone, or has lost an option; what depends on it may be asked or not from now on. */
const newer = (pick: number): Deed => ({
  check: ({ flow }) => flow.steps.length > 2,
  run: (model, real) => {
    const index = pick % (model.flow.steps.length - 1)
    const steps = model.flow.steps.flatMap((step, each): readonly Step[] => {
      if (each !== index) return [step]
      return step.kind === 'choice' && step.options.length > 1 && pick % 2 === 0
        ? [{ ...step, options: step.options.slice(1) }]
        : []
    })
    model.flow = { steps }
    model.revision += 1
    const known = new Map(steps.map((step) => [step.id, step]))
    const stands = (id: string, value: Answers[`${string}/${string}`]): boolean => {
      const step = steps.find((each) => each.id === id)
      return step !== undefined && mayStand(step, value)
    }
    model.answers = Object.fromEntries(
      Object.entries(model.answers).filter(([id, given]) => stands(id, given)),
    )
    model.drafts = Object.fromEntries(
      Object.entries(model.drafts).filter(([id]) => [...known.keys()].some((each) => each === id)),
    )
    const before = real.store.find(key)
    if (before === undefined) throw new Error('nothing is there any more')
    const renewed = renewSession(model.flow, before, `${model.revision}`)
    real.session = real.store.save(renewed.session, before)
    keeps(model, real)
    expect(renewed.gone.filter((id) => id in model.answers)).toEqual([])
  },
  toString: () => `newer guide ${pick}`,
})

const commands = fc.commands(
  [
    fc.nat(50).map(answer),
    fc.nat(50).map(answer),
    fc.nat(50).map(answer),
    fc.constant(back()),
    fc.nat(50).map(changed),
    fc.constant(restart()),
    fc.nat(50).map(newer),
  ],
  { maxCommands: 14 },
)

it(
  `${sessions} random sessions lose no answer and resume at the same step`,
  () => {
    fc.assert(
      fc.property(anyFlow(10), commands, (flow, plan) => {
        sessionFiles(folder).forget()
        fc.modelRun(() => {
          const store = sessionFiles(folder)
          const session = store.save(newSession(key, '0', at), undefined)
          return { model: { flow, revision: 0, answers: {}, drafts: {} }, real: { store, session } }
        }, plan)
      }),
      { numRuns: sessions },
    )
  },
  300_000 * inject('times'),
)
