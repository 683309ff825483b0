/** Dearer than any limit: numbers, and dots where something was left out, are never a typing mistake. */
const dear = 9
const costOf = (letter: string | undefined) =>
  letter !== undefined && letter >= 'a' && letter <= 'z' ? 1 : dear

/** How many typing mistakes a text of so many letters may hold and still be known. */
export const mistakesIn = (length: number): number => (length < 12 ? 0 : length < 30 ? 1 : 2)

/** The same for a piece of a name: it need only be told from what is nothing like it. */
export const mistakesInPiece = (length: number): number => (length < 6 ? 0 : Math.max(1, mistakesIn(length)))

export interface Ending {
  readonly end: number
  readonly mistakes: number
}

/**
 * Where a name may end that begins at `from` in a text, with at most so many mistakes: a letter wrong, missing, too
 * much, or two neighbours swapped (optimal string alignment, in a band).
 */
export function endingsOf(name: string, text: string, from: number, most: number): readonly Ending[] {
  const width = 2 * most + 1
  let older: readonly number[] = []
  let old: readonly number[] = []
  for (let i = 0; i <= name.length; i += 1) {
    const row: number[] = []
    let least = dear
    for (let place = 0; place < width; place += 1) {
      const j = i - most + place
      const cost = j < 0 || from + j > text.length ? dear : costAt(i, j, place, { older, old, row })
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return []
    older = old
    old = row
  }
  return old.flatMap((mistakes, place) =>
    mistakes > most ? [] : [{ end: from + name.length - most + place, mistakes }],
  )

  function costAt(
    i: number,
    j: number,
    place: number,
    rows: {
      readonly older: readonly number[]
      readonly old: readonly number[]
      readonly row: readonly number[]
    },
  ): number {
    if (i === 0 && j === 0) return 0
    const here = name[i - 1]
    const there = j > 0 ? text[from + j - 1] : undefined
    let cost = dear
    if (i > 0) cost = Math.min(cost, (rows.old[place + 1] ?? dear) + costOf(here))
    if (there === undefined) return cost
    cost = Math.min(cost, (rows.row[place - 1] ?? dear) + costOf(there))
    if (i === 0) return cost
    const replaced = here === there ? 0 : Math.max(costOf(here), costOf(there))
    cost = Math.min(cost, (rows.old[place] ?? dear) + replaced)
    const areSwapped = i > 1 && j > 1 && here === text[from + j - 2] && there === name[i - 2]
    return areSwapped ? Math.min(cost, (rows.older[place] ?? dear) + costOf(here)) : cost
  }
}

/** Whether a piece stands anywhere within a name, with at most so many mistakes. */
export function isPieceOf(piece: string, name: string, most: number): boolean {
  if (most === 0) return name.includes(piece)
  let older: readonly number[] = []
  let old: readonly number[] = Array.from({ length: name.length + 1 }, () => 0)
  for (let i = 1; i <= piece.length; i += 1) {
    const here = piece[i - 1]
    const row = [(old[0] ?? dear) + costOf(here)]
    let least = row[0] ?? dear
    for (let j = 1; j <= name.length; j += 1) {
      const there = name[j - 1]
      const replaced = here === there ? 0 : Math.max(costOf(here), costOf(there))
      const areSwapped = i > 1 && j > 1 && here === name[j - 2] && there === piece[i - 2]
      const cost = Math.min(
        (old[j] ?? dear) + costOf(here),
        (row[j - 1] ?? dear) + costOf(there),
        (old[j - 1] ?? dear) + replaced,
        areSwapped ? (older[j - 2] ?? dear) + costOf(here) : dear,
      )
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return false
    older = old
    old = row
  }
  return old.some((cost) => cost <= most)
}
