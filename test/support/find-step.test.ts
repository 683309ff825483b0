import { describe, expect, it } from 'vitest'
import { findStep } from '../../src/support/find-step.ts'
import { answered, choice, choices, entry, flow, is, notice, now, outcome, task } from '../flow/build.ts'
import { park, straightIn } from '../flow/park.ts'

const answers = answered(straightIn)
const later = '2026-12-01T00:00:00.000Z'

describe('with the same guide', () => {
  it('finds the very step', () => {
    const found = findStep(park, 'park/free', answers, later)
    expect(found).toMatchObject({
      how: 'same',
      fresh: [],
      position: { at: 'step', step: { id: 'park/free' } },
    })
    expect(found.position.path).toEqual([
      'park/welcome',
      'park/age',
      'park/ticket',
      'park/name',
      'park/pets',
      'park/free',
    ])
    const { 'park/free': _, ...before } = answers
    expect(found.position.relevant).toEqual(before)
  })

  it('finds the first step, before anything is answered', () => {
    expect(findStep(park, 'park/welcome', {}, later)).toStrictEqual({
      how: 'same',
      fresh: [],
      position: { at: 'step', step: park.steps[0], path: ['park/welcome'], relevant: {} },
    })
  })

  it('finds how it ended', () => {
    expect(findStep(park, 'park/in', answers, later)).toMatchObject({
      how: 'same',
      position: { at: 'outcome' },
    })
  })
})

describe('with a newer guide', () => {
  it('finds the step behind something new, and tells what that is', () => {
    const newer = flow(
      notice('new/notice'),
      task('new/task'),
      entry('new/entry'),
      choice('new/choice', ['a', 'b']),
      choices('new/choices', ['a', 'b']),
      task('new/only-a', is('new/choice', 'a')),
      ...park.steps,
    )
    const found = findStep(newer, 'park/ticket', answers, later)
    expect(found.how).toBe('asks-new')
    expect(found.fresh).toEqual(['new/notice', 'new/task', 'new/entry', 'new/choice', 'new/choices'])
    expect(found.position.step.id).toBe('park/ticket')
    expect(found.position.path.at(-1)).toBe('park/ticket')
    expect(found.position.relevant).toStrictEqual({
      'new/notice': { value: 'done', at: later },
      'new/task': { value: 'done', at: later },
      'new/entry': { value: 'withheld', at: later },
      'park/welcome': answers['park/welcome'],
      'park/age': answers['park/age'],
    })
  })

  it('takes no answer that its step no longer has', () => {
    const newer = flow(
      ...park.steps.map((step) => (step.id === 'park/age' ? choice('park/age', ['young', 'old']) : step)),
    )
    expect(findStep(newer, 'park/free', answers, later)).toMatchObject({
      how: 'asks-new',
      fresh: ['park/age'],
    })
  })

  it('says where the step is no longer on the way', () => {
    const newer = flow(
      ...park.steps.map((step) =>
        step.id === 'park/free' ? notice('park/free', is('park/ticket', 'no')) : step,
      ),
    )
    const found = findStep(newer, 'park/free', answers, later)
    expect(found).toMatchObject({ how: 'off-path', fresh: [], position: { step: { id: 'park/free' } } })
  })

  it('says where the way ends before the step', () => {
    const [welcome, ...rest] = park.steps
    if (welcome === undefined) throw new Error('no park')
    const newer = flow(welcome, outcome('park/closed'), ...rest)
    const found = findStep(newer, 'park/ticket', answers, later)
    expect(found).toMatchObject({ how: 'off-path', fresh: [] })
    expect(found.position.path).toEqual(['park/welcome', 'park/closed', 'park/ticket'])
  })

  it('says which step is gone, and where the answers lead', () => {
    const newer = flow(...park.steps.filter(({ id }) => id !== 'park/free'))
    expect(findStep(newer, 'park/free', answers, later)).toMatchObject({
      how: 'gone',
      fresh: [],
      position: { at: 'outcome', step: { id: 'park/in' } },
    })
  })
})

it('answers that nobody gave are not made up where something is chosen', () => {
  const found = findStep(park, 'park/pets', { 'park/welcome': { value: 'done', at: now } }, later)
  expect(found.fresh).toEqual(['park/age', 'park/ticket', 'park/name'])
  expect(found.position.relevant['park/name']).toEqual({ value: 'withheld', at: later })
})
