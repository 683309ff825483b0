/**
 * Whether an output is what a page says: the same lines, where `…` stands for anything in its line, and, alone on a line, for
 * any number of lines. How far apart words stand doesn't count.
 * @returns nothing where it is; else the first line of the page that isn't there
 */
export function missingLine(said: string, output: string): string | undefined {
  const wanted = linesOf(said)
  const got = linesOf(output)
  let furthest = 0
  const matches = (w: number, g: number): boolean => {
    furthest = Math.max(furthest, w)
    const line = wanted[w]
    if (line === undefined) return g === got.length
    if (line === '…') {
      for (let next = g; next <= got.length; next += 1) if (matches(w + 1, next)) return true
      return false
    }
    const there = got[g]
    return there !== undefined && fits(line, there) && matches(w + 1, g + 1)
  }
  return matches(0, 0) ? undefined : (wanted[furthest] ?? 'the end')
}

function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\n+|\s+$/g, '')
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
}

function fits(said: string, line: string): boolean {
  const parts = said.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(line)
}
