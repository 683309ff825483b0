import type { Instant } from '../../flow/step.ts'
import { type OneTimeCodes, stepSeconds } from './one-time-codes.ts'

/** What a typed code is. What was typed is not in it: a wrong one may be real. */
export type Verdict =
  | { readonly kind: 'missing' }
  | { readonly kind: 'right' }
  /** The practice code of another time: so many seconds ahead of now, or behind where negative. */
  | { readonly kind: 'other-time'; readonly ahead: number }
  | { readonly kind: 'wrong' }

/** The neighbours of the present step are right too: clocks differ a little, and typing takes time (RFC 6238, 5.2). */
const allowedSteps = 1

/** Holds what was typed against the practice secret. @param now the computer's time */
export function judgeCode(typed: string, secret: string, now: Instant, codes: OneTimeCodes): Verdict {
  const code = typed.slice(0, 64).normalize('NFKC').replace(/[\s-]/g, '')
  if (code === '') return { kind: 'missing' }
  if (!/^\d{6}$/.test(code)) return { kind: 'wrong' }
  const steps = codes.stepsAhead(secret, code, secondsOf(now))
  if (steps === undefined) return { kind: 'wrong' }
  return Math.abs(steps) <= allowedSteps
    ? { kind: 'right' }
    : { kind: 'other-time', ahead: steps * stepSeconds }
}

/** The whole seconds since 1970. */
export function secondsOf(instant: Instant): number {
  return Math.floor(Date.parse(instant) / 1000)
}
