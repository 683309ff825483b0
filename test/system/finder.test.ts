import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import type { StepId } from '../../src/flow/step.ts'
import { turns } from '../../src/flow/turns.ts'
import { givenAnswers } from '../../src/wizard/walk.ts'
import { locales, savedIn, wordsIn } from './installed.ts'
import { start, type Terminal } from './terminal.ts'
import { answerStart, type Plan, standsAt } from './walk.ts'

const entrance = locales.journey(locales.catalogue().entrance)
const words = wordsIn('nl')

const business = { 'finder/have': 'no', 'finder/kind': 'business' }
const organic = { ...business, 'finder/goods': 'organic' }
const plants = { ...business, 'finder/goods': 'plants', 'finder/agent': 'me' }
const swedish = { ...plants, 'finder/country': 'sweden' }

/** Every end of somebody who is not sure, and what leads there. */
const offRamps: readonly (readonly [end: StepId, plan: Plan])[] = [
  ['finder/have-it', { 'finder/have': 'yes', 'finder/want': 'work' }],
  ['finder/helpdesk', { 'finder/have': 'no', 'finder/kind': 'unsure' }],
  ['finder/elsewhere', { ...business, 'finder/goods': 'deforestation-or-waste' }],
  ['finder/no-access', { ...plants, 'finder/agent': 'agent' }],
  ['finder/client', { ...plants, 'finder/country': 'netherlands' }],
  ['finder/other-state', { ...plants, 'finder/country': 'other' }],
]
const handOvers: readonly (readonly [end: StepId, journey: string, plan: Plan])[] = [
  ['ends/organic-importer', 'netherlands/organic-importer', { ...organic, 'finder/country': 'netherlands' }],
  ['ends/importer-alone', 'sweden/importer', { ...swedish, 'finder/plants': 'import-alone' }],
  ['ends/agent', 'sweden/agent', { ...swedish, 'finder/plants': 'agent' }],
  ['ends/exporter', 'sweden/exporter', { ...swedish, 'finder/plants': 'export' }],
  ['ends/authority', 'eu/authority', { 'finder/have': 'no', 'finder/kind': 'authority' }],
  ['ends/control-body', 'eu/control-body', { 'finder/have': 'no', 'finder/kind': 'control-body' }],
  ['ends/other-body', 'eu/other-body', { 'finder/have': 'no', 'finder/kind': 'other-body' }],
  ['ends/operator-here', 'eu/operator', { ...organic, 'finder/country': 'sweden' }],
  ['ends/signing-in', 'eu/signing-in', { 'finder/have': 'yes', 'finder/want': 'sign-in' }],
  ['ends/administrator', 'eu/administrator', { 'finder/have': 'yes', 'finder/want': 'colleagues' }],
  ['ends/operator', 'eu/operator', { ...business, 'finder/goods': 'else', 'finder/country': 'netherlands' }],
]

/** Opens the program in Dutch and answers as somebody who is not sure. */
async function unsure(plan: Plan) {
  const terminal = await start([], { language: 'nl' })
  const whole = { 'start/who': 'unsure', 'ends/environment': 'production', ...plan }
  return { terminal, outcome: await answerStart(terminal, words, whole) }
}

async function finish(terminal: Terminal): Promise<number> {
  await terminal.pick(words.say('buttons.finish'))
  return (await terminal.ended()).exitCode
}

describe('somebody who is not sure', () => {
  it('has no other ends than these', () => {
    const steps = entrance.flow.steps.map((step) =>
      step.kind === 'choice' && step.id === 'start/who'
        ? { ...step, options: step.options.filter(({ id }) => id === 'unsure') }
        : step,
    )
    const ends = turns({ steps }).turns.filter(({ step }) => step.kind === 'outcome')
    expect([...new Set(ends.map(({ step }) => step.id))].sort()).toEqual(
      [...offRamps, ...handOvers].map(([end]) => end).sort(),
    )
  })

  it.concurrent.each(offRamps)('is told at %s what to do instead, and leaves', async (end, plan) => {
    const { terminal, outcome } = await unsure(plan)

    expect(outcome.id).toBe(end)
    await standsAt({ terminal, words, journey: entrance }, outcome)
    expect(await finish(terminal)).toBe(0)
  })

  it.concurrent.each(handOvers)('is led by %s into %s, to its first step', async (end, name, plan) => {
    const { terminal, outcome } = await unsure(plan)

    expect([outcome.id, outcome.journey]).toEqual([end, name])
    const journey = locales.journey(name)
    const first = locate(journey.flow, givenAnswers(outcome, ''))
    await standsAt({ terminal, words, journey }, first.step)
    const { answers } = savedIn(terminal.home, name)
    expect(Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, given?.value]))).toEqual(
      outcome.given ?? {},
    )
  })
})
