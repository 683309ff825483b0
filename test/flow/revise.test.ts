import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import { type Book, change, goBack, reopen, write } from '../../src/flow/revise.ts'
import type { StepId, Value } from '../../src/flow/step.ts'
import { answered, choice, entry, flow, is, later, now, outcome, task } from './build.ts'
import { park, straightIn } from './park.ts'

function book(answers: Readonly<Record<StepId, Value>>, drafts: Readonly<Record<StepId, Value>> = {}): Book {
  return { answers: answered(answers), drafts: answered(drafts) }
}

const adult = { 'park/welcome': 'done', 'park/age': 'adult' } as const

describe('an answer is written', () => {
  it('with its moment', () => {
    expect(write(book({}), 'park/age', 'adult', now)).toEqual(book({ 'park/age': 'adult' }))
  })

  it('over the one before', () => {
    const before = book({ 'park/age': 'child' })
    expect(write(before, 'park/age', 'adult', later).answers).toEqual({
      'park/age': { value: 'adult', at: later },
    })
  })

  it('and its draft has served, no other one', () => {
    const before = book({}, { 'park/age': 'child', 'park/ticket': 'no' })
    expect(write(before, 'park/age', 'adult', now).drafts).toEqual(answered({ 'park/ticket': 'no' }))
  })

  it('and the book that was given is left as it was', () => {
    const before = book({ 'park/welcome': 'done' }, { 'park/age': 'child' })
    write(before, 'park/age', 'adult', now)
    expect(before).toEqual(book({ 'park/welcome': 'done' }, { 'park/age': 'child' }))
  })
})

describe('back', () => {
  it('makes a draft of the last answer on the path', () => {
    expect(goBack(park, book(adult))).toEqual(book({ 'park/welcome': 'done' }, { 'park/age': 'adult' }))
  })

  it('from an outcome goes to the step before it', () => {
    const back = goBack(park, book({ 'park/welcome': 'done', 'park/age': 'child' }))
    expect(locate(park, back.answers).step.id).toBe('park/age')
    expect(back.drafts).toEqual(answered({ 'park/age': 'child' }))
  })

  it('twice goes two steps, and keeps both drafts', () => {
    expect(goBack(park, goBack(park, book(adult)))).toEqual(book({}, adult))
  })

  it('at the first step changes nothing', () => {
    const first = book({ 'park/ticket': 'no' }, { 'park/age': 'child' })
    expect(goBack(park, first)).toBe(first)
  })

  it('leaves answers off the path alone', () => {
    const back = goBack(park, book({ ...adult, 'park/buy': 'done' }))
    expect(back.answers).toEqual(answered({ 'park/welcome': 'done', 'park/buy': 'done' }))
  })

  it('keeps a typed text as a draft', () => {
    const typed = book({ ...adult, 'park/ticket': 'yes', 'park/name': 'Anna' })
    expect(goBack(park, typed).drafts).toEqual(answered({ 'park/name': 'Anna' }))
  })
})

describe('an answer is changed', () => {
  it('by asking it again, with the old one as a draft and all others kept', () => {
    const changed = change(book(straightIn), 'park/ticket')
    expect(locate(park, changed.answers).step.id).toBe('park/ticket')
    expect(changed.drafts).toEqual(answered({ 'park/ticket': 'yes' }))
    expect(changed.answers['park/name']).toEqual({ value: 'skipped', at: now })
  })

  it('and where it was never given, nothing changes', () => {
    const before = book(adult)
    expect(change(before, 'park/buy')).toEqual(before)
  })

  it('to another and back: the same position, and nothing is lost', () => {
    const before = book(straightIn)
    const other = write(change(before, 'park/ticket'), 'park/ticket', 'no', now)
    expect(locate(park, other.answers).step.id).toBe('park/buy')
    const bought = write(other, 'park/buy', 'done', now)
    const again = write(change(bought, 'park/ticket'), 'park/ticket', 'yes', now)
    expect(locate(park, again.answers)).toEqual(locate(park, before.answers))
    expect(again).toEqual(book({ ...straightIn, 'park/buy': 'done' }))
  })
})

describe('a step is opened again', () => {
  const search = flow(
    choice('a/kind', ['old', 'new']),
    task('a/search'),
    choice('a/found', ['yes', 'no', { id: 'unsure', does: 'reopen', step: 'a/search' }]),
    entry('a/number', { optional: true }, is('a/found', 'no')),
    task('a/create', is('a/found', 'no')),
    outcome('a/end'),
  )
  const through = {
    'a/kind': 'new',
    'a/search': 'done',
    'a/found': 'no',
    'a/number': 'DE 7',
    'a/create': 'done',
  } as const

  it('and its answer and those after it become drafts, but not what was typed', () => {
    expect(reopen(search, book(through), 'a/search')).toEqual(
      book(
        { 'a/kind': 'new', 'a/number': 'DE 7' },
        { 'a/search': 'done', 'a/found': 'no', 'a/create': 'done' },
      ),
    )
  })

  it('and the person stands there', () => {
    expect(locate(search, reopen(search, book(through), 'a/search').answers).step.id).toBe('a/search')
  })

  it('also where it is an entry itself', () => {
    const opened = reopen(search, book(through), 'a/number')
    expect(opened).toEqual(
      book(
        { 'a/kind': 'new', 'a/search': 'done', 'a/found': 'no' },
        { 'a/number': 'DE 7', 'a/create': 'done' },
      ),
    )
  })

  it('and answers off the path and drafts of other steps are left alone', () => {
    const before = book({ ...through, 'a/found': 'yes' }, { 'b/other': 'done' })
    const opened = reopen(search, before, 'a/found')
    expect(opened.answers).toEqual(
      answered({ 'a/kind': 'new', 'a/search': 'done', 'a/number': 'DE 7', 'a/create': 'done' }),
    )
    expect(opened.drafts).toEqual(answered({ 'a/found': 'yes', 'b/other': 'done' }))
  })

  it('and the same answers again lead where they led before', () => {
    let state = reopen(search, book(through), 'a/search')
    for (const step of ['a/search', 'a/found', 'a/create'] as const)
      state = write(state, step, through[step], now)
    expect(state).toEqual(book(through))
  })

  it('and off the path there is nothing to open', () => {
    const before = book({ 'a/kind': 'new', 'a/create': 'done' })
    expect(reopen(search, before, 'a/create')).toBe(before)
  })
})
