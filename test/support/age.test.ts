import { expect, it } from 'vitest'
import { ageOf, ages } from '../../src/support/age.ts'

it.each<[from: string | undefined, now: string, age: string]>([
  ['2026-11-17T09:00:00Z', '2026-11-17T09:00:00Z', 'under-90-minutes'],
  ['2026-11-17T09:00:00Z', '2026-11-17T10:29:59Z', 'under-90-minutes'],
  ['2026-11-17T09:00:00Z', '2026-11-17T10:30:00Z', 'under-1-day'],
  // A clock that went backwards.
  ['2026-11-17T09:00:00Z', '2020-01-01T00:00:00Z', 'under-90-minutes'],
  ['2026-11-17T09:00:00Z', '2026-11-18T08:59:59Z', 'under-1-day'],
  ['2026-11-17T09:00:00Z', '2026-11-18T09:00:00Z', 'under-2-working-days'],
  ['2026-11-17T09:00:00Z', '2026-11-19T08:59:59Z', 'under-2-working-days'],
  ['2026-11-17T09:00:00Z', '2026-11-19T09:00:00Z', 'under-1-week'],
  // From Thursday and from Friday over the weekend.
  ['2026-11-19T09:00:00Z', '2026-11-23T08:59:59Z', 'under-2-working-days'],
  ['2026-11-19T09:00:00Z', '2026-11-23T09:00:00Z', 'under-1-week'],
  ['2026-11-20T09:00:00Z', '2026-11-24T08:59:59Z', 'under-2-working-days'],
  ['2026-11-20T09:00:00Z', '2026-11-24T09:00:00Z', 'under-1-week'],
  ['2026-11-21T09:00:00Z', '2026-11-24T08:59:59Z', 'under-2-working-days'],
  ['2026-11-17T09:00:00Z', '2026-11-24T08:59:59Z', 'under-1-week'],
  ['2026-11-17T09:00:00Z', '2026-11-24T09:00:00Z', 'under-1-month'],
  ['2026-11-17T09:00:00Z', '2026-12-17T08:59:59Z', 'under-1-month'],
  ['2026-11-17T09:00:00Z', '2026-12-17T09:00:00Z', 'under-4-months'],
  // Months end at their last day, over the end of a year too.
  ['2026-01-31T09:00:00Z', '2026-02-28T08:59:59Z', 'under-1-month'],
  ['2026-01-31T09:00:00Z', '2026-02-28T09:00:00Z', 'under-4-months'],
  ['2026-10-31T09:00:00Z', '2027-02-28T08:59:59Z', 'under-4-months'],
  ['2026-10-31T09:00:00Z', '2027-02-28T09:00:00Z', 'more'],
  ['2026-05-15T09:00:00Z', '2026-09-15T09:00:00Z', 'more'],
  ['2026-05-15T09:00:00Z', '2026-09-15T08:59:00Z', 'under-4-months'],
  ['2026-11-17T09:00:00Z', '2036-11-17T09:00:00Z', 'more'],
  [undefined, '2026-11-17T09:00:00Z', 'unknown'],
  ['yesterday', '2026-11-17T09:00:00Z', 'unknown'],
])('from %s to %s it is %s', (from, now, age) => {
  expect(ageOf(from, now)).toBe(age)
})

it('has eight ages, whose order never changes', () => {
  expect(ages).toEqual([
    'under-90-minutes',
    'under-1-day',
    'under-2-working-days',
    'under-1-week',
    'under-1-month',
    'under-4-months',
    'more',
    'unknown',
  ])
})
