/** A unit of a text as JSON can write any of them: '\u2026' (RFC 8259, section 7). */
export function jsonEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
