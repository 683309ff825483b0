import { createHash } from 'node:crypto'

/** A short name of a text, which changes whenever the text does: eight hexadecimal digits of its SHA-256. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
