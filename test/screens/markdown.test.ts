import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/screens/markdown.ts'
import { safe } from '../../src/screens/safe.ts'
import type { View } from '../../src/screens/view.ts'
import { hiddenIn } from './hidden-characters.ts'
import { hostile, read, readBack } from './hostile-values.ts'

const viewOf = (value: string): View => ({
  title: 'Title',
  blocks: [
    { kind: 'heading', text: 'Part' },
    { kind: 'paragraph', runs: ['Say ', { strong: 'this' }, ' now.'] },
    { kind: 'rows', rows: [{ label: 'Name', value }] },
    { kind: 'list', ordered: false, items: [[value]] },
    { kind: 'form', title: 'Form', fields: [{ label: 'Street', value, number: 1, note: value }] },
    {
      kind: 'item',
      state: 'done',
      number: 1,
      title: value,
      status: 'done',
      notes: [value],
      warnings: [value],
    },
  ],
})

describe('Markdown', () => {
  it('has a heading, strong labels, lists apart, and ticks', () => {
    expect(renderMarkdown(viewOf('Växtimport AB'))).toBe(
      [
        '# Title',
        '## Part',
        'Say **this** now.',
        '- **Name**: Växtimport AB',
        '* Växtimport AB',
        '## Form',
        '- (1) **Street**: Växtimport AB\n  - Växtimport AB',
        '- [x] 1\\. Växtimport AB (done)\n  - Växtimport AB\n  - \\! Växtimport AB',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    )
  })

  it('takes no value for markup, as another parser reads it', { timeout: 60_000 }, () => {
    const plain = read(fromMarkdown(renderMarkdown(viewOf('x')))).kinds
    fc.assert(
      fc.property(hostile, (typed) => {
        const value = safe(typed).trim().replace(/\s+/g, ' ')
        fc.pre(value !== '')
        const { kinds, text } = read(fromMarkdown(renderMarkdown(viewOf(value))))
        expect(kinds).toEqual(plain)
        expect(text.split(value).length - 1).toBeGreaterThanOrEqual(6)
      }),
      { numRuns: 300 },
    )
  })

  it('takes none of two thousand for markup, wherever it stands', () => {
    expect(readBack(2016, 7)).toEqual({ values: 2016, wrong: [] })
  })

  it('has no hidden character, though a value were not safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (value) => {
        expect(hiddenIn(renderMarkdown(viewOf(value)))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})
