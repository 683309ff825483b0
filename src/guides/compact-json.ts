import { jsonEscape } from './json-escape.ts'

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

/**
 * The same JSON with what is not in Latin-1, such as '…', escaped. A single sign of that kind makes JavaScript keep a whole text in
 * two bytes a sign, which its collector then moves about at each start.
 */
export function inLatin1(json: string): string {
  return json.replace(/[^\0-\xff]/g, jsonEscape)
}
