import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeJson } from '../../src/screens/safe-json.ts'
import { hiddenIn } from './hidden-characters.ts'

describe('a document as JSON', () => {
  it('reads as it always did', () => {
    expect(safeJson({ format: 'x@1', items: ['Växtimport AB', 'Български'] })).toBe(
      '{\n  "format": "x@1",\n  "items": [\n    "Växtimport AB",\n    "Български"\n  ]\n}\n',
    )
  })

  it('escapes what would move or hide on a screen', () => {
    expect(safeJson({ a: '\u001b[2J\u009b\u202e\u200b\u{e0041}' })).toBe(
      '{\n  "a": "\\u001b[2J\\u009b\\u202e\\u200b\\udb40\\udc41"\n}\n',
    )
  })

  it('gives back what went in, and hides nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = safeJson({ [text]: [text] })
        expect(JSON.parse(json)).toEqual({ [text]: [text] })
        expect(hiddenIn(json)).toEqual([])
      }),
      { numRuns: 5000 },
    )
  })
})
