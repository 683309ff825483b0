import type { Problem } from './problem.ts'
import type { GuideWords } from './source.ts'
import { placeholdersIn, textsOf, type WrittenPart } from './words.ts'

/** Sections that a translation may have only if the language it is made from has them. */
const matched = ['body', 'help', 'differs', 'traps', 'example', 'unknown', 'room', 'letter']

/**
 * What a translation lacks or has too much, section for section, against the language it is made from.
 * @param needsBody tells the steps whose text is demanded in any case
 */
export function comparePlaceholders(
  source: GuideWords,
  words: GuideWords,
  needsBody: (step: string) => boolean,
): readonly Problem[] {
  return [...words.sections].flatMap(([step, here]) => {
    const there = source.sections.get(step)
    if (there === undefined) return []
    const title = here.get('title')?.line ?? 1
    return [...new Set([...there.keys(), ...here.keys()])].flatMap((name): readonly Problem[] => {
      const own = here.get(name)
      const other = there.get(name)
      const about = `${step} ${name}`
      const line = own?.line ?? title
      const compared = matched.includes(name) || name.startsWith('told-') || name.endsWith('-warning')
      if (compared && hasText(own) !== hasText(other)) {
        if (hasText(own)) return [{ file: words.file, line, code: 'words-unused', about }]
        return name === 'body' && needsBody(step)
          ? []
          : [{ file: words.file, line, code: 'words-missing', about }]
      }
      return hasText(own) && hasText(other) ? comparePair(words.file, line, about, own, other) : []
    })
  })
}

/** Whether a section says anything. */
export function hasText(part: WrittenPart | undefined): boolean {
  return part !== undefined && textsOf(part).some((text) => text.trim() !== '')
}

function comparePair(
  file: string,
  line: number,
  about: string,
  own: WrittenPart | undefined,
  other: WrittenPart | undefined,
): readonly Problem[] {
  const here = placeholderSet(own)
  const there = placeholderSet(other)
  return here === there
    ? []
    : [{ file, line, code: 'placeholders-differ', about: `${about}: [${here}] / [${there}]` }]
}

function placeholderSet(part: WrittenPart | undefined): string {
  return part === undefined ? '' : [...new Set(textsOf(part).flatMap(placeholdersIn))].sort().join(' ')
}
