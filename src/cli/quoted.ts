/** A text as a shell takes it for one word, and for nothing else. */
export function quoted(text: string): string {
  if (/^[\w./-]+$/.test(text)) return text
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`
}
