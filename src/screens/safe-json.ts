import { jsonEscape } from '../guides/json-escape.ts'
import { safe } from './safe.ts'

/**
 * A document as JSON text with a line end at its end. What `safe` would show as `<U+XXXX>` stands there as `\uXXXX`: whoever
 * parses it gets every value as it is, and whoever prints it sees nothing move.
 */
export function safeJson(document: object): string {
  const text = JSON.stringify(document, null, 2).replace(/[^\n -~]/gu, (each) =>
    safe(each) === each ? each : escaped(each),
  )
  return `${text}\n`
}

/** Each half of a character beyond the first plane by itself, as JSON wants it (RFC 8259, section 7). */
function escaped(character: string): string {
  return character.split('').map(jsonEscape).join('')
}
