import { textDigest } from '../session/text-digest.ts'

/** A short name of a text, which changes whenever the text does: eight hexadecimal digits of its SHA-256. */
export function digest(text: string): string {
  return textDigest(text).slice(0, 8)
}
