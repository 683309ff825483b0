import { countryName } from '../flow/country.ts'
import type { Doubt } from '../operator/entries/doubt.ts'
import { safe } from '../screens/safe.ts'
import type { Words } from '../screens/words.ts'

/** What is unusual about an answer, and what may be wrong: one sentence after another. */
export function doubtText(words: Words, doubt: Doubt, value: string): readonly string[] {
  switch (doubt.code) {
    case 'check-digit': {
      const end = /\d$/.test(value) ? 'doubts.end' : 'doubts.end-letter'
      return [
        words.say(doubt.at === 'end' ? end : 'doubts.elsewhere'),
        doubt.swapped === undefined
          ? words.say('doubts.slip')
          : `${words.say('doubts.swapped')} ${words.say('doubts.did-you-mean', { suggestion: doubt.swapped })}`,
      ]
    }
    case 'other-country':
      return [words.say('doubts.other-country', { country: countryName(doubt.country, words.language) })]
    case 'email-slip':
      return [
        words.say('doubts.email-slip'),
        words.say('doubts.did-you-mean', { suggestion: safe(doubt.meant) }),
      ]
    default:
      return [words.say(`doubts.${doubt.code}`)]
  }
}
