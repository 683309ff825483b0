import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'

/**
 * Breaks a text of any signs at spaces.
 * @param text already safe; it may be styled
 * @param width in columns
 * @param hard whether a word that is longer than the line is broken
 */
export function breakWide(text: string, width: number, hard: boolean): readonly string[] {
  return wrapAnsi(text, width, { hard, trim: true }).split('\n')
}

/** The columns that a text of any signs fills. */
export function widthOfWide(text: string): number {
  return stringWidth(text)
}
