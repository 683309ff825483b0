import { checkAnswer } from '../flow/check-answer.ts'
import { countryOf } from '../flow/country-of.ts'
import type { Answers, Entry } from '../flow/step.ts'
import { suggestion } from '../operator/entries/written-form.ts'
import type { Desk } from './ports.ts'
import { refusalText } from './refusal-text.ts'

/** Why a typed text may not stand, in words, with what was probably meant; nothing where it may stand. */
export async function judgeText(
  desk: Desk,
  step: Entry,
  relevant: Answers,
  text: string,
): Promise<string | undefined> {
  const checked = checkAnswer(step, text, relevant)
  if (checked.ok) return undefined
  const { refusal } = checked
  const meant =
    refusal.code === 'breaks-rule'
      ? await suggestion(step.rule, text.trim(), countryOf(step, relevant))
      : undefined
  return refusalText(desk.words, refusal, meant)
}
