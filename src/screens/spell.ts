import { alphabet, groupsOf, heedSymbols } from '../support/alphabet.ts'
import type { Words } from './words.ts'

/** A group of a code, and how it is read out in a language. */
export interface SpelledGroup {
  /** Counted from 1. */
  readonly number: number
  readonly group: string
  /** 'Golf, nine, Juliett, November' */
  readonly spelled: string
}

/** A code group by group, spelled in a language; `?` is a symbol that wasn't heard. */
export function spellCode(code: string, words: Words): readonly SpelledGroup[] {
  const shown = heedSymbols(code).symbols.map((symbol) =>
    symbol === 'unheard' ? '?' : alphabet.charAt(symbol),
  )
  return groupsOf(shown).map((group, index) => ({
    number: index + 1,
    group: group.join(''),
    spelled: group
      .map((symbol) => (symbol === '?' ? symbol : words.say(`spelling.${symbol.toLowerCase()}`)))
      .join(', '),
  }))
}
