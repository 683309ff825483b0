import { widthOf } from './break-lines.ts'
import type { DrawnField, FormBlock, Theme } from './view.ts'

/** From so many columns of text on, a form is drawn as a box: a terminal of 60. */
export const narrowestBox = 56

type Wrap = (text: string, width: number) => readonly string[]

/** A form as lines: a box with the fields to fill in marked `>>[1]`, or below 60 columns a list. The title may be empty. */
export function formLines(form: FormBlock, width: number, theme: Theme, wrap: Wrap): readonly string[] {
  return width < narrowestBox ? listed(form, width, theme, wrap) : boxed(form, width, theme, wrap)
}

function boxed({ title, fields }: FormBlock, width: number, theme: Theme, wrap: Wrap): readonly string[] {
  const room = width - 6
  const labels = Math.min(24, Math.max(0, ...fields.map(({ label }) => widthOf(label))))
  const lines = fields.flatMap((field) => fieldLines(field, labels, room, theme, wrap))
  const [first = '', ...more] = broken(title, width - 6, wrap)
  const head = first === '' ? '+' : `+- ${theme.strong(first)} `
  const bare = first === '' ? 1 : widthOf(first) + 4
  return [
    `${head}${'-'.repeat(Math.max(0, width - bare - 1))}+`,
    ...[...more.map((text) => [text, theme.strong] as const), ...lines].map(
      ([text, look]) => `|  ${look(text)}${' '.repeat(Math.max(0, room - widthOf(text)))}  |`,
    ),
    `+${'-'.repeat(width - 2)}+`,
  ]
}

type Line = readonly [text: string, look: (text: string) => string]

function fieldLines(
  { label, value, number, note }: DrawnField,
  labels: number,
  room: number,
  theme: Theme,
  wrap: Wrap,
): readonly Line[] {
  const mark = number === undefined ? '' : `>>[${number}] `
  const indent = ' '.repeat(widthOf(mark))
  const left = broken(label, labels, wrap)
  const space = room - labels - 2 - indent.length
  const given = value === '' ? [] : broken(value, space, wrap)
  const more = note === '' ? [] : broken(note, space, wrap)
  const right: readonly Line[] = [
    ...given.map((text, index): Line => [`${index === 0 ? mark : indent}${text}`.trimEnd(), theme.strong]),
    ...more.map((text): Line => [`${indent}${text}`.trimEnd(), theme.quiet]),
  ]
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index): Line => {
    const name = left[index] ?? ''
    const [text, look] = right[index] ?? ['', theme.quiet]
    const gap = ' '.repeat(labels - widthOf(name) + 2)
    // The look covers the value alone; its width is that of the plain text.
    return [`${name}${gap}${text}`.trimEnd(), (all) => all.slice(0, all.length - text.length) + look(text)]
  })
}

/** Wrapped so that nothing sticks out of the box, addresses and paths neither. */
function broken(text: string, room: number, wrap: Wrap): readonly string[] {
  return wrap(text, room).flatMap((line) => {
    if (widthOf(line) <= room) return [line]
    const parts: string[] = ['']
    for (const character of line)
      if (widthOf((parts.at(-1) ?? '') + character) > room) parts.push(character)
      else parts[parts.length - 1] += character
    return parts
  })
}

function listed({ title, fields }: FormBlock, width: number, theme: Theme, wrap: Wrap): readonly string[] {
  const lines = fields.flatMap(({ label, value, number, note }) => [
    ...wrap(number === undefined ? `${label}:` : `[${number}] ${label}:`, width),
    ...(value === '' ? [] : broken(value, width - 2, wrap)).map((text) => `  ${theme.strong(text)}`),
    ...(note === '' ? [] : broken(note, width - 2, wrap)).map((text) => `  ${theme.quiet(text)}`),
  ])
  return [...(title === '' ? [] : wrap(title, width).map(theme.title)), ...lines]
}
