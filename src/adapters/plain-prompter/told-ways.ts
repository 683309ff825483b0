import { safe } from '../../screens/safe.ts'
import type { Words } from '../../screens/words.ts'
import type { Input } from '../../wizard/ports.ts'

/** What Enter alone takes in a field, and whether it is the first of lines that came at once. */
export interface Offered {
  readonly text: string
  readonly pasted: boolean
}

/** The choices, counted and numbered; nothing where a text is asked for. */
export function toldPicks(input: Input, words: Words): readonly string[] {
  if (!('picks' in input)) return []
  return [
    words.say('accessible.choices', { count: input.picks.length }),
    ...input.picks.map(({ text }, index) => `${index + 1}. ${text}`),
  ]
}

/** What Enter alone does, where it does something, and last what can be typed. */
export function toldWays(input: Input, offered: Offered, words: Words): readonly string[] {
  const say = (key: string, values = {}): string => words.say(`accessible.${key}`, values)
  switch (input.kind) {
    case 'choose': {
      const count = input.picks.length
      const number = input.picks.findIndex(({ id }) => id === input.preselected) + 1
      return [
        ...(number === 0 ? [] : [say('keeps-number', { number })]),
        count === 1 ? say('one-choice') : say('number', { count }),
      ]
    }
    case 'several': {
      const ticked = input.picks.flatMap(({ id }, index) => (input.preselected.includes(id) ? index + 1 : []))
      return [
        ...(ticked.length === 0 ? [] : [say('keeps-numbers', { numbers: ticked.join(', ') })]),
        say('numbers', { count: input.picks.length }),
      ]
    }
    case 'type': {
      const text = safe(offered.text, Number.POSITIVE_INFINITY)
      const keeps = say(offered.pasted ? 'keeps-paste' : 'keeps-text', { text })
      return [...(text === '' ? [] : [keeps, say('empties-text')]), say('text')]
    }
    case 'paste':
      return [say('lines')]
  }
}
