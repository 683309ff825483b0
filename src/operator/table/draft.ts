import type { ActivityState } from '../activity.ts'
import type { CellWord } from './cell-words.ts'

/** Why it can't be said which activity a text names. */
export type Unclear = 'cut' | 'disagrees' | 'unclear'

/** An activity as it was found in a cell. */
export interface FoundActivity {
  /** What it may be: one where it is clear, none where the vocabulary has nothing like it. */
  readonly ids: readonly string[]
  readonly unclear?: Unclear
  readonly code?: string
  readonly name: string
  readonly state: ActivityState
}

/** What is known of an activity while its cell is read. */
export interface Draft {
  readonly text?: 'whole' | 'sure' | 'cut' | 'unclear' | 'unknown'
  readonly textIds: readonly string[]
  readonly within: readonly string[]
  readonly codeIds?: readonly string[]
  /** The first and the last word of its code. */
  readonly code?: readonly [number, number]
  readonly state?: ActivityState
  /** It is said to be something else: other words lead to it, or a code behind it is not known. */
  readonly doubt?: Unclear
  readonly first: number
  readonly last: number
  /** The last of its words with its code and state. */
  readonly end: number
}

/** Makes an activity of what was gathered; holds its text and its code against each other. */
export function finishDraft(draft: Draft, words: readonly CellWord[], text: string): FoundActivity {
  const code = draft.code ?? codeOfUnknown(draft, words)
  const name = onOneLine(draft.first, Math.max(draft.last, code?.[1] ?? 0), words, text)
  return {
    name,
    state: draft.state ?? 'none',
    ...(code === undefined ? {} : { code: onOneLine(code[0], code[1], words, text) }),
    ...(draft.text === 'unknown' && beginsWithin.test(name) ? { ids: [], unclear: 'cut' } : meaningOf(draft)),
  }
}

/** A bracket that closes and was never opened: the beginning is missing. */
const beginsWithin = /^[^([]*[)\]]/

function codeOfUnknown(
  { text, last, first }: Draft,
  words: readonly CellWord[],
): readonly [number, number] | undefined {
  const word = words[last]
  return text === 'unknown' && last > first && word?.opens && word.closes && word.capital
    ? [last, last]
    : undefined
}

function onOneLine(first: number, last: number, words: readonly CellWord[], text: string): string {
  const from = words[first]?.from ?? 0
  const to = words[last]?.to ?? 0
  const slice = text.slice(from, to)
  const isOpen = slice.split(/[([]/).length > slice.split(/[)\]]/).length
  const closing = isOpen ? (/^ ?([)\]])/.exec(text.slice(to, to + 2))?.[1] ?? '') : ''
  return `${slice}${closing}`.replace(/\s+/g, ' ').trim()
}

/** Holds text and code against each other. */
function meaningOf({ text, textIds, within, codeIds, doubt }: Draft): Pick<FoundActivity, 'ids' | 'unclear'> {
  const all = [...new Set([...textIds, ...within, ...(codeIds ?? [])])]
  if (doubt !== undefined) return { ids: all, unclear: doubt }
  if (text === undefined) return clearIfOne(codeIds ?? [], 'unclear')
  if (text === 'unknown') return codeIds === undefined ? { ids: [] } : { ids: all, unclear: 'disagrees' }
  const both = textIds.filter((id) => codeIds === undefined || codeIds.includes(id))
  if (both.length === 0 && !(text === 'cut' && textIds.length === 0))
    return { ids: all, unclear: 'disagrees' }
  switch (text) {
    case 'cut':
      return { ids: textIds, unclear: 'cut' }
    case 'unclear':
      return { ids: all, unclear: codeIds === undefined ? 'unclear' : 'disagrees' }
    case 'whole':
    case 'sure':
      return codeIds === undefined ? clearIfOne([...both, ...within], 'cut') : clearIfOne(both, 'unclear')
  }
}

const clearIfOne = (ids: readonly string[], unclear: Unclear): Pick<FoundActivity, 'ids' | 'unclear'> =>
  ids.length === 1 ? { ids } : { ids, unclear }
