import { describe, expect, it } from 'vitest'
import { languages } from './installed.ts'
import { agentAt } from './newcomer.ts'

describe('nothing goes out at the top', () => {
  // The walk itself holds each screen against this.
  it.concurrent.each(languages)('of a narrow window, in %s', async (language) => {
    const { terminal } = await agentAt('after/agent', language, { columns: 40 })

    expect(terminal.scrolledAway()).toBe(0)
  })

  it.concurrent.each(languages)('of the list of answers to change, in %s', async (language) => {
    const { terminal, words } = await agentAt('after/agent', language)
    const next = terminal.drawnAt.length + 1
    terminal.type(String(terminal.numberOf(words.say('buttons.change'))))

    terminal.press('enter')

    await terminal.drawn(next)
    expect(terminal.scrolledAway()).toBe(0)
    expect(terminal.shows(words.say('prompts.change'))).toBe(true)
  })
})
