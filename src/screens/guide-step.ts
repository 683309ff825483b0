import type { StepId } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { titleOf } from './step-words.ts'
import type { Words } from './words.ts'

/** Which step of a guide would have helped, and how to read it. @param command how this program is called here */
export function guideStepText(journey: Journey, id: StepId, words: Words, command: string): string {
  const step = journey.flow.steps.find((each) => each.id === id)
  if (step === undefined) throw new Error(`${journey.name} has no step ${id}`)
  const [pack = '', role = ''] = journey.name.split('/')
  const [topic = ''] = id.split('/')
  return words.say('rehearse-approve.helped', {
    title: titleOf(journey, words, step, {}),
    command: `${command} guide ${topic} --role ${role}${pack === 'eu' ? '' : ` --country ${pack}`}`,
  })
}
