import { columnOf, isAroundTheTable, isBox, isNumberLine } from './site-words.ts'
import type { TableRow } from './table-row.ts'

type Line = readonly string[]

interface Places {
  readonly name: number
  readonly activities: number
}
const asTheSiteHasThem: Places = { name: 0, activities: 2 }

/**
 * Cuts lines of cells into the rows of the table. A cell may go on over several lines; a row ends at its box, or where
 * the next company begins.
 * @param holdsActivities whether a text is nothing but known activities
 */
export function cutTable(
  lines: readonly Line[],
  holdsActivities: (cell: string) => boolean,
): readonly TableRow[] {
  const { body, places } = belowHeading(lines)
  const rows: string[][] = []
  let row: string[] | undefined
  for (const line of body) {
    if (isAroundTheTable(line.join(' ')) || (row === undefined && line.every(isBox))) continue
    if (row === undefined) row = [...line]
    else if (row.length <= places.activities) row = carriedOn(row, line)
    else if (line.slice(1).every(isBox)) row = [...carriedOn(row, line.slice(0, 1)), ...line.slice(1)]
    else {
      const numbered = isNumberLine(line[0] ?? '') ? lastLineOff(row) : { row, taken: '' }
      rows.push(numbered.row)
      row = [`${numbered.taken}${line[0] ?? ''}`, ...line.slice(1)]
    }
    if (row.length > places.activities + 1 && row.slice(places.activities + 1).every(isBox)) {
      rows.push(row)
      row = undefined
    }
  }
  if (row !== undefined) rows.push(row)
  return rows.map((cells) => rowOf(cells, places, holdsActivities))
}

/** What stands below the headings, and in which columns; all of it where there are none. */
function belowHeading(lines: readonly Line[]): { readonly body: readonly Line[]; readonly places: Places } {
  const at = lines.findIndex((line) => line.filter((cell) => columnOf(cell) !== undefined).length > 1)
  const heading = (lines[at] ?? []).map(columnOf)
  const [name, activities] = [heading.indexOf('name'), heading.indexOf('activities')]
  const places = name >= 0 && activities > name ? { name, activities } : asTheSiteHasThem
  return { body: lines.slice(at + 1), places }
}

/** The line's first cell goes on in the row's last one. */
function carriedOn(row: readonly string[], line: Line): string[] {
  const last = row.at(-1) ?? ''
  const longer = last === '' ? (line[0] ?? '') : `${last}\n${line[0] ?? ''}`
  return [...row.slice(0, -1), longer, ...line.slice(1)]
}

function lastLineOff(row: readonly string[]): { readonly row: string[]; readonly taken: string } {
  const last = row.at(-1) ?? ''
  const cut = last.lastIndexOf('\n')
  return cut < 0
    ? { row: [...row], taken: '' }
    : { row: [...row.slice(0, -1), last.slice(0, cut)], taken: `${last.slice(cut + 1)}\n` }
}

function rowOf(
  cells: readonly string[],
  places: Places,
  holdsActivities: (cell: string) => boolean,
): TableRow {
  const isShifted =
    places === asTheSiteHasThem && cells.length > 3 && isBox(cells[0] ?? '') && !isBox(cells[3] ?? '')
  const shown = isShifted ? cells.slice(1) : cells
  const name = shown[places.name] ?? ''
  const named = name.trim() === '' ? {} : { name }
  const activities = shown[places.activities]
  const before = shown[places.activities - 1] ?? ''
  if (activities === undefined) return cutRow(shown, named, holdsActivities)
  const extra = shown.slice(places.activities + 1).filter((cell) => !isBox(cell))
  const isCutShort =
    isBox(activities) && shown.length === 3 && places.activities === 2 && holdsActivities(before)
  return { ...named, activities, isPlain: extra.length === 0 && !isCutShort, isWhole: true }
}

/** A row of which only a part was copied: the activities with their box, or a name with its activities. */
function cutRow(
  cells: readonly string[],
  named: { readonly name?: string },
  holdsActivities: (cell: string) => boolean,
): TableRow {
  const [first = '', second = ''] = cells
  if (isBox(second))
    return holdsActivities(first)
      ? { activities: first, isPlain: true, isWhole: false }
      : { ...named, isPlain: false, isWhole: false }
  return holdsActivities(second)
    ? { ...named, activities: second, isPlain: true, isWhole: false }
    : { ...named, isPlain: false, isWhole: false }
}
