import type { Run } from '../guides/words.ts'
import type { DrawnField, FormBlock, ItemBlock, Panel, View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** A text as lines that are safe to print. */
type Tell = (text: string) => readonly string[]

/**
 * A view as it is told to somebody who hears it or reads it by touch: line after line, without columns, boxes and marks. Whatever
 * is drawn elsewhere stands here in words.
 * @param tell breaks a text into lines
 * @param titled how a title looks, where colour is forced on a terminal that is only taken for one without
 */
export function spokenLines(
  view: View,
  words: Words,
  tell: Tell,
  titled: (text: string) => string,
): readonly string[] {
  const numbers = view.blocks.flatMap((block) => (block.kind === 'form' ? numbersOf(block) : []))
  const last = Math.max(0, ...numbers)
  return [
    ...(view.aside === undefined ? [] : tell(view.aside)),
    ...tell(view.title).map(titled),
    ...view.blocks.flatMap((block) => toldBlock(block, words, last).flatMap(tell)),
  ]
}

/** @param last the number of the last field to fill in, on all of the view */
function toldBlock(block: ViewBlock, words: Words, last: number): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [toldRuns(block.runs)]
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${toldRuns(item)}`)
    case 'heading':
    case 'clock':
      return [block.text]
    case 'rows':
      return block.rows.map(({ label, value }) => toldRow(label, value))
    case 'item':
      return toldItem(block, words)
    case 'form':
      return toldForm(block, words, last)
    case 'panels':
      return block.panels.flatMap((panel) => toldPanel(panel, words))
  }
}

function toldRuns(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : run.code)).join('')
}

/** A question is no label, and needs no colon. */
function toldRow(label: string, value: string): string {
  const name = withoutGaps(label)
  return `${name}${/[?!.:]$/.test(name) ? '' : ':'} ${value}`
}

function toldItem({ number, title, status, notes, warnings }: ItemBlock, words: Words): readonly string[] {
  const head = `${number === undefined ? '-' : `${number}.`} ${title}`
  return [
    status === '' ? head : toldRow(head, status),
    ...notes,
    ...warnings.map((text) => words.say('accessible.warning', { text })),
  ]
}

/** The fields to fill in are counted; those that may stay empty stand at their place, without a number. */
function toldForm(form: FormBlock, words: Words, last: number): readonly string[] {
  return [
    ...(form.title === '' ? [] : [form.title]),
    words.say(isToFill(form) ? 'accessible.fields-all' : 'accessible.fields', {
      count: numbersOf(form).length,
    }),
    ...form.fields.flatMap((field) => toldField(field, last, words)),
  ]
}

/** Whether every field of the form is to be filled in: then there are no others to leave empty. */
function isToFill(form: FormBlock): boolean {
  return numbersOf(form).length === form.fields.length
}

function numbersOf({ fields }: FormBlock): readonly number[] {
  return fields.flatMap(({ number }) => number ?? [])
}

function toldField(
  { label, value, number, note }: DrawnField,
  last: number,
  words: Words,
): readonly string[] {
  const row = toldRow(label, value === '' ? note : value)
  if (number === undefined) return [row]
  const told = `${words.say('accessible.field', { number, last })} ${row}`
  return value === '' || note === '' ? [told] : [told, note]
}

function toldPanel(panel: Panel, words: Words): readonly string[] {
  switch (panel.kind) {
    case 'computer':
    case 'phone':
    case 'note':
      return [
        panel.title,
        ...panel.lines.map((line) => (typeof line === 'string' ? toldSigns(line, words) : line.told)),
      ].filter((line) => line !== '')
    case 'qr-code':
      return [words.say('accessible.qr-code', { text: panel.holds })]
    case 'text':
      return panel.texts
  }
}

/** How a drawn screen shows what can be pressed, chosen and filled in, and what that is called. */
const signs = [
  { drawn: /^\[ (.+) \]$/, key: 'button' },
  { drawn: /^\( \) (.+)$/, key: 'option' },
  { drawn: /^\((?:\*|•|x)\) (.+)$/, key: 'option-chosen' },
  { drawn: /^\[ \] (.+)$/, key: 'box' },
  { drawn: /^\[x\] (.+)$/, key: 'box-ticked' },
] as const
/** What stands behind a field's name and a colon. */
const fillings = [
  { drawn: /^[_ ]+$/, key: 'empty' },
  { drawn: /^[* ]+$/, key: 'filled' },
] as const

function toldSigns(line: string, words: Words): string {
  for (const { drawn, key } of signs) {
    const label = drawn.exec(line)?.[1]
    if (label !== undefined) return words.say(`accessible.${key}`, { label })
  }
  const colon = line.indexOf(': ')
  const filling = fillings.find(({ drawn }) => colon > 0 && drawn.test(line.slice(colon + 2)))
  if (filling !== undefined) return words.say(`accessible.${filling.key}`, { label: line.slice(0, colon) })
  // What was typed unseen is drawn as stars before the words that say so.
  return withoutGaps(line.replace(/^\*+ /, ''))
}

/** The gap between two columns is a pause. */
function withoutGaps(text: string): string {
  return text.replace(/ {2,}/g, ', ')
}
