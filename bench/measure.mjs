// Medians, and ratios of what was measured side by side.

export function median(list) {
  const inOrder = list.toSorted((a, b) => a - b)
  const middle = inOrder.length / 2
  return (inOrder[Math.ceil(middle) - 1] + inOrder[Math.floor(middle)]) / 2
}

export const shuffled = (list) =>
  list
    .map((item) => ({ item, place: Math.random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)

/**
 * Times some things again and again, each once in a round and each round in another order: a machine that is slow for a while
 * is slow for all of them. @param runs name → what is run and tells how long it took, in ms
 * @returns the times by name, by round
 */
export async function inRounds(runs, rounds) {
  const times = new Map(Object.keys(runs).map((name) => [name, []]))
  for (const run of Object.values(runs)) await run()
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of shuffled(Object.entries(runs))) times.get(name).push(await run())
  return Object.fromEntries(times)
}

/** The median of the ratios of two things, round by round. */
export const ratio = (times, base) => median(times.map((time, round) => time / base[round]))

/** How long something takes that is done here, in ms. */
export function time(act) {
  const startedAt = process.hrtime.bigint()
  act()
  return Number(process.hrtime.bigint() - startedAt) / 1e6
}
