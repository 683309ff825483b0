import { breakWide, widthOfWide } from './wide-text.ts'

/** Words of the printable half of ASCII and Latin-1, with single spaces between them: each sign is one column wide. */
const plain = /^[!-~\u00a1-\u00ac\u00ae-\u00ff]+(?: [!-~\u00a1-\u00ac\u00ae-\u00ff]+)*$/

/** Such signs, and spaces wherever they stand. */
const flat = /^[ -~\u00a1-\u00ac\u00ae-\u00ff]*$/

/**
 * Breaks a text at spaces. A word that is longer than the line is broken where it must be, an address or a path never. Most
 * texts are plain, and are broken here; the library, which knows all others, takes long to load.
 * @param text already safe; it may be styled
 * @param width in columns
 */
export function breakLines(text: string, width: number): readonly string[] {
  const words = plain.test(text) ? text.split(' ') : []
  const hard = !/https?:|[\\/]\S{30}/.test(text)
  if (words.length > 0 && (!hard || words.every((word) => word.length <= width))) return fill(words, width)
  return breakWide(text, width, hard)
}

/** The columns that a text fills. */
export function widthOf(text: string): number {
  return flat.test(text) ? text.length : widthOfWide(text)
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
