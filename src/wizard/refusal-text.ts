import type { Refusal } from '../flow/check-answer.ts'
import type { Words } from '../screens/words.ts'

/** Why an answer may not stand, and how to mend it. */
export function refusalText(words: Words, refusal: Refusal): string {
  switch (refusal.code) {
    case 'missing':
      return words.say('refusals.missing')
    case 'not-an-option':
      return words.say('refusals.not-an-option', { known: refusal.known.join(', ') })
    case 'breaks-rule':
      return words.say(`refusals.${refusal.rule}`)
    case 'looks-secret':
      return words.say('refusals.looks-secret')
  }
}
