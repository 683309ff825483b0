import type { Answers, Need, Step } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { formFields } from './form-fields.ts'
import { titleOf } from './step-words.ts'
import type { FormBlock } from './view.ts'
import type { Words } from './words.ts'

/** A step's form, ready to be drawn. @param before how many fields are counted already */
export function drawnForm(
  journey: Journey,
  words: Words,
  step: Step,
  relevant: Answers,
  before = 0,
): FormBlock {
  let number = before
  const fields = formFields(journey, words, step, relevant).map(({ label, shown, value, need, note }) => {
    if (need === 'optional' && value === '')
      return { label, value: '', note: note === '' ? words.say('sheet.may-stay-empty') : note }
    number += 1
    const text = value === '' ? shown : value
    return {
      label,
      value: text === '' ? note : text,
      number,
      note: text === '' ? '' : noteOf(words, need, note),
    }
  })
  return { kind: 'form', title: titleOf(journey, words, step, relevant), fields }
}

function noteOf(words: Words, need: Need, note: string): string {
  return joined([need === 'optional' ? words.say('sheet.may-stay-empty') : '', note])
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('; ')
}
