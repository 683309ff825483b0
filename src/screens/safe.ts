const longest = 300

/**
 * Makes any text fit to be printed: composed (NFC), and what is invisible or steers a terminal is shown as `<U+XXXX>`.
 * What comes from a file, an argument or a prompt passes here before it goes anywhere.
 */
export function safe(text: string): string {
  const shown = [...text.normalize('NFC')].map((character) =>
    isHarmless(character) ? character : codePoint(character),
  )
  return shown.length > longest ? `${shown.slice(0, longest - 1).join('')}…` : shown.join('')
}

/** Letters, marks, numbers, punctuation, symbols and the plain space; no other separators, controls or formats. */
function isHarmless(character: string): boolean {
  return (
    character === ' ' ||
    (/^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character) && !/\p{Default_Ignorable_Code_Point}/u.test(character))
  )
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
