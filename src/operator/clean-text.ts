/**
 * A pasted text in the plainest form: compatible characters as one (NFKC), lines ended by \n, any space as a plain
 * one (tabs stay), without what is invisible: soft hyphens, zero-width and steering characters, controls.
 */
export function cleanText(paste: string): string {
  return (
    paste
      // More marks than a letter bears would make composing them slow.
      .replace(/(\p{M}{4})\p{M}+/gu, '$1')
      .normalize('NFKC')
      .replace(/\p{Cc}\[20[01]~/gu, '')
      .replace(/\r\n?|[\v\f\u0085\p{Zl}\p{Zp}]/gu, '\n')
      // Before the blanks: a byte order mark counts as one.
      .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
      .replace(/[^\S\n\t]/g, ' ')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .replaceAll('(|)', '(l)')
  )
}
