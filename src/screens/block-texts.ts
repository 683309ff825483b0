import { textOf } from '../guides/words.ts'
import type { Panel, ViewBlock } from './view.ts'

/** All texts of a block, one by one; what is told of a drawing, and what a QR code holds. */
export function blockTexts(block: ViewBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs.map(textOf).join('')]
    case 'list':
      return block.items.map((item) => item.map(textOf).join(''))
    case 'heading':
    case 'clock':
      return [block.text]
    case 'rows':
      return block.rows.flatMap(({ label, value }) => [label, value])
    case 'item':
      return [block.title, block.status, ...block.notes, ...block.warnings]
    case 'form':
      return [block.title, ...block.fields.flatMap(({ label, value, note }) => [label, value, note])]
    case 'panels':
      return block.panels.flatMap(panelTexts)
  }
}

function panelTexts(panel: Panel): readonly string[] {
  if (panel.kind === 'text') return panel.texts
  if (panel.kind === 'qr-code') return [panel.holds]
  return [panel.title, ...panel.lines.map((line) => (typeof line === 'string' ? line : line.told))]
}
