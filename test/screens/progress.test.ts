import { describe, expect, it } from 'vitest'
import { progressText } from '../../src/screens/progress.ts'
import { choice, is, notice, now, outcome } from '../flow/build.ts'
import { locales, wordsIn } from '../wizard/desk.ts'

const given = (value: string) => ({ value, at: now })
const agent = locales.journey('sweden/agent')

/** A journey of two parts; the second, and the second step of each, come only to some. */
const journey = {
  ...agent,
  parts: [
    { id: 'park', words: 'eu.account' },
    { id: 'ride', words: 'eu.wait' },
  ],
  flow: {
    steps: [
      choice('park/age', ['child', 'adult']),
      notice('park/rules', is('park/age', 'child')),
      choice('park/ride', ['yes', 'no']),
      notice('ride/belt', is('park/ride', 'yes')),
      outcome('end/done'),
    ],
  },
}

describe('how far one is', () => {
  it.each<[scene: string, language: string, answers: Parameters<typeof progressText>[1], told: RegExp]>([
    ['a range that begins further on', 'en', {}, /^Part 1 of at most 2 · .+ \(1\/2–3\)$/],
    ['the number that it is', 'en', { 'park/age': given('child') }, /^Part 1 of at most 2 · .+ \(2\/3\)$/],
    ['in Swedish', 'sv', { 'park/age': given('adult') }, /^Del 1 av högst 2 · .+ \(2\/2\)$/],
    ['in Dutch', 'nl', { 'park/age': given('adult') }, /^Deel 1 van hoogstens 2 · .+ \(2\/2\)$/],
  ])('is %s', (_, language, answers, told) => {
    expect(progressText(journey, answers, wordsIn(language))).toMatch(told)
  })

  it('is the most alone where the step may be the last of its part', () => {
    const steps = [choice('park/age', ['child', 'adult']), notice('park/rules', is('park/age', 'child'))]
    const short = { ...journey, flow: { steps: [...steps, outcome('end/done')] } }
    expect(progressText(short, {}, wordsIn('en'))).toMatch(/^Part 1 of 1 · .+ \(1\/2\)$/)
    expect(progressText(short, {}, wordsIn('en'), true)).toMatch(/^Part 1 of 1, step 1 of at most 2: /)
  })

  it('is spoken as a range where it begins further on', () => {
    expect(progressText(journey, {}, wordsIn('en'), true)).toMatch(/^Part 1 of at most 2, step 1 of 2 to 3: /)
  })
})
