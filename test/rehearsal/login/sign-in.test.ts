import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../../src/rehearsal/login/judge-code.ts'
import {
  atMethods,
  type Move,
  move,
  movesAt,
  type SignIn,
  typeCode,
  withWrongClock,
} from '../../../src/rehearsal/login/sign-in.ts'

const right: Verdict = { kind: 'right' }
const having = (...moves: readonly Move[]): SignIn => moves.reduce(move, atMethods)

describe('somebody who signs in', () => {
  it('by PIN opens the app, continues, types the PIN, authenticates and continues', () => {
    expect(having('by-pin', 'open-app', 'continue', 'enter-pin', 'authenticate', 'continue')).toEqual({
      scene: 'in',
      by: 'pin',
      phoneAhead: 0,
    })
  })

  it('by QR opens the app, scans and types the code', () => {
    const asked = having('by-qr', 'open-app', 'scan')
    expect(asked.scene).toBe('code')
    expect(typeCode(asked, right)).toEqual({ scene: 'in', by: 'qr', phoneAhead: 0 })
  })

  it.each<[string, readonly Move[], string]>([
    ['waits at the computer', ['by-pin', 'wait'], 'phone-first'],
    [
      'waits before the last tap',
      ['by-pin', 'open-app', 'continue', 'enter-pin', 'authenticate', 'wait'],
      'continue-first',
    ],
    ['forgets the PIN', ['by-pin', 'open-app', 'continue', 'authenticate'], 'pin-first'],
    ['scans with the camera', ['by-qr', 'camera'], 'inside-app'],
    ['waits for a request by QR', ['by-qr', 'open-app', 'await-request'], 'no-request'],
  ])('and %s is told, and stands where they stood', (_, moves, told) => {
    const before = having(...moves.slice(0, -1))
    expect(having(...moves)).toEqual({ ...before, told })
  })

  it('and cancels chooses anew', () => {
    expect(having('by-pin', 'cancel', 'by-qr')).toEqual(having('by-qr'))
  })

  it('with a wrong code is asked again; an old one is told as such', () => {
    const asked = having('by-qr', 'open-app', 'scan')
    expect(typeCode(asked, { kind: 'wrong' })).toEqual({ ...asked, told: 'wrong' })
    expect(typeCode(asked, { kind: 'missing' })).toEqual({ ...asked, told: 'missing' })
    expect(typeCode(asked, { kind: 'other-time', ahead: -90 })).toEqual({ ...asked, told: 'old' })
  })

  it('with a clock that is off gets in once it is set', () => {
    const asked = (['open-app', 'scan'] as const).reduce<SignIn>(move, withWrongClock(420))
    const refused = typeCode(asked, { kind: 'other-time', ahead: 420 })
    expect(refused).toMatchObject({ scene: 'clock', told: 'clock-off' })
    expect(move(refused, 'retry')).toMatchObject({ scene: 'clock', told: 'still-off' })
    const mended = move(refused, 'set-clock')
    expect(mended).toEqual({ scene: 'code', by: 'qr', phoneAhead: 0 })
    expect(typeCode(mended, right).scene).toBe('in')
  })
})

it('nobody gets in but by the last tap or by the right code, and from everywhere there is a way on', () => {
  const deed = fc.oneof(
    fc.nat(9),
    fc.constantFrom<Verdict>(
      right,
      { kind: 'wrong' },
      { kind: 'missing' },
      { kind: 'other-time', ahead: 90 },
    ),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(atMethods, withWrongClock(420)),
      fc.array(deed, { maxLength: 40 }),
      (start, deeds) => {
        let now = start
        for (const each of deeds) {
          const moves = movesAt(now)
          const made = typeof each === 'number' ? moves[each % Math.max(1, moves.length)] : undefined
          const next =
            typeof each === 'number' ? (made === undefined ? now : move(now, made)) : typeCode(now, each)
          if (next.scene === 'in' && now.scene !== 'in')
            expect(
              (now.scene === 'confirmed' && made === 'continue') || (now.scene === 'code' && each === right),
            ).toBe(true)
          if (next.scene !== 'in' && next.scene !== 'code')
            expect(movesAt(next).some((on) => move(next, on).scene !== next.scene)).toBe(true)
          now = next
        }
      },
    ),
    { numRuns: 5000 },
  )
})
