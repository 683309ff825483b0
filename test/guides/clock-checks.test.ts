import { describe, expect, it } from 'vitest'
import { changed, journeyOf, problemsOf } from './small.ts'

const enter = '{ id: enter, kind: task, line: enter, facts: [opens] }'
const clockWords = `### Clock {#clock-stay}
- \`title\`: Your stay
- \`running\`: Minutes left: {{clock.minutes}}.
- \`warned\`: Hurry.
- \`over\`: Time to go.

`

/** A gate where whoever bought a ticket may stay for some time, and may write to the shop. */
function gate(step: string, en = '', sv = en): ReadonlyMap<string, string> {
  const steps = changed(
    'union/gate/guide.yaml',
    enter,
    `{ id: enter, kind: task, line: enter, facts: [opens], ${step} }`,
  )
  const english = changed('union/gate/en.md', '### Help {#help}\n', `${en}### Help {#help}\n`, steps)
  return changed('union/gate/sv.md', '### Hjälp {#help}\n', `${sv}### Hjälp {#help}\n`, english)
}

const stay = (more: string): string => `clocks: [{ id: stay, from: buy, ${more} }]`
const told = (folder: ReadonlyMap<string, string>) =>
  problemsOf(folder).map(({ file, code, about }) => [file, code, about].join(' '))

describe('a clock', () => {
  it('is compiled with its lengths, also from a fact, for each part that bears it', () => {
    const folder = gate(stay('lasts: { fact: opens.hour, unit: hours }, warns: [PT75M, P4M]'), clockWords)
    expect(told(folder)).toEqual([])
    const clocks = journeyOf(folder, 'land/visitor').flow.steps.flatMap((step) => step.clocks ?? [])
    expect(clocks.map(({ id, from }) => [id, from])).toEqual([
      ['gate/stay', ['gate/buy']],
      ['second-gate/stay', ['second-gate/buy']],
    ])
    expect(clocks[0]?.lasts).toEqual({ count: 10, unit: 'hours' })
    expect(clocks[0]?.warns).toEqual([
      { count: 75, unit: 'minutes' },
      { count: 4, unit: 'months' },
    ])
  })

  it.each<[scene: string, clock: string, problem: string]>([
    ['without words', stay('lasts: PT1H'), 'words-missing clock stay over'],
    [
      'that a later step starts',
      'clocks: [{ id: stay, from: enter, lasts: PT1H }]',
      'looks-ahead enter: stay: gate/enter',
    ],
    [
      'that nobody starts',
      'clocks: [{ id: stay, from: shop, lasts: PT1H }]',
      'unknown-step enter: stay: gate/shop',
    ],
    [
      'as long as a fact that has no such figure',
      stay('lasts: { fact: opens.minutes, unit: minutes }'),
      'fact-unknown enter: opens.minutes',
    ],
    ['of a length nobody can read', stay("lasts: '90 minutes'"), 'wrong-shape'],
  ])('%s stops the build', (_, step, problem) => {
    expect(told(gate(step)).join('\n')).toContain(problem)
  })

  it('names only what a clock shows, and only in its own words', () => {
    const wrong = clockWords.replace('clock.minutes', 'clock.seconds')
    expect(told(gate(stay('lasts: PT1H, warns: [PT5M]'), wrong)).join('\n')).toContain('placeholder-unknown')
    const elsewhere = changed('union/gate/en.md', 'The gate is green.', 'Minutes: {{clock.minutes}}.')
    expect(told(elsewhere).join('\n')).toContain('placeholder-unknown')
  })
})

describe('a letter', () => {
  it.each<[scene: string, step: string, problem: string]>([
    ['without words', 'letter: { who: The shop }', 'words-missing enter letter'],
    ['in a language nobody has written', 'letter: { languages: [fr] }', 'words-missing enter: letter: fr'],
    ['to a fact without an address', 'letter: { fact: opens }', 'fact-unknown enter: opens.email'],
  ])('%s stops the build', (_, step, problem) => {
    expect(told(gate(step)).join('\n')).toContain(problem)
  })

  it('that an option shows must be there', () => {
    const folder = changed(
      'union/gate/guide.yaml',
      "options: ['yes', 'no', { id: group",
      "options: ['yes', 'no', { id: write, action: draft }, { id: group",
    )
    expect(told(folder).join('\n')).toContain('words-missing ticket: letter')
  })
})
