import type { Answers, Step, StepId } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { answerShown } from '../screens/answer-rows.ts'
import { titleOf } from '../screens/step-words.ts'
import type { Back, Desk, Pick, Quit } from './ports.ts'
import { askUnhelped, backPick } from './read.ts'

/** Asks which answer to change. */
export async function chooseAnswer(
  desk: Desk,
  journey: Journey,
  steps: readonly Step[],
  relevant: Answers,
): Promise<Back | Quit | { readonly kind: 'step'; readonly step: StepId }> {
  const picks = steps.map((step): Pick => {
    const question = titleOf(journey, desk.words, step, relevant)
    const text = `${question} - ${answerShown(journey, desk.words, relevant, step)}`
    return { id: step.id, text, reply: { kind: 'answer', value: step.id } }
  })
  const reply = await askUnhelped(desk, undefined, {
    id: 'change',
    message: desk.words.say('prompts.change'),
    input: { kind: 'choose', preselected: undefined, picks: [...picks, backPick(desk)] },
    keys: desk.words.say('keys.page'),
  })
  if (reply.kind === 'quit') return { kind: 'quit' }
  const chosen = reply.kind === 'answer' ? steps.find((step) => step.id === reply.value) : undefined
  return chosen === undefined ? { kind: 'back' } : { kind: 'step', step: chosen.id }
}
