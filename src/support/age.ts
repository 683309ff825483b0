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
  if (workingDays(start, passed) < 2) return 'under-2-working-days'
  if (passed < 7 * day) return 'under-1-week'
  if (passed < monthsLater(start, 1) - start) return 'under-1-month'
  return passed < monthsLater(start, 4) - start ? 'under-4-months' : 'more'
}

/** The working days that have passed whole since a moment, seven days at most. */
function workingDays(start: number, passed: number): number {
  const days = Math.min(7, Math.floor(passed / day))
  return Array.from({ length: days }, (_, index) => new Date(start + (index + 1) * day).getUTCDay()).filter(
    (weekday) => weekday >= 1 && weekday <= 5,
  ).length
}

function monthsLater(start: number, months: number): number {
  const from = new Date(start)
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const time = start - Date.UTC(year, from.getUTCMonth(), from.getUTCDate())
  return Date.UTC(year, month, Math.min(from.getUTCDate(), last)) + time
}
