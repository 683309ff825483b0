/**
 * Cuts a cleaned text into lines of cells. Tabs stand between cells; a cell in quotes, as a spreadsheet copies it, may
 * hold line breaks, tabs and doubled quotes.
 */
export function cutCells(text: string): readonly (readonly string[])[] {
  const lines: string[][] = []
  let line: string[] = []
  let at = 0
  while (at <= text.length) {
    const quoted = quotedCell(text, at)
    const end = quoted?.end ?? endOfCell(text, at)
    line.push(quoted?.cell ?? text.slice(at, end))
    if (text[end] !== '\t') {
      lines.push(line)
      line = []
    }
    at = end + 1
  }
  return lines
}

function endOfCell(text: string, from: number): number {
  for (let end = from; end < text.length; end += 1) if (text[end] === '\t' || text[end] === '\n') return end
  return text.length
}

/** A cell that begins with a quote and whose closing quote ends it; a company's name may begin with one too. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | undefined {
  if (text[from] !== '"') return undefined
  let at = text.indexOf('"', from + 1)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  if (at === -1) return undefined
  const end = /^ *(?=[\t\n]|$)/.exec(text.slice(at + 1, at + 9))
  if (end === null || (end[0].length === 8 && text.length > at + 9)) return undefined
  const cell = text.slice(from + 1, at).replaceAll('""', '"')
  return { cell: cell.replaceAll('\t', ' '), end: at + 1 + end[0].length }
}
