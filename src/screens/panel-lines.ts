import { widthOf } from './break-lines.ts'
import type { Drawing, Panel, PanelsBlock, Theme } from './view.ts'

type Wrap = (text: string, width: number) => readonly string[]

/** The width of a phone, and of a slip of paper. */
const phoneWidth = 30
/** What the wider of two panels needs at least, to stand beside the other. */
const leastWidth = 30
const gap = 2

/** Two panels as lines: beside each other, or where there is no room below each other. */
export function panelLines(
  { panels: [left, right] }: PanelsBlock,
  width: number,
  theme: Theme,
  wrap: Wrap,
): readonly string[] {
  const rest = width - gap - (ownWidth(left) ?? ownWidth(right) ?? 0)
  if (rest < leastWidth)
    return [left, right].flatMap((panel, index) => [
      ...(index === 0 ? [] : ['']),
      ...drawn(panel, Math.min(width, ownWidth(panel) ?? width), theme, wrap),
    ])
  const widthOfLeft = ownWidth(left) ?? rest
  const one = drawn(left, widthOfLeft, theme, wrap)
  const other = drawn(right, ownWidth(right) ?? rest, theme, wrap)
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => {
    const line = one[index] ?? ''
    const next = other[index] ?? ''
    return next === '' ? line : `${padded(line, widthOfLeft + gap)}${next}`
  })
}

/** The width of a panel that doesn't take what there is. */
function ownWidth(panel: Panel): number | undefined {
  switch (panel.kind) {
    case 'phone':
    case 'note':
      return phoneWidth
    case 'qr-code':
      return Math.max(0, ...panel.lines.map((line) => widthOf(line)))
    case 'computer':
    case 'text':
      return undefined
  }
}

function drawn(panel: Panel, width: number, theme: Theme, wrap: Wrap): readonly string[] {
  switch (panel.kind) {
    case 'computer':
    case 'note':
      return boxed(panel, width, { top: '+', bottom: '+' }, theme, wrap)
    case 'phone':
      return boxed(panel, width, { top: '.', bottom: "'" }, theme, wrap)
    case 'qr-code':
      return panel.lines
    case 'text':
      return panel.texts.flatMap((text, index) => [...(index === 0 ? [] : ['']), ...wrap(text, width)])
  }
}

function boxed(
  { title, lines }: { readonly title: string; readonly lines: readonly (string | Drawing)[] },
  width: number,
  corner: { readonly top: string; readonly bottom: string },
  theme: Theme,
  wrap: Wrap,
): readonly string[] {
  const room = width - 4
  const [first = '', ...more] = wrap(title, width - 6)
  const dashes = '-'.repeat(Math.max(0, width - 5 - widthOf(first)))
  const inside = [
    ...more.map((line) => [line, theme.strong] as const),
    ...lines
      .flatMap((line) => (typeof line === 'string' ? wrap(line, room) : line.drawn))
      .map((line) => [line, same] as const),
  ]
  return [
    `${corner.top}- ${theme.strong(first)} ${dashes}${corner.top}`,
    ...inside.map(([line, look]) => `| ${look(line)}${padded('', room - widthOf(line))} |`),
    `${corner.bottom}${'-'.repeat(width - 2)}${corner.bottom}`,
  ]
}

function padded(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - widthOf(line)))
}

const same = (text: string): string => text
