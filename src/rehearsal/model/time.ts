import { utc } from '../../flow/calendar.ts'
import { endOf } from '../../flow/clock.ts'
import type { Instant } from '../../flow/step.ts'

const minute = 60_000

/** How long the link for setting a password lives, in minutes (password-link-90). */
export const linkMinutes = 90
/** How many wrong passwords in a row block (password-five). */
export const wrongPasswords = 5
/** How long a blocked account can't be reset, in minutes (the note of password-five). */
export const blockedMinutes = 15
/** After how many months without use an account is deactivated (four-months). */
export const monthsAsleep = 4

/** Minutes from one moment to another; none where the clock went backwards. */
export function minutesFrom(from: Instant, to: Instant): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / minute)
}

/** The same moment so many months later in UTC; the month's last day where that month has fewer days. */
export function monthsLater(from: Instant, months: number): Instant {
  return new Date(endOf(Date.parse(from), { count: months, unit: 'months' }, utc)).toISOString()
}

/** Whether somebody who was last in at one moment is deactivated at another. */
export function isAsleep(lastUsed: Instant, now: Instant): boolean {
  return Date.parse(now) >= Date.parse(monthsLater(lastUsed, monthsAsleep))
}
