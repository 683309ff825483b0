import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumberAt, isoDay, numberOf, startOfDay, wallTime, type Zone } from '../../src/flow/calendar.ts'
import { clocksThatRun, endOf, runClock, warnOf, workingDaysOf } from '../../src/flow/clock.ts'
import { locate } from '../../src/flow/locate.ts'
import type { Answers, Clock, Flow, Step } from '../../src/flow/step.ts'
import { choice, entry, outcome, task } from './build.ts'
import { zoneOf, zones } from './zones.ts'

const minute = 60_000
const second = 1000
const day = 24 * 60 * minute
const stockholm = zoneOf('Europe/Stockholm')
const link: Clock = {
  id: 'account/link',
  name: 'link',
  from: ['account/create'],
  lasts: { count: 90, unit: 'minutes' },
  warns: [{ count: 75, unit: 'minutes' }],
}
const answer: Clock = {
  id: 'wait/answer',
  name: 'answer',
  from: ['company/send', 'wait/sent'],
  warns: [{ count: 3, unit: 'working-days' }],
}
const sleeps: Clock = {
  id: 'after/sleeps',
  name: 'sleeps',
  from: ['wait/log-in'],
  lasts: { count: 4, unit: 'months' },
  warns: [
    { count: 90, unit: 'days' },
    { count: 113, unit: 'days' },
  ],
}
const at = (iso: string): number => Date.parse(iso)
const iso = (moment: number): string => new Date(moment).toISOString()
const stateAfter = (clock: Clock, from: number, elapsed: number, zone: Zone = stockholm) =>
  runClock(clock, from, { now: iso(from + elapsed), zone }).state

/** Half past nine in the morning, on each day of sixteen years. */
const mornings = Array.from(
  { length: 5844 },
  (_, index) => (numberOf({ year: 2020, month: 1, day: 1 }) + index) * day + 9.5 * 60 * minute,
)

/** The moments at which a zone's clocks are put forward or back in 2026. */
function changesIn(zone: Zone): readonly number[] {
  const quarters = Array.from({ length: 365 * 96 }, (_, index) => Date.UTC(2026, 0, 1) + index * 15 * minute)
  return quarters.filter((moment) => zone(moment) !== zone(moment - 1))
}

describe('a link that lives 90 minutes', () => {
  it.each([
    ['00:00', 0, 'running'],
    ['74:59', 75 * minute - second, 'running'],
    ['75:00', 75 * minute, 'warned'],
    ['89:59', 90 * minute - second, 'warned'],
    ['90:00', 90 * minute, 'over'],
    ['90:01', 90 * minute + second, 'over'],
  ])('%s after it was sent is as it should be on each of 5,844 days', (_, elapsed, state) => {
    expect(mornings.filter((from) => stateAfter(link, from, elapsed) !== state)).toEqual([])
  })

  it.each(zones)('lives 90 minutes also while the clocks of %s are changed', (name) => {
    const zone = zoneOf(name)
    const changes = changesIn(zone)
    expect([0, 2]).toContain(changes.length)
    for (const change of changes)
      for (let before = 0; before <= 120; before += 5) {
        const from = change - before * minute
        expect(stateAfter(link, from, 90 * minute - second, zone)).toBe('warned')
        expect(stateAfter(link, from, 90 * minute, zone)).toBe('over')
      }
  })

  it('is as new where the clock of the computer was set back, never over and never negative', () => {
    for (const back of [second, minute, day, 400 * day]) {
      const running = runClock(link, mornings[0] ?? 0, {
        now: iso((mornings[0] ?? 0) - back),
        zone: stockholm,
      })
      expect(running.state).toBe('running')
      expect(running.now - running.from).toBe(0)
      expect((running.ends ?? 0) - running.now).toBe(90 * minute)
    }
  })
})

describe('an account that sleeps after four months', () => {
  it('is warned about twice and over last, by the same time of day, on each of 5,844 days', () => {
    const wrong = mornings.filter((from) => {
      const { warns, ends = 0 } = runClock(sleeps, from, { now: iso(from), zone: stockholm })
      const [first = 0, second = 0] = warns
      const days = (moment: number) => dayNumberAt(moment, stockholm) - dayNumberAt(from, stockholm)
      const sameTime = [...warns, ends].every(
        (moment) => (wallTime(moment, stockholm) - wallTime(from, stockholm)) % day === 0,
      )
      return !sameTime || days(first) !== 90 || days(second) !== 113 || !(first < second && second < ends)
    })
    expect(wrong.map(iso)).toEqual([])
  })

  it.each([
    ['2027-10-31T09:30:00.000Z', '2028-02-29'],
    ['2026-10-31T09:30:00.000Z', '2027-02-28'],
    ['2026-11-17T09:30:00.000Z', '2027-03-17'],
  ])('logged in %s, it sleeps from %s', (from, to) => {
    expect(isoDay(dayNumberAt(endOf(at(from), { count: 4, unit: 'months' }, stockholm), stockholm))).toBe(to)
  })

  it('ends an hour later by the wall where that hour is left out, on the night when summer time begins', () => {
    const end = endOf(at('2025-11-29T01:30:00.000Z'), { count: 4, unit: 'months' }, stockholm)
    expect(iso(end)).toBe('2026-03-29T01:30:00.000Z')
  })
})

describe('a request that waits', () => {
  it.each([
    ['2026-11-17T08:00:00.000Z', '2026-11-17T15:00:00.000Z', 0, 'running'],
    ['2026-11-17T08:00:00.000Z', '2026-11-19T22:59:59.999Z', 2, 'running'],
    ['2026-11-17T08:00:00.000Z', '2026-11-19T23:00:00.000Z', 3, 'warned'],
    ['2026-11-17T08:00:00.000Z', '2026-11-20T11:00:00.000Z', 3, 'warned'],
    ['2026-11-20T16:00:00.000Z', '2026-11-23T08:00:00.000Z', 1, 'running'],
    ['2026-11-21T16:00:00.000Z', '2026-11-25T08:00:00.000Z', 3, 'warned'],
    ['2026-03-27T08:00:00.000Z', '2026-03-31T22:00:00.000Z', 3, 'warned'],
    ['2026-11-17T08:00:00.000Z', '2026-11-10T08:00:00.000Z', 0, 'running'],
  ])('sent %s, looked at %s: %i working days, %s', (from, now, days, state) => {
    const running = runClock(answer, at(from), { now, zone: stockholm })
    expect([workingDaysOf(running, stockholm), running.state, running.ends]).toEqual([days, state, undefined])
  })

  it('with a term of two working days ends with the second of them', () => {
    const end = endOf(at('2026-11-20T16:00:00.000Z'), { count: 2, unit: 'working-days' }, stockholm)
    expect(iso(end)).toBe('2026-11-24T23:00:00.000Z')
    const warned = warnOf(at('2026-11-20T16:00:00.000Z'), { count: 2, unit: 'working-days' }, stockholm)
    expect(iso(warned)).toBe('2026-11-23T23:00:00.000Z')
  })
})

describe('any clock in any zone', () => {
  const lengths = fc.record({
    count: fc.integer({ min: 0, max: 400 }),
    unit: fc.constantFrom('minutes', 'hours', 'days', 'working-days', 'months'),
  })

  it('never ends before it begins, is never negative, and never goes back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones.slice(0, 6)),
        fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) }),
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.integer({ min: 0, max: 1e11 }),
        lengths,
        (name, from, first, later, lasts) => {
          const clock: Clock = { ...link, lasts, warns: [] }
          const zone = zoneOf(name)
          const one = runClock(clock, from, { now: iso(from + first), zone })
          const other = runClock(clock, from, { now: iso(from + first + later), zone })
          expect(one.now).toBeGreaterThanOrEqual(from)
          expect(one.ends).toBeGreaterThanOrEqual(from)
          expect(workingDaysOf(one, zone)).toBeGreaterThanOrEqual(0)
          expect(one.state === 'over' && other.state !== 'over').toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the clocks of a flow', () => {
  const bearing = (step: Step, ...clocks: readonly Clock[]): Step => ({ ...step, clocks })
  const wait: Step = {
    ...choice('wait/happened', ['approved', { id: 'long', does: 'answer', waits: true }]),
    waits: true,
  }
  const flow: Flow = {
    steps: [
      task('account/create'),
      bearing(task('account/mail'), link),
      bearing(task('account/password'), link),
      task('company/send'),
      entry('wait/sent', { rule: 'date', optional: true }),
      bearing(wait, answer),
      task('wait/log-in'),
      bearing(outcome('after/end'), sleeps),
    ],
  }
  const steps = flow.steps.map(({ id }) => id)
  const monday = '2026-11-16T09:00:00.000Z'
  /** All steps before this one, answered on Monday. */
  const upTo = (last: string, more: Answers = {}): Answers => ({
    ...Object.fromEntries(
      steps
        .slice(
          0,
          steps.findIndex((id) => id === last),
        )
        .map((id) => {
          const value = id === 'wait/sent' ? 'skipped' : id === 'wait/happened' ? 'approved' : 'done'
          return [id, { value, at: monday }]
        }),
    ),
    ...more,
  })
  const runningAt = (answers: Answers) =>
    clocksThatRun(flow, answers, { now: '2026-11-16T10:00:00.000Z', zone: stockholm }).map(
      ({ clock }) => clock.name,
    )

  it('run from the step that starts them until the last step that bears them is done', () => {
    expect(runningAt({})).toEqual([])
    expect(runningAt(upTo('account/mail'))).toEqual(['link'])
    expect(runningAt(upTo('account/password'))).toEqual(['link'])
    expect(runningAt(upTo('company/send'))).toEqual([])
    expect(runningAt(upTo('wait/happened'))).toEqual(['answer'])
    expect(runningAt(upTo('after/end'))).toEqual(['sleeps'])
  })

  it('run on where the answer says that the wait is long', () => {
    const long = { 'wait/happened': { value: 'long', at: monday } }
    expect(runningAt(upTo('wait/happened', long))).toContain('answer')
  })

  it('count from the day that was typed, where a day is asked for', () => {
    const sent = { 'wait/sent': { value: '2026-11-18', at: monday } }
    const [running] = clocksThatRun(flow, upTo('wait/happened', sent), { now: monday, zone: stockholm })
    expect(running?.from).toBe(startOfDay(numberOf({ year: 2026, month: 11, day: 18 }), stockholm))
  })

  it('never steer: the way is the same with and without them', () => {
    const without: Flow = {
      steps: flow.steps.map((step) => ({ ...step, clocks: [] })),
    }
    for (const id of steps) {
      const answers = upTo(id)
      expect(locate(flow, answers).path).toEqual(locate(without, answers).path)
    }
  })
})
