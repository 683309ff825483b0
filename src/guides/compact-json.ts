/**
 * JSON with a line for each entry down to a depth, and everything below it on that line: it can be compared line by line, and
 * is a fifth shorter than with every value on a line.
 */
export function compactJson(value: unknown, depth: number): string {
  if (depth === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Array.isArray(value)
    ? value.map((each: unknown) => compactJson(each, depth - 1))
    : Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
        each === undefined ? [] : [`${JSON.stringify(key)}:${compactJson(each, depth - 1)}`],
      )
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return entries.length === 0 ? `${open}${close}` : `${open}\n${entries.join(',\n')}\n${close}`
}
