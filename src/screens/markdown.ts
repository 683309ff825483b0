import type { Run } from '../guides/words.ts'
import { safe } from './safe.ts'
import type { DrawnField, Panel, View, ViewBlock } from './view.ts'

/** A view as CommonMark text, with a line end at its end. Every text in it is escaped: it can't become markup. */
export function renderMarkdown(view: View): string {
  const aside = view.aside === undefined ? [] : [escaped(view.aside)]
  const blocks = view.blocks.map(blockText).filter((text) => text !== '')
  return `${[`# ${escaped(view.title)}`, ...aside, ...blocks].join('\n\n')}\n`
}

function blockText(block: ViewBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return inline(block.runs)
    case 'list':
      // Another sign than that of rows and forms: a list beside one would become part of it.
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '*'} ${inline(item)}`)
        .join('\n')
    case 'heading':
      return `## ${escaped(block.text)}`
    case 'rows':
      return block.rows.map(({ label, value }) => row(label, value)).join('\n')
    case 'item': {
      const mark = block.state === 'done' ? 'x' : ' '
      const number = block.number === undefined ? '' : `${block.number}\\. `
      const status = block.status === '' ? '' : ` (${escaped(block.status)})`
      const below = [...block.notes, ...block.warnings.map((warning) => `! ${warning}`)]
      const head = `- ${block.state === 'possible' ? '' : `[${mark}] `}${number}${escaped(block.title)}${status}`
      return [head, ...below.map((text) => `  - ${escaped(text)}`)].join('\n')
    }
    case 'clock':
      return strong(block.text)
    case 'form':
      return [`## ${escaped(block.title)}`, block.fields.map(fieldText).join('\n')]
        .filter((text) => text !== '')
        .join('\n\n')
    case 'panels':
      return block.panels.flatMap(panelText).join('\n\n')
  }
}

/** A drawn screen as a list of what stands on it; a QR code as the text that it holds. */
function panelText(panel: Panel): readonly string[] {
  switch (panel.kind) {
    case 'computer':
    case 'phone':
    case 'note':
      return [
        `## ${escaped(panel.title)}`,
        panel.lines.map((line) => `- ${escaped(typeof line === 'string' ? line : line.told)}`).join('\n'),
      ]
    case 'text':
      return panel.texts.map(escaped)
    case 'qr-code':
      return [escaped(panel.holds)]
  }
}

function fieldText({ label, value, number, note }: DrawnField): string {
  const head = row(label, value, number === undefined ? '' : `(${number}) `)
  return [head, ...(note === '' ? [] : [`  - ${escaped(note)}`])].join('\n')
}

function row(label: string, value: string, number = ''): string {
  return `- ${number}${strong(label)}: ${escaped(value)}`.trimEnd()
}

function inline(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (typeof run === 'string') return escaped(run)
      return 'strong' in run ? strong(run.strong) : escaped(run.code)
    })
    .join('')
}

/** Spaces at the edges would keep the stars from being markup. */
function strong(text: string): string {
  const inner = text.trim()
  const before = text.slice(0, text.indexOf(inner))
  const after = text.slice(before.length + inner.length)
  return inner === '' ? escaped(text) : `${before}**${escaped(inner)}**${after}`
}

/** A text in which nothing is markup: its signs are escaped, its lines joined. */
function escaped(text: string): string {
  return safe(text.replace(/\s+/g, ' '), Number.POSITIVE_INFINITY)
    .replace(/[\\`*_[\]<>&|~#!]/g, '\\$&')
    .replace(/^( ?)([-+=])/, '$1\\$2')
    .replace(/^( ?\d+)([.)])/, '$1\\$2')
}
