import type { CellWord } from './cell-words.ts'
import type { Draft } from './draft.ts'
import type { Part, Stretch } from './split-texts.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a text in a cell does: it names an activity, or says something about the one before it. */
export type RoleOfText = 'activity' | 'unknown-state' | 'other-code' | 'remark'

/**
 * A text that no vocabulary knows may be an activity's name or the word for a state. Where both are possible it counts
 * as a state: then the authority is asked.
 */
export function roleOfText(
  text: Stretch,
  next: Part | undefined,
  current: Draft | undefined,
  words: readonly CellWord[],
  vocabulary: Vocabulary,
): RoleOfText {
  const said = words.slice(text.first, text.last + 1)
  if (current === undefined) return 'activity'
  const isBracket = said[0]?.opens === true && said.findIndex(({ closes }) => closes) >= said.length - 1
  const isOpenBracket = said[0]?.opens === true && said.every(({ closes }) => !closes)
  const follows = current.state === undefined && text.first === current.end + 1
  if (follows && current.text !== undefined && (isBracket || isOpenBracket)) return roleOfBracket()
  if (text.recognised.kind !== 'unknown') return 'activity'

  const isOnItsLine = words[current.end]?.line === said[0]?.line
  const isLong =
    said.length >= 2 && !said.some(({ key }) => key === 'not' || key === 'inte' || key === 'niet')
  const bearsCode = said.length >= 3 && isCode(said.at(-1)) && said.at(-1)?.opens === true
  if (bearsCode) return 'activity'
  if (current.state !== undefined) {
    if (!isOnItsLine) return 'activity'
    return isLong && next?.kind === 'state' ? 'activity' : 'unknown-state'
  }
  if (isOnItsLine) return 'unknown-state'
  const namesState = said.some(({ key }) => vocabulary.states.some((state) => state.words.includes(key)))
  return said.length <= 2 || namesState ? 'unknown-state' : 'activity'

  /** What stands in brackets behind a name: its code cut off, a word of its section before its code, or another code. */
  function roleOfBracket(): RoleOfText {
    if (current === undefined) return 'activity'
    if (current.codeIds !== undefined) return 'unknown-state'
    const codes = vocabulary.codes.filter(({ ids }) => ids.some((id) => current.textIds.includes(id)))
    const key = said.map((word) => word.key).join('')
    if (next === undefined && isOpenBracket && codes.some((code) => code.key.startsWith(key))) return 'remark'
    if (next?.kind === 'code' && next.ids.some((id) => current.textIds.includes(id))) return 'remark'
    if (codes.length === 0 && current.text !== 'unknown')
      return said.every(isCode) ? 'remark' : 'unknown-state'
    return current.text === 'unknown' ? 'remark' : 'other-code'
  }

  /** Codes are written in capitals; a word of a state is not. */
  function isCode(word: CellWord | undefined): boolean {
    return word?.capital === true
  }
}
