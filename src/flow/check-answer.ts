import { looksSecret, rules } from './rules.ts'
import { answerOptions, type RuleName, type Step, type Value } from './step.ts'

/** Why an answer may not stand, as a code; words come later. */
export type Refusal =
  | { readonly code: 'missing' }
  | { readonly code: 'not-an-option'; readonly known: readonly string[] }
  | { readonly code: 'breaks-rule'; readonly rule: RuleName }
  | { readonly code: 'looks-secret' }

export type Checked =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

/** Judges what a person answered; the value comes back in the form in which it is kept. */
export function checkAnswer(step: Step, value: Value): Checked {
  switch (step.kind) {
    case 'notice':
    case 'task':
      return value === 'done' ? { ok: true, value } : refuse({ code: 'not-an-option', known: ['done'] })
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
        ? checkEntry(step.rule, step.optional, value)
        : refuse({ code: 'missing' })
    case 'outcome':
      return notAnOption(step)
  }
}

function checkEntry(rule: RuleName, optional: boolean, typed: string): Checked {
  const text = typed.normalize('NFC').trim()
  if (text === '' || text === 'skipped')
    return optional ? { ok: true, value: 'skipped' } : refuse({ code: 'missing' })
  if (text.length > 256) return refuse({ code: 'breaks-rule', rule })
  if (looksSecret(rule, text)) return refuse({ code: 'looks-secret' })
  const value = rules[rule](text)
  return value === undefined ? refuse({ code: 'breaks-rule', rule }) : { ok: true, value }
}

function notAnOption(step: Step): Checked {
  return refuse({ code: 'not-an-option', known: answerOptions(step) })
}

function refuse(refusal: Refusal): Checked {
  return { ok: false, refusal }
}
