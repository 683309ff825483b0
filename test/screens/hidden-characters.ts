/**
 * Characters that steer a terminal or hide, written down number by number from the standards, so that a test needs none of the
 * classes by which the program itself judges.
 */
const ranges: readonly (readonly [from: number, to: number, why: string])[] = [
  [0x00, 0x1f, 'C0 controls (ECMA-48)'],
  [0x7f, 0x9f, 'delete and C1 controls (ECMA-48)'],
  [0xa0, 0xa0, 'a space that is none'],
  [0xad, 0xad, 'soft hyphen'],
  [0x34f, 0x34f, 'combining grapheme joiner'],
  [0x61c, 0x61c, 'Arabic letter mark (UAX 9)'],
  [0x115f, 0x1160, 'Hangul fillers'],
  [0x1680, 0x1680, 'Ogham space'],
  [0x17b4, 0x17b5, 'Khmer inherent vowels'],
  [0x180b, 0x180f, 'Mongolian selectors'],
  [0x2000, 0x200f, 'spaces of many widths, zero-width characters, left and right marks (UAX 9)'],
  [0x2028, 0x202f, 'line and paragraph separators, embeddings and overrides (UAX 9), narrow space'],
  [0x205f, 0x206f, 'invisible operators, isolates (UAX 9), deprecated formats'],
  [0x2800, 0x2800, 'Braille blank'],
  [0x3000, 0x3000, 'wide space'],
  [0x3164, 0x3164, 'Hangul filler'],
  [0xd800, 0xdfff, 'half a character'],
  [0xe000, 0xf8ff, 'private'],
  [0xfdd0, 0xfdef, 'noncharacters'],
  [0xfe00, 0xfe0f, 'variation selectors'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0xffa0, 0xffa0, 'half-width Hangul filler'],
  [0xfff0, 0xfffc, 'unassigned, interlinear, object replacement'],
  [0xfffe, 0xffff, 'noncharacters'],
  [0x13430, 0x13440, 'hieroglyph joiners'],
  [0x13441, 0x13442, 'hieroglyph blanks'],
  [0x16fe4, 0x16fe4, 'Khitan filler'],
  [0x1bca0, 0x1bca3, 'shorthand formats'],
  [0x1d159, 0x1d159, 'a note without a head'],
  [0x1d173, 0x1d17a, 'music formats'],
  [0xe0000, 0xe0fff, 'tags and further selectors'],
  [0xf0000, 0x10ffff, 'private planes'],
]

/** Characters of this set that are marks, or stand among assigned ones that print: not hidden. */
const printing: ReadonlySet<number> = new Set([0x13440])

/** Why a character must never be printed as it is; nothing where it may be. */
export function whyHidden(code: number): string | undefined {
  if (printing.has(code)) return undefined
  return ranges.find(([from, to]) => from <= code && code <= to)?.[2]
}

/** The hidden characters of a text, but for the line ends that a program prints itself. */
export function hiddenIn(text: string): readonly string[] {
  return [...text].flatMap((each) => {
    const code = each.codePointAt(0) ?? 0
    const why = code === 0x0a ? undefined : whyHidden(code)
    return why === undefined ? [] : [`U+${code.toString(16).toUpperCase().padStart(4, '0')}: ${why}`]
  })
}
