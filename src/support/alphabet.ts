/**
 * The symbols of a code: Crockford's base32, which leaves out I, L, O and U. The place of each is its value, 0 to 31.
 * https://www.crockford.com/base32.html
 */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A symbol as it was heard: its value, or that it wasn't. */
export type Heard = number | 'unheard'

/** A text as symbols; what no code has in it stands apart. */
export interface Heeding {
  readonly symbols: readonly Heard[]
  /** The characters that are no symbols, each once. */
  readonly strange: readonly string[]
}

/** A code has this many symbols, in groups of four. */
export const codeLength = 20
export const groupLength = 4

/** More than any way to write a code; what stands behind it isn't looked at. */
const mostCharacters = 256

const twins: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/**
 * Reads symbols as people write them: in any case, width and grouping (NFKC); O is 0, I and L are 1; `?` is a symbol that wasn't
 * heard. Spaces, dashes and dots don't count.
 */
export function heedSymbols(text: string): Heeding {
  const symbols: Heard[] = []
  const strange: string[] = []
  for (const character of text.slice(0, mostCharacters).normalize('NFKC')) {
    const symbol = heedSymbol(character)
    if (symbol === 'strange') strange.push(character)
    else if (symbol !== 'between') symbols.push(symbol)
  }
  return { symbols, strange: [...new Set(strange)] }
}

function heedSymbol(character: string): Heard | 'between' | 'strange' {
  if (character === '?') return 'unheard'
  if (/[\s.·\p{Pd}]/u.test(character)) return 'between'
  const capital = character.toUpperCase()
  const value = alphabet.indexOf(twins[capital] ?? capital)
  return value < 0 ? 'strange' : value
}

/** Symbols in groups of four with dashes between ('G9JN-NW8P-8PDX-CE40-83XV'); `?` where one wasn't heard. */
export function writeSymbols(symbols: readonly Heard[]): string {
  return groupsOf(symbols)
    .map((group) => group.map((symbol) => (symbol === 'unheard' ? '?' : alphabet.charAt(symbol))).join(''))
    .join('-')
}

/** Anything in fours. */
export function groupsOf<T>(symbols: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(symbols.length / groupLength) }, (_, index) =>
    symbols.slice(index * groupLength, (index + 1) * groupLength),
  )
}
