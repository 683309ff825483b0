import type { Run } from '../guides/words.ts'
import { breakLines, widthOf } from './break-lines.ts'
import { formLines } from './form-lines.ts'
import { panelLines } from './panel-lines.ts'
import { safe } from './safe.ts'
import { spokenLines } from './spoken-text.ts'
import type { ItemBlock, Row, Theme, View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

export interface Page {
  /** Columns of the terminal; 0 where it isn't known. */
  readonly columns: number
  readonly theme: Theme
  /** In accessible mode, what is drawn elsewhere is told in lines: with these words. */
  readonly spoken?: Words
}

const margin = '  '

/** Columns that text may fill: the terminal's, clamped to 40..100, and never more than 76. */
export function textWidth(columns: number): number {
  const known = columns > 0 ? columns : 80
  return Math.min(76, Math.min(100, Math.max(40, known)) - 2 * margin.length)
}

/** A view as lines of text, without a line end at their ends. */
export function renderText(view: View, page: Page): readonly string[] {
  const { spoken, theme, columns } = page
  if (spoken !== undefined)
    return spokenLines(view, spoken, (text) => tell(text, columns), theme.title).map((line) => line.trimEnd())
  const width = textWidth(page.columns)
  const title = headLines(view, width, page.theme)
  const blocks = view.blocks.flatMap((block, index) => {
    const lines = blockLines(block, width, page.theme)
    const before = view.blocks[index - 1]
    return lines.length === 0 || (before !== undefined && belongTogether(before, block))
      ? lines
      : ['', ...lines]
  })
  return [...title, ...blocks].map((line) => (line === '' ? '' : `${margin}${line}`.trimEnd()))
}

/** A text as lines of its own, without margin: broken at words where the width is known, else at its own line ends only. */
export function tell(text: string, columns: number): readonly string[] {
  return columns > 0 ? wrap(text, textWidth(columns)) : printable(text).split('\n')
}

/** Items stand close, and a list stands close to the sentence that announces it. */
function belongTogether(before: ViewBlock, block: ViewBlock): boolean {
  if (before.kind === 'item') return block.kind === 'item'
  const [last] = before.kind === 'paragraph' ? before.runs.slice(-1) : []
  return block.kind === 'list' && typeof last === 'string' && last.endsWith(':')
}

/** The lines of one block, without margin. */
export function blockLines(block: ViewBlock, width: number, theme: Theme): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return breakLines(inline(block.runs, theme), width)
    case 'list':
      return block.items.flatMap((item, index) =>
        hang(block.ordered ? `${index + 1}. ` : '- ', inline(item, theme), width),
      )
    case 'heading':
      return wrap(block.text, width).map(theme.title)
    case 'rows':
      return rowLines(block.rows, width, theme)
    case 'item':
      return itemLines(block, width, theme)
    case 'clock':
      return wrap(block.text, width).map(
        { running: theme.strong, warned: theme.next, over: theme.warning }[block.state],
      )
    case 'form':
      return formLines(block, width, theme, wrap)
    case 'panels':
      return panelLines(block, width, theme, wrap)
  }
}

/**
 * Breaks text at words; a word that is longer than the line is broken where it must be, an address or a path never. Nothing
 * in it can steer a terminal or hide.
 */
export function wrap(text: string, width: number): readonly string[] {
  return breakLines(printable(text), width)
}

/** A text of any length, safe to print; the line ends in it are the guide's own, those of a value are gone. */
function printable(text: string): string {
  return text
    .split('\n')
    .map((line) => safe(line, Number.POSITIVE_INFINITY))
    .join('\n')
}

function headLines(view: View, width: number, theme: Theme): readonly string[] {
  const lines = wrap(view.title, width)
  const last = lines.at(-1) ?? ''
  const aside = view.aside === undefined ? undefined : printable(view.aside)
  const titled = lines.map(theme.title)
  if (aside === undefined) return titled
  const gap = width - widthOf(last) - widthOf(aside)
  if (lines.length > 1 || gap < 2) return [...wrap(aside, width).map(theme.quiet), '', ...titled]
  return [`${theme.title(last)}${' '.repeat(gap)}${theme.quiet(aside)}`]
}

function inline(runs: readonly Run[], theme: Theme): string {
  return runs
    .map((run) => {
      if (typeof run === 'string') return printable(run)
      return 'strong' in run ? theme.strong(printable(run.strong)) : printable(run.code)
    })
    .join('')
}

/** @param text already safe */
function hang(head: string, text: string, width: number): readonly string[] {
  const indent = ' '.repeat(widthOf(head))
  return breakLines(text, width - indent.length).map((line, index) => `${index === 0 ? head : indent}${line}`)
}

/** Two columns from 60 on, below that a row and its value under each other. */
function rowLines(rows: readonly Row[], width: number, theme: Theme): readonly string[] {
  const column = Math.min(34, Math.max(0, ...rows.map((row) => widthOf(printable(row.label)))))
  if (width < 56)
    return rows.flatMap((row) => [
      ...wrap(`${row.label}:`, width),
      ...hang('  ', printable(row.value), width),
    ])
  return rows.flatMap((row) => {
    const labels = wrap(row.label, column)
    const values = wrap(row.value, width - column - 3)
    const height = Math.max(labels.length, values.length)
    return Array.from({ length: height }, (_, index) => {
      const label = labels[index] ?? ''
      return `${label}${' '.repeat(column - widthOf(label) + 3)}${theme.strong(values[index] ?? '')}`
    })
  })
}

function itemLines(item: ItemBlock, width: number, theme: Theme): readonly string[] {
  const mark = { done: '[x]', next: '[>]', todo: '[ ]', blocked: '[ ]', possible: '   ' }[item.state]
  const number = item.number === undefined ? ' -' : String(item.number).padStart(2)
  const head = `${mark} ${number}  `
  const look = { done: theme.done, next: theme.next, todo: same, blocked: theme.quiet, possible: same }[
    item.state
  ]
  const room = width - head.length
  const told = printable(item.status)
  const side = widthOf(told) + 2
  const beside = room - side >= 34 && widthOf(printable(item.title)) <= room - side
  const title = wrap(item.title, room)
  const first = title[0] ?? ''
  const status = beside ? `${' '.repeat(room - widthOf(first) - side + 2)}${told}` : ''
  const below = item.status === '' || beside ? [] : [`(${told})`]
  const indent = ' '.repeat(head.length)
  return [
    `${look(head + first)}${theme.quiet(status)}`,
    ...[...title.slice(1), ...below].map((line) => `${indent}${look(line)}`),
    ...item.notes.flatMap((note) => wrap(note, room).map((line) => `${indent}${line}`)),
    ...item.warnings.flatMap((warning) =>
      wrap(`! ${warning}`, room).map((line) => `${indent}${theme.warning(line)}`),
    ),
  ]
}

const same = (text: string): string => text
