import type { CellReader } from './cell-reader.ts'

/**
 * A row's cells in which a state that has a cell of its own stands beside its activity: the one in the cell before, where
 * nothing else lacks a state. A state that is not as clear as that stays in its cell.
 * @param place the column of the activities, which may be unknown ones
 */
export function joinStates(cells: readonly string[], place: number, reads: CellReader): readonly string[] {
  const joined: string[] = []
  for (const cell of cells) {
    const at = joined.length - 1
    const before = joined[at] ?? ''
    if (reads.isState(cell) && (at === place || reads.holdsActivities(before)) && reads.awaitsState(before))
      joined[at] = `${before}\n${cell}`
    else joined.push(cell)
  }
  return joined
}
