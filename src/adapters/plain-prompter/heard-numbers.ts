/** The numbers in a text, from 1 to the last one, each once, in order; 0 alone is none. Nothing where it is anything else. */
export function heardNumbers(text: string, last: number): readonly number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const numbers = parts.map((part) => heardNumber(part, last))
  if (parts.length === 1 && /^0+$/.test(parts[0] ?? '')) return []
  if (parts.length === 0 || numbers.includes(undefined)) return undefined
  return [...new Set(numbers.flatMap((number) => number ?? []))].sort((one, other) => one - other)
}

/** The number that a text is, from 1 to the last one, with or without a dot behind it; nothing where it is none. */
export function heardNumber(text: string, last: number): number | undefined {
  const digits = /^\s*0*(\d{1,3})\.?\s*$/.exec(text)?.[1]
  const number = digits === undefined ? 0 : Number(digits)
  return number >= 1 && number <= last ? number : undefined
}
