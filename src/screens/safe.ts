/** As many characters as a text from outside may have where it is printed. */
const usual = 300

/** What is harmless as it stands, and composed: the printable half of ASCII and of Latin-1. Most texts are nothing else. */
const western = /^[ -~\u00a1-\u00ac\u00ae-\u00ff]*$/

/** Characters of other kinds that print nothing: blanks, fillers and the place of an object. */
const blanks: ReadonlySet<number> = new Set([0x2800, 0xfffc, 0x13441, 0x13442, 0x16fe4, 0x1d159])

/**
 * Makes any text fit to be printed: composed (NFC), and what is invisible or steers a terminal is shown as `<U+XXXX>`.
 * What comes from a file, a code, an argument or a prompt passes here before it goes anywhere. Made fit twice is made fit once.
 * @param longest how many characters may be printed, at least 1; what is cut away ends in '…'
 */
export function safe(text: string, longest = usual): string {
  if (text.length <= longest && western.test(text)) return text
  // Of a text that is far too long no more is looked at than can be shown: few characters compose to one, never twenty.
  const looked = text.slice(0, 20 * longest)
  let shown = ''
  let count = 0
  let carries = false
  for (const character of looked.normalize('NFC')) {
    const harmless = isHarmless(character, carries)
    const printed = harmless ? character : codePoint(character)
    const length = harmless ? 1 : printed.length
    if (count + length > longest) return `${[...shown].slice(0, longest - 1).join('')}…`
    shown += printed
    count += length
    carries = harmless && character !== ' '
  }
  return shown
}

/**
 * Letters, marks, numbers, punctuation, symbols and the plain space; no other separators, controls or formats.
 * @param carries whether a letter or sign stands before it, on which a mark can sit: else it would sit on what isn't its own
 */
function isHarmless(character: string, carries: boolean): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x7f) return code >= 0x20
  if (blanks.has(code) || /\p{Default_Ignorable_Code_Point}/u.test(character)) return false
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) || (carries && /\p{M}/u.test(character))
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
