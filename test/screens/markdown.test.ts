import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/screens/markdown.ts'
import { safe } from '../../src/screens/safe.ts'
import type { View } from '../../src/screens/view.ts'

/** What another parser reads: the kinds of nodes, and all text. */
function read(node: Nodes): { readonly kinds: readonly string[]; readonly text: string } {
  if ('children' in node) {
    const inner = node.children.map(read)
    return {
      kinds: [node.type, ...inner.flatMap(({ kinds }) => kinds)],
      text: inner.map(({ text }) => text).join(''),
    }
  }
  return { kinds: [node.type], text: 'value' in node ? node.value : '' }
}

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

  const signs = fc.constantFrom(
    ...'\\`*_{}[]()<>#+-.!|~&="\':;@/ \t1x',
    '\n',
    '\r',
    '&amp;',
    '<b>',
    '![](',
    '](x)',
    '1. ',
    '- ',
    'https://a.example',
    '```',
  )
  const hostile = fc.oneof(
    fc.array(signs, { maxLength: 20 }).map((each) => each.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )

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
      { numRuns: 1000 },
    )
  })
})
