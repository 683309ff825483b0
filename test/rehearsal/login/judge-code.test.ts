import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneTimeCodes } from '../../../src/adapters/one-time-codes.ts'
import { judgeCode } from '../../../src/rehearsal/login/judge-code.ts'

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const now = '2026-11-17T09:00:17.000Z'
const seconds = Date.parse(now) / 1000
const offsets = Array.from({ length: 191 }, (_, index) => index - 95)
const codeAt = (at: number) => oneTimeCodes.codeAt(secret, at)
const judge = (typed: string) => judgeCode(typed, secret, now, oneTimeCodes)

describe('a phone whose clock is off', () => {
  it.each(offsets)('by %i half minutes is told by how much', (steps) => {
    const expected = Math.abs(steps) <= 1 ? { kind: 'right' } : { kind: 'other-time', ahead: steps * 30 }
    expect(judge(codeAt(seconds + steps * 30))).toEqual(expected)
  })

  it.each(offsets)('by %i seconds fits within the half minutes before and after', (off) => {
    const steps = Math.floor((17 + off) / 30)
    const expected = Math.abs(steps) <= 1 ? { kind: 'right' } : { kind: 'other-time', ahead: steps * 30 }
    expect(judge(codeAt(seconds + off))).toEqual(expected)
  })
})

describe('a code', () => {
  it('may be typed with a gap, a hyphen or wide digits', () => {
    const code = codeAt(seconds)
    const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
    for (const typed of [
      `${code.slice(0, 3)} ${code.slice(3)}`,
      ` ${code.slice(0, 3)}-${code.slice(3)} `,
      wide,
    ])
      expect(judge(typed)).toEqual({ kind: 'right' })
  })

  it('is missing where nothing is typed', () => {
    for (const typed of ['', '  ', '-']) expect(judge(typed)).toEqual({ kind: 'missing' })
  })

  it('that is another, longer, shorter or no number is wrong, and is not told on', () => {
    const others = ['000000', '12345', '1234567', 'abcdef', 'GEZDGNBVGY3TQOJQ', '1'.repeat(100_000)]
    for (const typed of others) expect(judge(typed)).toEqual({ kind: 'wrong' })
  })

  it('whatever is typed is judged without an error, and never repeated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const verdict = judge(typed)
        expect(['missing', 'wrong']).toContain(verdict.kind)
        expect(Object.keys(verdict)).toEqual(['kind'])
      }),
      { numRuns: 2000 },
    )
  })
})
