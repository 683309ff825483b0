import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'

/** Words of the printable half of ASCII and Latin-1, with single spaces between them: each sign is one column wide. */
const plain = /^[!-~\u00a1-\u00ac\u00ae-\u00ff]+(?: [!-~\u00a1-\u00ac\u00ae-\u00ff]+)*$/

/**
 * Breaks a text at spaces. A word that is longer than the line is broken where it must be, an address or a path never. Most
 * texts are plain, and are broken here; the library, which knows all others, takes long to look at its first one.
 * @param text already safe; it may be styled
 * @param width in columns
 */
export function breakLines(text: string, width: number): readonly string[] {
  const words = plain.test(text) ? text.split(' ') : []
  if (words.length > 0 && words.every((word) => word.length <= width)) return fill(words, width)
  return wrapAnsi(text, width, { hard: !/https?:|[\\/]\S{30}/.test(text), trim: true }).split('\n')
}

/** The columns that a text fills. */
export function widthOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text)
}

function fill([first = '', ...words]: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  let line = first
  for (const word of words) {
    if (line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
