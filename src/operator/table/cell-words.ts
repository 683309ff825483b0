import { plainLetters } from '../other-letters.ts'

/** One word of a cell, or the dots where something was left out. */
export interface CellWord {
  /** Lower case, without marks; a lone l, i or | behind a digit counts as 1. Dots are '…'. */
  readonly key: string
  readonly from: number
  readonly to: number
  readonly line: number
  /** A bracket of any kind opens right before it, or closes right behind it. */
  readonly opens: boolean
  readonly closes: boolean
  /** Written in capitals, as codes are. */
  readonly capital: boolean
  /** Nothing at all stands between it and the word before. */
  readonly glued: boolean
}

export const leftOut = '…'

const pieces = /\p{L}[\p{L}\p{M}]*|\p{N}+|\.{3,}|…/gu

/**
 * The words of a cleaned text. 'Article45' is two words, and a state that sticks to the word before ('loadValid') is
 * cut off it.
 * @param endings words that may stick, as they are written
 */
export function cellWords(text: string, endings: readonly string[]): readonly CellWord[] {
  const words: CellWord[] = []
  let end = 0
  let line = 0
  for (const { 0: whole, index } of text.matchAll(pieces)) {
    const between = text.slice(end, index)
    line += between.split('\n').length - 1
    const stuck = endings.find(
      (word) => whole.endsWith(word) && /\p{Ll}$/u.test(whole.slice(0, -word.length)),
    )
    const parts = stuck === undefined ? [whole] : [whole.slice(0, -stuck.length), stuck]
    let from = index
    for (const part of parts) {
      const to = from + part.length
      const before = words.at(-1)
      words.push({
        key: keyOf(part, before, text.slice(before?.to ?? 0, from)),
        from,
        to,
        line,
        opens: /[([{<]\s*$/.test(text.slice(Math.max(before?.to ?? 0, from - 3), from)),
        closes: /^\s?[)\]}>]/.test(text.slice(to, to + 2)),
        capital: part.length > 1 && part === part.toUpperCase(),
        glued: before !== undefined && before.to === from,
      })
      from = to
    }
    end = index + whole.length
  }
  return words
}

function keyOf(word: string, before: CellWord | undefined, between: string): string {
  if (word.startsWith('.') || word === leftOut) return leftOut
  const isLikeOne = word === 'l' || word === 'L' || word === 'I' || word === 'i'
  if (isLikeOne && before !== undefined && /\d$/.test(before.key) && !between.includes('\n\n')) return '1'
  return plainLetters(word).toLowerCase()
}
