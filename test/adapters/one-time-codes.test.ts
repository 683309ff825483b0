import { describe, expect, it } from 'vitest'
import { oneTimeCodes } from '../../src/adapters/one-time-codes.ts'
import { farthestStep } from '../../src/rehearsal/login/one-time-codes.ts'

/** The secret of RFC 6238, appendix B: '12345678901234567890' in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
/** The vectors for SHA-1. They have eight digits; six digits are their last six (RFC 4226, 5.3). */
const vectors: readonly (readonly [seconds: number, eightDigits: string])[] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
]

describe('one-time codes', () => {
  it.each(vectors)('at %i seconds are those of RFC 6238', (seconds, eightDigits) => {
    const code = eightDigits.slice(-6)
    expect(oneTimeCodes.codeAt(secret, seconds)).toBe(code)
    expect(oneTimeCodes.stepsAhead(secret, code, seconds)).toBe(0)
  })

  it('are found again up to the farthest step, and no farther, also at the beginning of time', () => {
    const at = 1_700_000_017
    for (const steps of [-farthestStep, farthestStep])
      expect(oneTimeCodes.stepsAhead(secret, oneTimeCodes.codeAt(secret, at + steps * 30), at)).toBe(steps)
    for (const steps of [-farthestStep - 1, farthestStep + 1])
      expect(
        oneTimeCodes.stepsAhead(secret, oneTimeCodes.codeAt(secret, at + steps * 30), at),
      ).toBeUndefined()
    expect(oneTimeCodes.stepsAhead(secret, oneTimeCodes.codeAt(secret, 5), 40)).toBe(-1)
  })

  it('have a new secret each time, of 128 bits', () => {
    const secrets = Array.from({ length: 20 }, () => oneTimeCodes.newSecret())
    expect(new Set(secrets).size).toBe(20)
    for (const each of secrets) expect(each).toMatch(/^[A-Z2-7]{26}$/)
  })

  it('have an address that authenticators read', () => {
    const address = new URL(oneTimeCodes.address(secret, 'ÖVNING'))
    expect([address.protocol, address.host, decodeURIComponent(address.pathname)]).toEqual([
      'otpauth:',
      'totp',
      '/ÖVNING',
    ])
    expect(Object.fromEntries(address.searchParams)).toEqual({ secret })
  })
})
