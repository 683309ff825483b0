import { dayNumberAt, utc, workingDaysBetween } from '../flow/calendar.ts'
import { endOf } from '../flow/clock.ts'
import type { Instant } from '../flow/step.ts'

/** How long ago something was, in steps; a code says no more. The order never changes. */
export const ages = [
  'under-90-minutes',
  'under-1-day',
  'under-2-working-days',
  'under-1-week',
  'under-1-month',
  'under-4-months',
  'more',
  'unknown',
] as const
export type Age = (typeof ages)[number]

const minute = 60_000
const day = 24 * 60 * minute

/**
 * How long ago a moment was. A clock that went backwards gives no negative age; months end at their last day (31 October and four
 * months is the end of February). Working days are Monday to Friday, by UTC.
 */
export function ageOf(from: Instant | undefined, now: Instant): Age {
  const start = Date.parse(from ?? '')
  if (Number.isNaN(start)) return 'unknown'
  const passed = Date.parse(now) - start
  if (passed < 90 * minute) return 'under-90-minutes'
  if (passed < day) return 'under-1-day'
  const first = dayNumberAt(start, utc)
  if (workingDaysBetween(first, first + Math.floor(passed / day)) < 2) return 'under-2-working-days'
  if (passed < 7 * day) return 'under-1-week'
  const isWithin = (months: number): boolean =>
    start + passed < endOf(start, { count: months, unit: 'months' }, utc)
  if (isWithin(1)) return 'under-1-month'
  return isWithin(4) ? 'under-4-months' : 'more'
}
