import { foldText } from './reference.ts'

/**
 * The name that was most likely meant: the one with the fewest letters to change.
 * @returns nothing where more than a quarter of its letters would have to change
 */
export function nearestName(names: readonly string[], wanted: string): string | undefined {
  const text = foldText(wanted)
  const ranked = names.map((name) => ({ name, apart: lettersApart(foldText(name), text) }))
  const near = ranked.filter(({ apart }) => apart <= lettersForgiven(text))
  return near.toSorted((one, other) => one.apart - other.apart)[0]?.name
}

/** How many letters of a name may be wrong. */
export function lettersForgiven(text: string): number {
  return Math.max(1, Math.round(text.length / 4))
}

/**
 * How many letters must be changed, left out or put in to make one text of the other, or two neighbours swapped
 * (the optimal string alignment distance).
 */
export function lettersApart(one: string, other: string): number {
  let before: readonly number[] = []
  let row = [...Array(other.length + 1).keys()]
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [place, against] of [...other].entries()) {
      const isSwapped = place > 0 && letter === other[place - 1] && one[index - 1] === against
      next.push(
        Math.min(
          (next[place] ?? 0) + 1,
          (row[place + 1] ?? 0) + 1,
          (row[place] ?? 0) + (letter === against ? 0 : 1),
          isSwapped ? (before[place - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = row
    row = next
  }
  return row.at(-1) ?? 0
}
