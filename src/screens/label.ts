import { labelIn } from '../guides/reference.ts'
import type { Label } from '../guides/source.ts'

/**
 * A label as the site prints it, in quotes: in the reader's language with the English one beside it; where no source shows
 * that language, in English; where none shows English, in Swedish with a plain description.
 */
export function showLabel(label: Label, language: string): string {
  const own = labelIn(label, language)
  if (own !== undefined && label.en !== undefined && own !== label.en) return `"${own}" (${label.en})`
  if (own !== undefined) return `"${own}"`
  if (label.en !== undefined) return `"${label.en}"`
  const described = label.describe?.[language]
  return described === undefined ? `"${label.sv ?? ''}"` : `"${label.sv ?? ''}" (${described})`
}

/** The same without quotes, for the head of a row. */
export function plainLabel(label: Label, language: string): string {
  return showLabel(label, language).replaceAll('"', '')
}
