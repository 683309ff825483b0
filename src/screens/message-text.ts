import { wrap } from './text.ts'

/**
 * A message as it stands on a terminal: where it doesn't fit on one line, it is broken at words, and each line to copy stands
 * whole on a line of its own.
 * @param program how the program is called here; a line to copy begins with it
 * @param columns of the terminal; 0 where there is none: then the message stays as it is
 */
export function messageText(text: string, program: string, columns: number): string {
  if (columns <= 0) return text
  return text
    .split('\n')
    .flatMap((line) => messageLines(line, program, columns))
    .join('\n')
}

function messageLines(line: string, program: string, columns: number): readonly string[] {
  if (line.length <= columns) return [line]
  const lines: string[] = []
  let rest = line
  for (let copied = lineIn(rest, program); copied !== undefined; copied = lineIn(rest, program)) {
    const [from, to] = copied
    lines.push(...prose(rest.slice(0, from), columns), `  ${rest.slice(from, to)}`)
    rest = rest.slice(to).replace(/^\./, '')
  }
  return [...lines, ...prose(rest, columns)]
}

function prose(text: string, columns: number): readonly string[] {
  return text.trim() === '' ? [] : wrap(text.trim(), columns)
}

/** Where the first line to copy stands: to the end, or to that of its sentence. What stands in quotes ends no sentence. */
function lineIn(text: string, program: string): readonly [from: number, to: number] | undefined {
  const called = program.replace(/ --$/, '')
  for (let from = text.indexOf(called); from >= 0; from = text.indexOf(called, from + 1)) {
    const isWord = from === 0 || text[from - 1] === ' '
    const end = from + called.length
    if (isWord && (end === text.length || ' .'.includes(text[end] ?? ''))) return [from, endOf(text, end)]
  }
  return undefined
}

function endOf(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '.' && (at === text.length - 1 || text[at + 1] === ' ')) return at
  }
  return text.length
}
