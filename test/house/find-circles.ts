/** One circle through each knot of files that import each other, told from its first file in the alphabet. */
export function findCircles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const told = new Set<string>()
  const circles: string[] = []
  for (const start of [...graph.keys()].sort()) {
    if (told.has(start)) continue
    const circle = shortestWayBack(graph, start)
    if (circle === undefined) continue
    for (const file of circle) told.add(file)
    circles.push(`no circles: ${circle.join(' → ')}`)
  }
  return circles
}

function shortestWayBack(
  graph: ReadonlyMap<string, readonly string[]>,
  start: string,
): readonly string[] | undefined {
  const seen = new Set<string>()
  const ways: (readonly string[])[] = [[start]]
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return [...way, start]
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return undefined
}
