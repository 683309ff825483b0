import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockLines, renderText, wrap } from '../../src/screens/text.ts'
import { plainTheme, type View } from '../../src/screens/view.ts'
import { wordsIn } from '../wizard/desk.ts'
import { hiddenIn } from './hidden-characters.ts'

const binary = fc.string({ unit: 'binary', maxLength: 30 })

/** A view whose every text came from a file that somebody else wrote. */
const viewOf = (text: string): View => ({
  title: text,
  aside: text,
  blocks: [
    { kind: 'heading', text },
    { kind: 'paragraph', runs: [text, { strong: text }, { code: text }] },
    { kind: 'list', ordered: true, items: [[text], [{ strong: text }]] },
    { kind: 'rows', rows: [{ label: text, value: text }] },
    { kind: 'item', state: 'done', number: 1, title: text, status: text, notes: [text], warnings: [text] },
    { kind: 'form', title: text, fields: [{ label: text, value: text, number: 1, note: text }] },
  ],
})

describe('a page of hostile words', () => {
  it.each([0, 40, 80, 120])('steers nothing and hides nothing at %d columns', (columns) => {
    fc.assert(
      fc.property(binary, (text) => {
        const page = renderText(viewOf(text), { columns, theme: plainTheme })
        expect(page.flatMap(hiddenIn)).toEqual([])
        const told = renderText(viewOf(text), { columns, theme: plainTheme, spoken: wordsIn('en') })
        expect(told.flatMap(hiddenIn)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('has the same in a block of its own, and in the text of a pick', () => {
    expect(blockLines({ kind: 'heading', text: 'a\u001b[2J' }, 40, plainTheme)).toEqual(['a<U+001B>[2J'])
    expect(wrap('a\u202eb', 40)).toEqual(['a<U+202E>b'])
  })
})

describe('a value in a sentence of the program', () => {
  it('is harmless, whoever forgot to make it so', () => {
    fc.assert(
      fc.property(binary, (what) => {
        expect(hiddenIn(wordsIn('en').say('errors.unknown-role', { what, known: what }))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
