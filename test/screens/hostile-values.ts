import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { renderMarkdown } from '../../src/screens/markdown.ts'
import { safe } from '../../src/screens/safe.ts'
import type { View, ViewBlock } from '../../src/screens/view.ts'

/** What another parser reads: the kinds of nodes, and all text. */
export function read(node: Nodes): { readonly kinds: readonly string[]; readonly text: string } {
  if ('children' in node) {
    const inner = node.children.map(read)
    return {
      kinds: [node.type, ...inner.flatMap(({ kinds }) => kinds)],
      text: inner.map(({ text }) => text).join(''),
    }
  }
  return { kinds: [node.type], text: 'value' in node ? node.value : '' }
}

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
/** What a person could type, or a file hold, to become markup. */
export const hostile = fc.oneof(
  fc.array(signs, { maxLength: 20 }).map((each) => each.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** Blocks that hold a value each, in every place where a value can stand. */
export const blocksOf = (value: string, index: number): readonly ViewBlock[] => {
  const blocks: readonly (readonly ViewBlock[])[] = [
    [{ kind: 'rows', rows: [{ label: 'Name', value }] }],
    [{ kind: 'rows', rows: [{ label: value, value: 'Name' }] }],
    [{ kind: 'list', ordered: false, items: [[value]] }],
    [{ kind: 'list', ordered: true, items: [['see ', { strong: value }]] }],
    [{ kind: 'paragraph', runs: [value] }],
    [{ kind: 'paragraph', runs: ['a', { code: value }] }],
    [{ kind: 'heading', text: value }],
    [
      {
        kind: 'form',
        title: 'Form',
        fields: [{ label: 'Street', value, note: 'note' }],
      },
    ],
    [{ kind: 'form', title: 'Form', fields: [{ label: 'Street', value: 'x', number: 1, note: value }] }],
    [{ kind: 'item', state: 'todo', title: value, status: 'open', notes: [], warnings: [] }],
    [{ kind: 'item', state: 'possible', title: 'x', status: '', notes: [value], warnings: [] }],
    [{ kind: 'item', state: 'next', title: 'x', status: '', notes: [], warnings: [value] }],
  ]
  // A heading between keeps neighbours from becoming one list.
  return [{ kind: 'heading', text: 'next' }, ...(blocks[index % blocks.length] ?? [])]
}

/** As many values in one page: each place holds as many. */
const size = 48

/** Values that were made safe to be printed, as often as they are asked for. @param seed which values */
export function hostileValues(count: number, seed: number): readonly string[] {
  return fc
    .sample(hostile, { numRuns: Math.ceil(count * 1.2), seed })
    .map((typed) => safe(typed).trim().replace(/\s+/g, ' '))
    .filter((value) => value !== '')
    .slice(0, count)
}

/** What another parser reads of a page. */
export interface ReadBack {
  readonly kinds: readonly string[]
  readonly text: string
}

const asMarkdown = (view: View): ReadBack => read(fromMarkdown(renderMarkdown(view)))

/**
 * Renders hostile values, a page full at a time, and has another parser read the pages.
 * @param seed which values
 * @param rendered a page as another parser reads it; without it, as Markdown
 * @returns how many values there were, and those that became markup or were lost
 */
export function readBack(
  count: number,
  seed: number,
  rendered: (view: View) => ReadBack = asMarkdown,
): { readonly values: number; readonly wrong: readonly string[] } {
  const values = hostileValues(count, seed)
  const page = (some: readonly string[]) => rendered({ title: 'Title', blocks: some.flatMap(blocksOf) })
  const plain = page(Array.from({ length: size }, () => 'x')).kinds.join()
  const wrong: string[] = []
  for (let from = 0; from + size <= values.length; from += size) {
    const some = values.slice(from, from + size)
    const { kinds, text } = page(some)
    if (kinds.join() !== plain) wrong.push(`markup among ${JSON.stringify(some)}`)
    let place = 0
    for (const value of some) {
      const found = text.indexOf(value, place)
      if (found < 0) wrong.push(`lost: ${JSON.stringify(value)}`)
      else place = found + value.length
    }
  }
  return { values: values.length - (values.length % size), wrong }
}
