import { hasText } from './compare-words.ts'
import { allGuides } from './packs.ts'
import type { Follows } from './read-follows.ts'
import type { Guide, GuideWords, Sources } from './source.ts'
import type { Block, Run, WrittenPart } from './words.ts'

/** A section of a translation that may no longer say what its source says. */
export interface Lag {
  /** Pack and guide ('eu/account'). */
  readonly guide: string
  readonly language: string
  /** Step and section ('create body'); 'title' is that of the guide. */
  readonly section: string
  readonly why: 'source-changed' | 'never-marked'
  /** Where the translation stands, as a path from the folder of guides. */
  readonly file: string
  readonly line: number
}

/** Makes a short name of a text, which changes whenever the text does. */
export type Digest = (text: string) => string

/** Every section of every translation whose source has changed since it was marked, or that was never marked. */
export function checkFollows(
  sources: Sources,
  follows: ReadonlyMap<string, Follows>,
  digest: Digest,
): readonly Lag[] {
  return allGuides(sources).flatMap(({ guide }) => {
    const now = digestsOf(guide, sources, digest)
    return translationsOf(guide, sources).flatMap((language) =>
      [...now]
        .flatMap(([section, current]): readonly Lag[] => {
          const marked = follows.get(nameOf(guide))?.[section]?.[language]
          if (marked === current) return []
          const why = marked === undefined ? 'never-marked' : 'source-changed'
          return [{ guide: nameOf(guide), language, section, why, ...placeOf(guide, language, section) }]
        })
        .sort((one, other) => one.line - other.line),
    )
  })
}

/** The marks of a guide once a language follows its source; a section without words in that language gets none. */
export function follow(
  sources: Sources,
  guide: Guide,
  language: string,
  before: Follows,
  digest: Digest,
): Follows {
  const written = new Set(
    guide.words[language] === undefined ? [] : textsBySection(guide.words[language]).keys(),
  )
  const after: Record<string, Readonly<Record<string, string>>> = {}
  for (const [section, current] of digestsOf(guide, sources, digest)) {
    const { [language]: _, ...others } = before[section] ?? {}
    after[section] = written.has(section) ? { ...others, [language]: current } : others
  }
  return after
}

/** The languages into which a guide is translated. */
export function translationsOf(guide: Guide, sources: Sources): readonly string[] {
  return Object.keys(guide.words)
    .filter((language) => language !== sources.languages.source)
    .sort()
}

/** Pack and guide ('eu/account'). */
export function nameOf(guide: Guide): string {
  return `${guide.pack}/${guide.id}`
}

function digestsOf(guide: Guide, sources: Sources, digest: Digest): ReadonlyMap<string, string> {
  const source = guide.words[sources.languages.source]
  if (source === undefined) return new Map()
  return new Map([...textsBySection(source)].map(([section, text]) => [section, digest(text)]))
}

function textsBySection(words: GuideWords): ReadonlyMap<string, string> {
  const sections = [...words.sections].flatMap(([step, parts]) =>
    [...parts]
      .filter(([, part]) => hasText(part))
      .map(([name, part]) => [`${step} ${name}`, normal(part)] as const),
  )
  return new Map([['title', words.title], ...sections])
}

function placeOf(guide: Guide, language: string, section: string): Pick<Lag, 'file' | 'line'> {
  const words = guide.words[language]
  const [step = '', name = ''] = section.split(' ')
  const parts = words?.sections.get(step)
  return {
    file: words?.file ?? guide.file,
    line: parts?.get(name)?.line ?? parts?.get('title')?.line ?? 1,
  }
}

/** A section's text as it is compared: line breaks, spaces and the order of options say nothing. */
function normal(part: WrittenPart): string {
  switch (part.kind) {
    case 'text':
      return oneLine(part.text)
    case 'texts':
      return Object.entries(part.texts)
        .map(([id, text]) => `${id}: ${oneLine(text)}`)
        .sort()
        .join('\n')
    case 'blocks':
      return part.blocks.flatMap(normalBlock).join('\n')
  }
}

function normalBlock(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return [normalRuns(block.runs)]
  return block.items.map((item) => `${block.ordered ? '1.' : '-'} ${normalRuns(item)}`)
}

function normalRuns(runs: readonly Run[]): string {
  const marked = runs.map((run) => {
    if (typeof run === 'string') return run
    return 'strong' in run ? `**${run.strong}**` : `\`${run.code}\``
  })
  return oneLine(marked.join(''))
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
