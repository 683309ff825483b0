import { type CellWord, leftOut } from './cell-words.ts'
import type { Element } from './find-elements.ts'
import { type Recognised, recogniseText } from './recognise-text.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A stretch of text between names, codes and states, and what it may be. */
export interface Stretch {
  readonly kind: 'text'
  readonly first: number
  readonly last: number
  readonly recognised: Recognised
}

export type Part = Exclude<Element, { readonly kind: 'text' }> | Stretch

/** A wrapped text is looked at as so many lines at once. */
const mostLines = 6

const isPiece = ({ kind }: Recognised) => kind === 'sure' || kind === 'cut'

/** Cuts each text among the elements into stretches: lines that make up a piece of a known name stay together. */
export function splitTexts(
  elements: readonly Element[],
  words: readonly CellWord[],
  vocabulary: Vocabulary,
): readonly Part[] {
  return elements.flatMap((element): readonly Part[] => {
    if (element.kind !== 'text') return [element]
    return stretchesOf(element.first, element.last)
  })

  function stretchesOf(first: number, last: number): readonly Stretch[] {
    const lines = linesBetween(first, last)
    const stretches: Stretch[] = []
    let at = 0
    while (at < lines.length) {
      const stretch = longestFrom(lines, at)
      stretches.push(stretch.stretch)
      at += stretch.lines
    }
    return stretches
  }

  function longestFrom(
    lines: readonly (readonly [number, number])[],
    at: number,
  ): { readonly stretch: Stretch; readonly lines: number } {
    const [first, end] = lines[at] ?? [0, 0]
    let longest = { last: end, recognised: recogniseText(keyOf(first, end), vocabulary), lines: 1 }
    while (isPiece(longest.recognised) && longest.lines < mostLines && at + longest.lines < lines.length) {
      const last = lines[at + longest.lines]?.[1] ?? end
      const recognised = recogniseText(keyOf(first, last), vocabulary)
      if (!isPiece(recognised)) break
      longest = { last, recognised, lines: longest.lines + 1 }
    }
    const { last, recognised } = longest
    return { stretch: { kind: 'text', first, last, recognised }, lines: longest.lines }
  }

  function linesBetween(first: number, last: number): readonly (readonly [number, number])[] {
    const lines: [number, number][] = []
    for (let index = first; index <= last; index += 1) {
      const current = lines.at(-1)
      const isSame = current !== undefined && words[current[1]]?.line === words[index]?.line
      if (isSame) current[1] = index
      else lines.push([index, index])
    }
    return lines
  }

  function keyOf(first: number, last: number): string {
    return words
      .slice(first, last + 1)
      .map(({ key }) => (key === leftOut ? '' : key))
      .join('')
  }
}
