import { describe, expect, it } from 'vitest'
import type { Answers, Flow, StepId, Value } from '../../src/flow/step.ts'
import { renewSession } from '../../src/session/renew-session.ts'
import { newSession, type Session } from '../../src/session/session.ts'
import { choice, entry, outcome, task } from '../flow/build.ts'

const at = '2026-11-21T09:30:00.000Z'
const key = { journey: 'land/visitor', environment: 'production', name: '' } as const

function having(
  values: Readonly<Record<StepId, Value>>,
  drafts: Readonly<Record<StepId, Value>> = {},
): Session {
  const given = (each: Readonly<Record<StepId, Value>>): Answers =>
    Object.fromEntries(Object.entries(each).map(([id, value]) => [id, { value, at }]))
  return { ...newSession(key, 'old', at, given(values)), drafts: given(drafts) }
}

const isYes = (step: StepId) => ({ step, isOneOf: ['yes'] })
const flow: Flow = {
  steps: [
    choice('a/first', ['yes', 'no']),
    { ...task('a/second'), when: isYes('a/first') },
    entry('a/third'),
    choice('a/fourth', ['yes', 'no']),
    outcome('a/end'),
    entry('a/beyond'),
    outcome('a/last'),
  ],
}

describe('a session under a newer guide', () => {
  it('under its own revision is the same, whatever stands in it', () => {
    const session = having({ 'a/gone': 'x' })
    expect(renewSession(flow, session, 'old')).toEqual({ session, gone: [], added: [] })
    expect(renewSession(flow, session, 'old').session).toBe(session)
  })

  it('that changes nothing for the person has the new revision, and nothing is said', () => {
    const session = having({ 'a/first': 'yes', 'a/second': 'done' })
    expect(renewSession(flow, session, 'new')).toEqual({
      session: { ...session, revision: 'new' },
      gone: [],
      added: [],
    })
  })

  it.each<[scene: string, values: Record<StepId, Value>, kept: StepId[], gone: StepId[], added: StepId[]]>([
    [
      'drops the answer to a step that is gone',
      { 'a/first': 'no', 'a/gone': 'x' },
      ['a/first'],
      ['a/gone'],
      [],
    ],
    ['drops an option that is gone', { 'a/first': 'maybe' }, [], ['a/first'], []],
    [
      'drops an answer of another kind',
      { 'a/first': ['yes'], 'a/third': 'x' },
      ['a/third'],
      ['a/first'],
      ['a/first'],
    ],
    [
      'asks what is new on the way',
      { 'a/first': 'no', 'a/fourth': 'yes' },
      ['a/first', 'a/fourth'],
      [],
      ['a/third'],
    ],
    [
      'asks what is new, as far as the way goes',
      { 'a/first': 'yes', 'a/fourth': 'yes' },
      ['a/first', 'a/fourth'],
      [],
      ['a/second', 'a/third'],
    ],
    ['does not call new what was not reached yet', { 'a/first': 'yes' }, ['a/first'], [], []],
    ['keeps what is off the way', { 'a/first': 'no', 'a/second': 'done' }, ['a/first', 'a/second'], [], []],
    [
      'looks no further than to the end',
      { 'a/first': 'no', 'a/third': 'x', 'a/fourth': 'yes', 'a/beyond': 'x' },
      ['a/first', 'a/third', 'a/fourth', 'a/beyond'],
      [],
      [],
    ],
  ])('%s', (_, values, kept, gone, added) => {
    const renewed = renewSession(flow, having(values), 'new')
    expect(Object.keys(renewed.session.answers)).toEqual(kept)
    expect([renewed.gone, renewed.added]).toEqual([gone, added])
    for (const step of kept) expect(renewed.session.answers[step]).toEqual({ value: values[step], at })
  })

  it('does not call new what was taken back', () => {
    const session = having({ 'a/first': 'no', 'a/fourth': 'yes' }, { 'a/third': 'x' })
    expect(renewSession(flow, session, 'new').added).toEqual([])
  })

  it('keeps the drafts of the steps that it has', () => {
    const session = having({}, { 'a/first': 'maybe', 'a/gone': 'x' })
    expect(renewSession(flow, session, 'new').session.drafts).toStrictEqual({
      'a/first': { value: 'maybe', at },
    })
  })
})
