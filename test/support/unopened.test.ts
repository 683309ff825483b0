import { describe, expect, it } from 'vitest'
import { writeSymbols } from '../../src/support/alphabet.ts'
import { hearCode } from '../../src/support/hear-code.ts'
import { openCode } from '../../src/support/open-code.ts'
import { type Header, pack } from '../../src/support/payload.ts'
import { seal } from '../../src/support/seal.ts'
import { shapeOf } from '../../src/support/shape.ts'
import { readTrail, tellTrail } from '../../src/support/trail.ts'
import { choice, flow, now, outcome } from '../flow/build.ts'
import { park } from '../flow/park.ts'
import { header, kindOf, sealed } from './sealed-code.ts'
import { parkRevisions, released } from './small.ts'

describe('what matches and can still not be opened', () => {
  it('was made in a newer format, or with a newer guide', () => {
    const newer = sealed({}).slice(0, 15)
    // The format is the first three bits of the first value, beneath its mask.
    const told = pack(header, 0n).map((value, place) => (place === 0 ? (value & 3) | (2 << 2) : value))
    expect(newer).toHaveLength(15)
    expect(hearCode(writeSymbols(seal(told)), parkRevisions, now)).toEqual({
      kind: 'newer-format',
      code: writeSymbols(seal(told)),
    })
    expect(hearCode(writeSymbols(sealed({ revision: 1 })), parkRevisions, now)).toEqual({
      kind: 'newer-revision',
      code: writeSymbols(sealed({ revision: 1 })),
    })
  })

  it.each<[string, Partial<Header>, bigint]>([
    ['a journey without a number', { journey: 1 }, 0n],
    ['a site that is none', { environment: 3 }, 0n],
    ['a language without a number', { language: 4 }, 0n],
    ['a problem without a number', { problem: 2 }, 0n],
    ['a place behind the end', { index: 30 }, 0n],
    ['an answer more than there are', {}, 1n],
    ['a place behind the end of a problem', { problem: 1 }, 8n],
    ['an answer more than the problem has', { problem: 1 }, 5n],
  ])('says what can’t be: %s', (_, more, rest) => {
    expect(kindOf(more, rest)).toBe('impossible')
  })

  it('opens where all of that can be', () => {
    expect(kindOf({})).toBe('opened')
    expect(kindOf({ language: 0 })).toBe('opened')
    expect(kindOf({ problem: 1 })).toBe('opened')
    expect(kindOf({ problem: 1 }, 1n)).toBe('opened')
    expect(kindOf({ index: 1 })).toBe('opened')
  })

  it('says what can’t be: a flow that its release had not', () => {
    const next = released({ 'city/zoo': park }, parkRevisions)
    const opens = (more: Partial<Header>) => openCode(sealed(more), next, now)
    expect(opens({ revision: 1 })).toMatchObject({ why: 'impossible' })
    expect(opens({ revision: 1, journey: 1 })).toMatchObject({ ok: true })
    expect(opens({ revision: 1, journey: 1, problem: 1 })).toMatchObject({ why: 'impossible' })
  })

  it('never walks past a question that has no answers', () => {
    const stuck = flow(
      choice('a/where', [{ id: 'later', does: 'action', action: 'leave' }]),
      outcome('a/end'),
    )
    expect(readTrail(shapeOf(stuck), 1, 0n, now)).toBeUndefined()
    expect(readTrail(shapeOf(stuck), 0, 0n, now)).toEqual({
      standing: { path: ['a/where'], answers: {} },
      rest: 0n,
    })
    expect(tellTrail(shapeOf(park), {}, 3)).toEqual({ value: 0n, size: 1n })
    expect(readTrail(shapeOf(park), 3, 0n, now)).toBeUndefined()
  })
})
