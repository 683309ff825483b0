import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nesting } from '../../src/session/nesting.ts'

describe('how deep a JSON text goes', () => {
  it.each<[json: string, depth: number]>([
    ['', 0],
    ['1', 0],
    ['{}', 1],
    ['[[]]', 2],
    ['{"a":[{}],"b":{}}', 3],
    ['[][]', 1],
    ['"[[["', 0],
    ['["\\"[[", []]', 2],
    ['["\\\\", [[]]]', 3],
    ['{"a\\"{":{}}', 2],
    ['[[[', 3],
  ])('%s: %i', (json, depth) => {
    expect(nesting(json)).toBe(depth)
  })

  it('is that of what stands in it', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(nesting(JSON.stringify(value))).toBe(depthOf(value))
      }),
    )
  })

  it('is counted once through, however hostile the text', () => {
    expect(nesting('\\"'.repeat(300_000))).toBe(0)
    expect(nesting('['.repeat(500_000))).toBe(500_000)
  })
})
