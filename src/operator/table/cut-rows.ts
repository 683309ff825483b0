import { cellReader } from './cell-reader.ts'
import { cutCells } from './cut-cells.ts'
import { cutLines } from './cut-lines.ts'
import { cutTable } from './cut-table.ts'
import type { TableRow } from './table-row.ts'
import type { Vocabulary } from './vocabulary.ts'

const fieldLabels = /^ *(?:activity|activities|aktivitet|aktiviteter|code|kod|section|avsnitt) ?:/gimu

/** Cuts a cleaned text into the rows of the result table, by its tabs, or by its lines where it has none. */
export function cutRows(text: string, vocabulary: Vocabulary): readonly TableRow[] {
  const reads = cellReader(vocabulary)
  if (!text.includes('\t') && reads.holdsActivities(text))
    return [{ activities: text, isPlain: true, isWhole: false }]
  const lines = cutCells(withTabs(text.replace(fieldLabels, ' ')))
  const isTable = lines.some((line) => line.filter((cell) => cell.trim() !== '').length > 1)
  if (!isTable)
    return cutLines(
      lines.map((line) => line.filter((cell) => cell.trim() !== '').join(' ')).join('\n'),
      vocabulary,
    )
  return cutTable(lines, reads)
}

/** Some terminals and mail programs make spaces of tabs; Markdown writes bars. */
function withTabs(text: string): string {
  if (text.includes('\t')) return text
  const lines = text.split('\n')
  if (
    lines.some((line) => line.split('|').length > 3 && /^ *\|/.test(line) && line.trimEnd().endsWith('|'))
  ) {
    const rows = lines.filter((line) => !/^[ |:-]+$/.test(line))
    return rows.map((line) => line.replace(/^ *\|/, '').replace(/\| *$/, '').replaceAll('|', '\t')).join('\n')
  }
  const isWide = text.includes('   ')
  const isSpaced = isWide && lines.some((line) => (line.trim().match(/ {2,}/g) ?? []).length > 1)
  return isSpaced ? lines.map((line) => line.trim().replace(/ {2,}/g, '\t')).join('\n') : text
}
