import type { GuideLocale, StepWords } from './journey.ts'
import type { Guide, GuideWords } from './source.ts'
import type { Block, WrittenPart } from './words.ts'

/**
 * The words of a guide as they were written, from what was generated of them: the other way round of `emitWords`. Words that
 * ship in both forms would be shipped twice.
 * @param guide whose steps tell under which of them a line or a clock stands; nothing for the words of a pack
 */
export function recallWords(
  file: string,
  { title, steps, lines, clocks = {} }: GuideLocale,
  guide?: Pick<Guide, 'steps'>,
): GuideWords {
  const sections = new Map<string, Map<string, WrittenPart>>()
  for (const [step, words] of Object.entries(steps)) sections.set(step, new Map(partsOf(words)))
  const put = (step: string | undefined, name: string, part: WrittenPart): void => {
    const id = step ?? [...sections.keys()][0] ?? ''
    sections.set(id, (sections.get(id) ?? new Map<string, WrittenPart>()).set(name, part))
  }
  for (const [line, words] of Object.entries(lines)) {
    const owner = guide?.steps.find((step) => step.line === line && sections.has(step.id))?.id
    put(owner, `line-${line}`, blocks([paragraph(words.title), ...(words.text ?? [])]))
    if (words.if !== undefined) put(owner, `line-${line}-if`, text(words.if))
    if (words.warning !== undefined) put(owner, `line-${line}-warning`, text(words.warning))
  }
  for (const [clock, words] of Object.entries(clocks)) {
    const owner = guide?.steps.find((step) => step.clocks?.some(({ id }) => id === clock))?.id
    put(owner, `clock-${clock}`, texts(words))
  }
  return { file, title, sections }
}

function partsOf(words: StepWords): readonly (readonly [string, WrittenPart])[] {
  const { letter } = words
  return [
    ['body', blocks(words.body ?? [])],
    ...named(words, ['help', 'differs', 'traps'], blocks),
    ...named(words, ['options', 'fields', 'room'], texts),
    ...named(words, ['example', 'unknown'], text),
    ...Object.entries(words.told ?? {}).map(([name, told]) => [`told-${name}`, texts(told)] as const),
    ...(letter === undefined
      ? []
      : [['letter', blocks([paragraph(letter.subject), ...letter.text])] as const]),
    ['title', text(words.title)],
  ]
}

/** Those of some fields that are there, each as a section. */
function named<K extends string, V>(
  words: { readonly [key in K]?: V },
  names: readonly K[],
  part: (value: V) => WrittenPart,
): readonly (readonly [string, WrittenPart])[] {
  return names.flatMap((name) => {
    const value = words[name]
    return value === undefined ? [] : [[name, part(value)] as const]
  })
}

function paragraph(line: string): Block {
  return { kind: 'paragraph', runs: [line] }
}

function blocks(written: readonly Block[]): WrittenPart {
  return { kind: 'blocks', blocks: written, line: 1 }
}

function text(written: string): WrittenPart {
  return { kind: 'text', text: written, line: 1 }
}

function texts(written: Readonly<Partial<Record<string, string>>>): WrittenPart {
  const there = Object.entries(written).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  return { kind: 'texts', texts: Object.fromEntries(there), line: 1 }
}
