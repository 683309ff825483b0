import { expect, it } from 'vitest'
import { checkAnswer } from '../../src/flow/check-answer.ts'
import type { Answers } from '../../src/flow/step.ts'
import { answersDocument } from '../../src/screens/answer-rows.ts'
import { makeChecklist } from '../../src/screens/checklist.ts'
import { openSession } from '../../src/wizard/start.ts'
import { standing } from '../problems/aside.ts'
import { deskFor, locales, memoryStore, wordsIn } from './desk.ts'

const organic = 'netherlands/organic-importer'
const reserve = 'second-factor/reserve'
const journey = locales.journey(organic)
const words = wordsIn('nl')

/** Somebody who stands at the method in reserve, and what they do there and behind it. */
async function goes(...picked: readonly string[]) {
  const session = standing(organic, reserve)
  const store = memoryStore(session)
  const { desk, prompter } = deskFor({ [reserve]: picked, 'traces/sign-in': 'leave' }, 'nl', store)
  await openSession(desk, session)
  return { asked: prompter.asked.map(({ id }) => id), answers: store.saved.at(-1)?.answers ?? {} }
}

/** How the line of the method in reserve stands on the checklist. */
function lineIn(answers: Answers): string | undefined {
  const { items } = makeChecklist(journey, words, answers, 'production')
  return items.find(({ id }) => id === reserve)?.state
}

it('puts the method in reserve off: the way goes on, and the checklist does not tick it', async () => {
  const { asked, answers } = await goes('later')
  expect(asked).toEqual([reserve, 'traces/sign-in'])
  expect(lineIn(answers)).toBe('todo')
  const next = makeChecklist(journey, words, answers, 'production').items.filter(
    ({ state }) => state === 'next',
  )
  expect(next.map(({ id }) => id)).toEqual(['traces/sign-in'])
})

it('has it ticked once it is done', async () => {
  expect(lineIn((await goes('done')).answers)).toBe('done')
})

it('finds it among the answers, to be changed; what is done is not listed', async () => {
  const listed = async (pick: string) =>
    answersDocument(journey, words, (await goes(pick)).answers).items.find(({ id }) => id === reserve)?.answer
  expect(await listed('later')).toBe('Later; ga verder')
  expect(await listed('done')).toBeUndefined()
})

it('puts off nothing that everybody must do', () => {
  const refused = journey.flow.steps.filter(
    (step) => step.kind === 'task' && step.id !== reserve && checkAnswer(step, 'skipped').ok,
  )
  expect(refused).toEqual([])
})
