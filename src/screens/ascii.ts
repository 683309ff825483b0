/** Signs with which text is set and drawn, and what stands for each where a terminal has no UTF-8. */
const signs: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '─': '-',
  '·': '-',
  '•': '*',
  '×': 'x',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '→': '>',
  '█': '#',
  '▀': "'",
  '▄': '.',
}

/**
 * A text without the signs of UTF-8 that are no letters. Letters stay: a name is never spelled otherwise. Each sign is as wide as
 * what stands for it, so that columns and boxes keep their shape; an ellipsis takes its room from the gap behind it.
 */
export function inAscii(text: string): string {
  return text.replace(/…( {2})?(?= )|…|[–—−─·•×’‘“”→█▀▄]/g, (sign) =>
    sign.startsWith('…') ? '...' : (signs[sign] ?? sign),
  )
}
