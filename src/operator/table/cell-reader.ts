import type { FoundActivity } from './draft.ts'
import { recogniseActivities } from './recognise-activities.ts'
import { type Vocabulary, wordsOf } from './vocabulary.ts'

/** What a cell holds by itself. */
export interface CellReader {
  /** The word for a known state, and nothing else. */
  isState(cell: string): boolean
  /** Some activity has none beside it. */
  lacksState(cell: string): boolean
  /** One activity has none beside it, and it is the last. */
  awaitsState(cell: string): boolean
  /** Nothing but activities that are known and clear. */
  holdsActivities(cell: string): boolean
}

/** Reads single cells by the words of a vocabulary. */
export function cellReader(vocabulary: Vocabulary): CellReader {
  const states = new Set(vocabulary.states.map(({ words }) => words.join(' ')))
  const activitiesIn = (cell: string) => recogniseActivities(cell, vocabulary)
  return {
    isState: (cell) => cell.length < longestState && states.has(wordsOf(cell).join(' ')),
    lacksState: (cell) => activitiesIn(cell).some(isWithout),
    awaitsState: (cell) => {
      const found = activitiesIn(cell)
      const first = found.findIndex(isWithout)
      return first >= 0 && first === found.length - 1
    },
    holdsActivities: (cell) => {
      const found = activitiesIn(cell)
      return (
        found.length > 0 &&
        found.every(
          ({ ids, unclear, state }) => unclear === undefined && ids.length === 1 && state !== 'unknown',
        )
      )
    },
  }
}

const longestState = 40
const isWithout = ({ state }: FoundActivity) => state === 'none'
