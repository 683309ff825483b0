import type { Refusal } from '../flow/check-answer.ts'
import { countryName } from '../flow/country.ts'
import { exampleFor } from '../flow/examples.ts'
import type { RuleName } from '../flow/step.ts'
import type { Words } from '../screens/words.ts'

/** Why an answer may not stand, and how to mend it. @param meant what was probably meant, as the rule would keep it */
export function refusalText(words: Words, refusal: Refusal, meant?: string): string {
  switch (refusal.code) {
    case 'missing':
      return words.say('refusals.missing')
    case 'not-an-option':
      return words.say('refusals.not-an-option', { known: refusal.known.join(', ') })
    case 'breaks-rule':
      return [
        words.say(`refusals.${refusal.rule}`),
        ...hints(words, refusal.rule, refusal.country, meant),
      ].join(' ')
    case 'looks-secret':
      return words.say('refusals.looks-secret')
  }
}

function hints(
  words: Words,
  rule: RuleName,
  country: string | undefined,
  meant: string | undefined,
): readonly string[] {
  const example = exampleFor(rule, country)
  const shown = meant !== undefined && rule === 'country' ? countryName(meant, words.language) : meant
  return [
    ...(example === undefined || country === undefined
      ? []
      : [words.say('doubts.as-in', { country: countryName(country, words.language), example })]),
    ...(meant !== undefined && (rule === 'company-number' || rule === 'organisation-number')
      ? [words.say('refusals.leave-out')]
      : []),
    ...(shown === undefined ? [] : [words.say('doubts.did-you-mean', { suggestion: shown })]),
  ]
}
