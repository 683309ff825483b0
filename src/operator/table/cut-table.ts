import type { CellReader } from './cell-reader.ts'
import { joinStates } from './join-states.ts'
import { columnOf, isAroundTheTable, isBox, isNumberLine } from './site-words.ts'
import type { TableRow } from './table-row.ts'

type Line = readonly string[]

interface Places {
  readonly name: number
  readonly activities: number
}
const asTheSiteHasThem: Places = { name: 0, activities: 2 }

/**
 * Cuts lines of cells into the rows of the table. A cell may go on over several lines; a row ends at its box, at a state
 * in a cell of its own, or where the next company begins.
 */
export function cutTable(lines: readonly Line[], reads: CellReader): readonly TableRow[] {
  const { body, places } = belowHeading(lines)
  const rows: string[][] = []
  let row: string[] | undefined
  const isEnd = (cell: string) => isBox(cell) || reads.isState(cell)
  for (const line of body) {
    if (isAroundTheTable(line.join(' ')) || (row === undefined && line.every(isBox))) continue
    const above: string[] | undefined = row ?? rows.at(-1)
    if (above !== undefined && above.length > places.activities && goesOn(line, places, reads)) {
      while (above.length > places.activities + 1 && isBox(above.at(-1) ?? '')) above.pop()
      above.push(...line.filter((cell) => !isBox(cell)))
      if (row !== undefined) rows.push(row)
      row = undefined
      continue
    }
    if (row === undefined) row = [...line]
    else if (row.length <= places.activities) row = carriedOn(row, line)
    else if (line.slice(1).every(isEnd)) row = [...carriedOn(row, line.slice(0, 1)), ...line.slice(1)]
    else {
      const numbered = isNumberLine(line[0] ?? '') ? lastLineOff(row) : { row, taken: '' }
      rows.push(numbered.row)
      row = [`${numbered.taken}${line[0] ?? ''}`, ...line.slice(1)]
    }
    if (row.length > places.activities + 1 && row.slice(places.activities + 1).every(isEnd)) {
      rows.push(row)
      row = undefined
    }
  }
  if (row !== undefined) rows.push(row)
  return rows.map((cells) => rowOf(cells, places, reads))
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

/** Whether a line only adds a state, or an activity with its state, to the row above: it is too short to be a row. */
function goesOn(line: Line, places: Places, reads: CellReader): boolean {
  const cells = line.filter((cell) => !isBox(cell))
  const [first = '', second] = cells
  const isIndented = isBox(line[0] ?? '')
  if (isIndented && second === undefined && reads.isState(first)) return true
  return (
    (isIndented || (second !== undefined && reads.isState(second))) &&
    line.slice(places.activities).every(isBox) &&
    cells.every((cell) => reads.isState(cell) || reads.holdsActivities(cell))
  )
}

function rowOf(cells: readonly string[], places: Places, reads: CellReader): TableRow {
  const [first = '', , , fourth = ''] = cells
  const isShifted = places === asTheSiteHasThem && isBox(first) && !isBox(fourth) && !reads.isState(fourth)
  const given = isShifted ? cells.slice(1) : cells
  const shown = joinStates(given, places.activities, reads)
  const name = shown[places.name] ?? ''
  const named = name.trim() === '' ? {} : { name }
  const own = shown[places.activities]
  const before = shown[places.activities - 1] ?? ''
  if (own === undefined) return cutRow(shown, named, reads)
  const others = shown.slice(places.activities + 1).filter((cell) => !isBox(cell))
  const more = others.filter(reads.holdsActivities)
  const activities = [own, ...more].join('\n')
  const isAstray = shown.some((cell, at) => at !== places.name && reads.isState(cell))
  const isShared = shown.length < given.length && reads.lacksState(activities)
  const isCutShort =
    isBox(own) && shown.length === 3 && places.activities === 2 && reads.holdsActivities(before)
  const isPlain = more.length === others.length && !isAstray && !isShared && !isCutShort
  return { ...named, activities, isPlain, isWhole: true }
}

/** A row of which only a part was copied: the activities with their box, or a name with its activities. */
function cutRow(
  cells: readonly string[],
  named: { readonly name?: string },
  { holdsActivities }: CellReader,
): TableRow {
  const [first = '', second = ''] = cells
  const isNameless = isBox(second)
  const activities = isNameless ? first : second
  return holdsActivities(activities)
    ? { ...(isNameless ? {} : named), activities, isPlain: true, isWhole: false }
    : { ...named, isPlain: false, isWhole: false }
}
