import { countryOf } from './country-of.ts'
import { rules } from './rules.ts'
import { looksSecret } from './secrets.ts'
import { type Answers, answerOptions, type Entry, type RuleName, type Step, type Value } from './step.ts'

/** Why an answer may not stand, as a code; words come later. */
export type Refusal =
  | { readonly code: 'missing' }
  | { readonly code: 'not-an-option'; readonly known: readonly string[] }
  | { readonly code: 'breaks-rule'; readonly rule: RuleName; readonly country?: string }
  | { readonly code: 'looks-secret' }

export type Checked =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Judges what a person answered; the value comes back in the form in which it is kept.
 * @param relevant the answers before it, by which a country may be known
 */
export function checkAnswer(step: Step, value: Value, relevant: Answers = {}): Checked {
  switch (step.kind) {
    case 'notice':
      return amongOf(['done'], value)
    case 'task':
      return amongOf(step.later === true ? ['done', 'skipped'] : ['done'], value)
    case 'choice':
      return typeof value === 'string' && answerOptions(step).includes(value)
        ? { ok: true, value }
        : notAnOption(step)
    case 'choices':
      return typeof value !== 'string' && value.every((each) => answerOptions(step).includes(each))
        ? { ok: true, value }
        : notAnOption(step)
    case 'entry':
      return typeof value === 'string'
        ? checkEntry(step, value, countryOf(step, relevant))
        : refuse({ code: 'missing' })
    case 'outcome':
      return notAnOption(step)
  }
}

function amongOf(known: readonly string[], value: Value): Checked {
  return typeof value === 'string' && known.includes(value)
    ? { ok: true, value }
    : refuse({ code: 'not-an-option', known })
}

function checkEntry(
  { rule, optional }: Pick<Entry, 'rule' | 'optional'>,
  typed: string,
  country: string | undefined,
): Checked {
  const text = typed.normalize('NFC').trim()
  if (text === '' || text === 'skipped')
    return optional ? { ok: true, value: 'skipped' } : refuse({ code: 'missing' })
  const broken: Refusal = { code: 'breaks-rule', rule, ...(country === undefined ? {} : { country }) }
  if (text.length > 256) return refuse(broken)
  if (looksSecret(rule, text)) return refuse({ code: 'looks-secret' })
  const value = rules[rule](text, country)
  return value === undefined ? refuse(broken) : { ok: true, value }
}

function notAnOption(step: Step): Checked {
  return refuse({ code: 'not-an-option', known: answerOptions(step) })
}

function refuse(refusal: Refusal): Checked {
  return { ok: false, refusal }
}
