import { widthOf } from './break-lines.ts'

/** The least columns at which two texts of forty columns stand beside each other. */
const leastColumns = 78
const half = 38

/** The columns that each of two texts has that are to stand beside each other; nothing where there is no room. */
export function halfWidth(columns: number): number | undefined {
  return columns === 0 || columns >= leastColumns ? half + 2 : undefined
}

/** Two texts beside each other, line by line; neither has a line that is wider than its half. */
export function beside(left: readonly string[], right: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const line = left[index] ?? ''
    const gap = ' '.repeat(Math.max(0, half - widthOf(line)))
    return `${line}${gap}${right[index] ?? ''}`.trimEnd()
  })
}
