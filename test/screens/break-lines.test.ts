import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'
import { describe, expect, it } from 'vitest'
import { breakLines, widthOf } from '../../src/screens/break-lines.ts'

const letters = fc.constantFrom(...'aeåäöéëIM.,:!?()-/%&§1', '–', '’', '漢', '\u0301', '😀')
const word = fc.string({ unit: letters, minLength: 1, maxLength: 14 })
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
const spaced = fc.string({ unit: fc.constantFrom('a', 'ö', ' '), maxLength: 40 })

describe('a text that is broken without the library', () => {
  it('is broken as the library would', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, spaced), fc.integer({ min: 8, max: 40 }), (text, width) => {
        const hard = !/https?:|[\\/]\S{30}/.test(text)
        expect(breakLines(text, width)).toEqual(wrapAnsi(text, width, { hard, trim: true }).split('\n'))
      }),
      { numRuns: 3000 },
    )
  })

  it('is as wide as the library says', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, spaced), (text) => {
        expect(widthOf(text)).toBe(stringWidth(text))
      }),
    )
  })

  it.each([
    [
      'a word that is longer than the line',
      'Gränskontrollstationen ligger där',
      10,
      ['Gränskontr', 'ollstation', 'en ligger', 'där'],
    ],
    [
      'an address, which stays whole',
      'Se https://example.org/lang/adress',
      12,
      ['Se', 'https://example.org/lang/adress'],
    ],
    ['a sentence that fits to the column', 'Tio tecken', 10, ['Tio tecken']],
    ['a sentence that is one column too long', 'Elva tecken', 10, ['Elva', 'tecken']],
  ])('%s', (_, text, width, lines) => {
    expect(breakLines(text, width)).toEqual(lines)
  })
})
