import { type CheckedTable, type OperatorCheckDocument, rowBlocks } from './operator-check.ts'
import type { View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/**
 * What a pasted table says, where the steps to come say what to do: one's own rows, and how many others there are.
 * @param hasAnswer whether it answers the question; if not, what to do is said here
 */
export function operatorReadingView(
  words: Words,
  document: OperatorCheckDocument,
  { check: { decides } }: CheckedTable,
  hasAnswer: boolean,
): View {
  const { rows, verdict } = document
  const say = (key: string, count = 0): ViewBlock => ({
    kind: 'paragraph',
    runs: [words.say(`operator-check.${key}`, { count })],
  })
  const own = rows.filter((_, index) => decides.includes(index))
  const others = rows.length - own.length
  const shown = own.length > 0 && others > 0 ? [say('other-rows', others)] : []
  const none: readonly ViewBlock[] =
    verdict === 'not-listed' ? [say('not-listed'), ...(others > 0 ? [say('none-yours', others)] : [])] : []
  return {
    title: words.say('operator-check.title'),
    blocks: [
      ...own.flatMap((row) => rowBlocks(words, row)),
      ...shown,
      ...(hasAnswer ? none : [{ kind: 'paragraph', runs: [document.next] } as const]),
    ],
  }
}
