import { describe, expect, it } from 'vitest'
import { fits, format, formatOf, type Header, pack, roomBits, unpack } from '../../src/support/payload.ts'
import { shapeOf } from '../../src/support/shape.ts'
import { append, tellTrail } from '../../src/support/trail.ts'
import { park } from '../flow/park.ts'
import { header } from './sealed-code.ts'
import { inside } from './small.ts'

describe('how a code is packed', () => {
  it('gives each field its bits, and takes them apart again', () => {
    const most: Header = {
      journey: 63,
      revision: 511,
      environment: 3,
      language: 15,
      problem: 63,
      age: 7,
      index: 127,
    }
    const one: Header = { journey: 1, revision: 2, environment: 1, language: 3, problem: 4, age: 5, index: 6 }
    for (const each of [most, one, header]) {
      const values = pack(each, 2n ** BigInt(roomBits) - 1n)
      expect(formatOf(values[0] ?? 0)).toBe(format)
      expect(values.every((value) => value >= 0 && value < 32)).toBe(true)
      expect(unpack(values)).toEqual({ header: each, rest: 2n ** BigInt(roomBits) - 1n })
      expect(unpack(pack(each, 5n)).rest).toBe(5n)
      expect(unpack(values.slice(0, 8)).header).toEqual(each)
    }
    expect(roomBits).toBe(35)
    expect(pack(one, 9n)).toEqual([4, 2, 0, 9, 6, 4, 20, 6, 0, 0, 0, 0, 0, 0, 9])
  })

  it('knows what fits', () => {
    expect(fits('journey', 63)).toBe(true)
    expect(fits('journey', 64)).toBe(false)
    expect(fits('journey', -1)).toBe(false)
    expect(fits('journey', 0)).toBe(true)
    expect(fits('index', 127)).toBe(true)
    expect(fits('index', 128)).toBe(false)
    expect(fits('age', 8)).toBe(false)
  })

  it('counts in mixed radix, the first digit lowest', () => {
    expect(append(append({ value: 0n, size: 1n }, 2, 3), 1n, 5)).toEqual({ value: 5n, size: 15n })
    expect(tellTrail(shapeOf(park), inside, 4)).toEqual({ value: 1n + 0n + 6n * 1n, size: 12n })
  })
})
