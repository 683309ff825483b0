import { describe, expect, it } from 'vitest'
import type { StepId } from '../../src/flow/step.ts'
import { languages, plainPart, savedIn } from './installed.ts'
import { agentAt, company } from './newcomer.ts'
import { readOn, standsAt, stepOf, titleOf, typeAgain, type Walker } from './walk.ts'

/** What stands in the field of the question on the screen. */
function field({ terminal, words }: Walker): string {
  return terminal.field(words.say('prompts.type'))
}

describe('help', () => {
  it.concurrent.each<[key: string, id: StepId]>([
    ['f1', 'about/seat'],
    ['?', 'about/seat'],
    ['f1', 'about/email'],
    ['?', 'about/email'],
  ])('comes with %s at %s, and Back returns', async (key, id) => {
    const walker = await agentAt(id)
    const { terminal, words, journey } = walker
    const next = terminal.drawnAt.length + 1

    if (key === 'f1') terminal.press(key)
    else terminal.type(key)

    await terminal.drawn(next)
    await terminal.until(plainPart(words.say('screens.help', { title: '{{}}' })))
    expect(terminal.shows(titleOf(words, stepOf(journey, id)))).toBe(true)
    await readOn(terminal, words)
    await terminal.pick(words.say('buttons.back'))
    await standsAt(walker, stepOf(journey, id))
  })

  it.concurrent('does not come with a question mark in the middle of a text', async () => {
    const walker = await agentAt('about/company')

    walker.terminal.type('Blad?')

    await walker.terminal.until('Blad?')
    expect(field(walker)).toBe('Blad?')
  })

  it.concurrent('leaves half a text as it is', async () => {
    const walker = await agentAt('about/email')
    const { terminal, words } = walker
    terminal.type('anna@exa')
    await terminal.until('anna@exa')

    await terminal.turn('f1')
    await terminal.pick(words.say('buttons.back'))

    expect(field(walker)).toBe('anna@exa')
  })
})

describe('a text that may not stand', () => {
  it.concurrent.each(languages)('is told why, and stays to be mended, in %s', async (language) => {
    const walker = await agentAt('about/email', language)
    const { terminal, words, journey } = walker
    terminal.type('anna@')
    await terminal.until('anna@')

    terminal.press('enter')

    await terminal.until(words.say('refusals.email'))
    expect(field(walker)).toBe('anna@')
    terminal.type('example.se')
    await terminal.until('anna@example.se')
    await terminal.turn('enter')
    await typeAgain(walker, 'anna@example.se')
    await standsAt(walker, stepOf(journey, 'about/company'))
  })

  it.concurrent('does not bar the way back', async () => {
    const walker = await agentAt('about/email')
    const { terminal, words, journey } = walker
    terminal.type('anna@')
    terminal.press('enter')
    await terminal.until(words.say('refusals.email'))

    await terminal.turn('escape')

    await standsAt(walker, stepOf(journey, 'about/access'))
    await terminal.pickNumber(1)
    expect(field(walker)).toBe('anna@')
  })
})

describe('an answer that is offered again', () => {
  it.concurrent('can be emptied', async () => {
    const walker = await agentAt('company/phone')
    const { terminal, words, journey } = walker
    await terminal.turn('escape')
    await standsAt(walker, stepOf(journey, 'company/number'))

    for (const _ of company['company/number']) terminal.press('backspace')
    await terminal.until(new RegExp(`^\\? ${words.say('prompts.type')}$`, 'm'))
    await terminal.turn('enter')

    await standsAt(walker, stepOf(journey, 'company/phone'))
    const { answers } = savedIn(terminal.home, journey.name)
    expect(answers['company/number']?.value).toBe('skipped')
  })
})
