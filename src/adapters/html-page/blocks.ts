import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { DrawnField, FormBlock, ItemBlock, Panel, Row, ViewBlock } from '../../screens/view.ts'
import type { Words } from '../../screens/words.ts'
import { linkedText, runNodes, shown } from './linked-text.ts'

/** What the blocks of a page need to know of it. */
export interface Ground {
  readonly words: Words
  /** The addresses that become links. */
  readonly known: readonly string[]
  /** A name that no other element of the page bears. */
  readonly newId: (kind: string) => string
}

/** Blocks as elements; items that follow each other make one list. @param level the level of a heading among them */
export function blockNodes(
  blocks: readonly ViewBlock[],
  level: 2 | 3,
  ground: Ground,
): readonly ElementContent[] {
  const nodes: ElementContent[] = []
  let items: Element[] = []
  const endItems = (): void => {
    if (items.length > 0) nodes.push(h('ul.items', { role: 'list' }, ...items))
    items = []
  }
  for (const block of blocks) {
    if (block.kind === 'item') items.push(itemNode(block, ground))
    else {
      endItems()
      nodes.push(...blockNode(block, level, ground))
    }
  }
  endItems()
  return nodes
}

function blockNode(
  block: Exclude<ViewBlock, ItemBlock>,
  level: 2 | 3,
  ground: Ground,
): readonly ElementContent[] {
  const { known } = ground
  switch (block.kind) {
    case 'paragraph':
      return [h('p', ...runNodes(block.runs, known))]
    case 'list':
      return [h(block.ordered ? 'ol' : 'ul', ...block.items.map((item) => h('li', ...runNodes(item, known))))]
    case 'heading':
      return [h(`h${level}`, ...linkedText(block.text, known))]
    case 'rows':
      return block.rows.length === 0 ? [] : [h('dl.rows', ...block.rows.map((row) => rowNode(row, known)))]
    case 'clock':
      return [h(`p.clock.${block.state}`, ...linkedText(block.text, known))]
    case 'form':
      return [formNode(block, level, ground)]
    case 'panels':
      return block.panels.flatMap((panel) => panelNodes(panel, level, known))
  }
}

function rowNode({ label, value, language }: Row, known: readonly string[]): Element {
  const lang = language === undefined ? {} : { lang: language }
  return h('div', h('dt', shown(label)), h('dd', lang, ...linkedText(value, known)))
}

/** A line with its box; the number and the title are the box's label, its state describes it. */
function itemNode(item: ItemBlock, { words, known, newId }: Ground): Element {
  const id = newId('box')
  const about = item.status === '' ? {} : { ariaDescribedBy: `${id}-state` }
  const number = item.number === undefined ? [] : [h('span.number', `${item.number}. `)]
  return h(
    `li.item.${item.state}`,
    h(
      'div.head',
      h('input.box', { type: 'checkbox', id, checked: item.state === 'done', ...about }),
      h('label', { htmlFor: id }, ...number, shown(item.title)),
      ...(item.status === '' ? [] : [h('span.state', { id: `${id}-state` }, shown(item.status))]),
    ),
    ...item.notes.map((note) => h('p.note', ...linkedText(note, known))),
    ...item.warnings.map((warning) =>
      h('p.warning', h('strong', `${words.say('paper.warning')}: `), ...linkedText(warning, known)),
    ),
  )
}

function formNode({ title, fields }: FormBlock, level: 2 | 3, ground: Ground): Element {
  const head = title === '' ? [] : [h(`h${level}`, shown(title))]
  return h('section.form', ...head, h('dl', ...fields.map((field) => fieldNode(field, ground))))
}

/** A field as it lies on the site; what is to be filled in has a box to be ticked. */
function fieldNode({ label, value, number, note }: DrawnField, { known, newId }: Ground): Element {
  const id = newId('box')
  const name =
    number === undefined
      ? [h('span.label', shown(label))]
      : [
          h('input.box', { type: 'checkbox', id }),
          h('label', { htmlFor: id }, h('span.number', `${number}. `), shown(label)),
        ]
  return h(
    number === undefined ? 'div.field.free' : 'div.field',
    h('dt', ...name),
    ...(value === '' ? [] : [h('dd.value', ...linkedText(value, known))]),
    ...(note === '' ? [] : [h('dd.note', ...linkedText(note, known))]),
  )
}

/** A drawn screen as a list of what stands on it. What a terminal draws of lines can't stand here: it is told. */
function panelNodes(panel: Panel, level: 2 | 3, known: readonly string[]): readonly ElementContent[] {
  switch (panel.kind) {
    case 'computer':
    case 'phone':
    case 'note':
      return [
        h(`h${level}`, shown(panel.title)),
        h(
          'ul',
          ...panel.lines.map((line) =>
            h('li', ...linkedText(typeof line === 'string' ? line : line.told, known)),
          ),
        ),
      ]
    case 'text':
      return panel.texts.map((text) => h('p', ...linkedText(text, known)))
    case 'qr-code':
      return [h('p', ...linkedText(panel.holds, known))]
  }
}
