import { type CellWord, cellWords } from './cell-words.ts'
import { type Draft, type FoundActivity, finishDraft } from './draft.ts'
import { findElements } from './find-elements.ts'
import { type Part, type Stretch, splitTexts } from './split-texts.ts'
import { roleOfText } from './stretch-role.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Reads a cell of activities, cleaned: each activity, its code and its state, in the order in which they stand. */
export function recogniseActivities(text: string, vocabulary: Vocabulary): readonly FoundActivity[] {
  const words = cellWords(text, vocabulary.endings)
  const parts = splitTexts(findElements(words, vocabulary), words, vocabulary)
  return draftsOf(parts, words, vocabulary).map((draft) => finishDraft(draft, words, text))
}

function draftsOf(
  parts: readonly Part[],
  words: readonly CellWord[],
  vocabulary: Vocabulary,
): readonly Draft[] {
  const drafts: Draft[] = []
  let leadingState = false
  const add = (draft: Omit<Draft, 'end'>) => {
    drafts.push({ ...draft, end: draft.last, ...(leadingState ? { state: 'unknown' } : {}) })
    leadingState = false
  }
  const change = (current: Draft, change: Partial<Draft>) => {
    drafts[drafts.length - 1] = { ...current, ...change }
  }
  const lineOf = (index: number) => words[index]?.line ?? -1

  parts.forEach((part, index) => {
    const current = drafts.at(-1)
    const { first, last } = part
    switch (part.kind) {
      case 'left-out':
        return
      case 'name': {
        const before = parts[index - 1]
        const isLedTo = before?.kind === 'text' && leadsTo(before, first, words)
        const followsCode =
          current !== undefined &&
          current.text === undefined &&
          current.state === undefined &&
          lineOf(current.end) === lineOf(first)
        const { ids: textIds, within } = part
        if (followsCode) change(current, { text: 'whole', textIds, within, first, last, end: last })
        else add({ text: 'whole', textIds, within, first, last, ...(isLedTo ? { doubt: 'unclear' } : {}) })
        return
      }
      case 'code': {
        const code = [first, last] as const
        const belongs =
          current?.text !== undefined && current.codeIds === undefined && current.state === undefined
        if (belongs) change(current, { codeIds: part.ids, code, end: last })
        else add({ textIds: [], within: [], codeIds: part.ids, code, first, last })
        return
      }
      case 'state':
        if (current === undefined) leadingState = true
        else if (current.state === undefined || current.state === part.state)
          change(current, { state: part.state, end: last })
        else change(current, { state: 'unknown', end: last })
        return
      case 'text': {
        const role = roleOfText(part, parts[index + 1], current, words, vocabulary)
        if (role === 'activity') add(unknownOf(part))
        else if (role === 'unknown-state' && current) change(current, { state: 'unknown', end: last })
        else if (role === 'other-code' && current) change(current, { doubt: 'disagrees', end: last })
        else if (current) change(current, { end: last })
      }
    }
  })
  return drafts
}

const negations = new Set(
  'not non no never former formerly except other than inte ej icke annat andra än utom niet geen anders dan'.split(
    ' ',
  ),
)
const fewWords = 4

/** Whether a text before a name changes what it says: on its line, or a few words with a 'not' on the line before. */
function leadsTo(before: Stretch, first: number, words: readonly CellWord[]): boolean {
  const end = words[before.last]
  if (end?.line === words[first]?.line) return end?.closes !== true
  const said = words.slice(before.first, before.last + 1)
  return said.length <= fewWords && said.some(({ key }) => negations.has(key))
}

function unknownOf({ recognised, first, last }: Stretch): Omit<Draft, 'end'> {
  switch (recognised.kind) {
    case 'sure':
      return { text: 'sure', textIds: [recognised.id], within: [], first, last }
    case 'cut':
    case 'unclear':
      return { text: recognised.kind, textIds: recognised.ids, within: [], first, last }
    case 'unknown':
      return { text: 'unknown', textIds: [], within: [], first, last }
  }
}
