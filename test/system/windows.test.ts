import { describe, expect, it } from 'vitest'
import { languages, locales, wordsIn } from './installed.ts'
import { agentAt, newcomer } from './newcomer.ts'
import { start } from './terminal.ts'
import { walk } from './walk.ts'

const longWay = {
  ...newcomer,
  'about/agent': 'no',
  'second-company/how': 'profile',
  'second-company/found-second': 'load',
}

describe('nothing goes out at the top', () => {
  // The walk itself holds each screen against this.
  it.concurrent.each(languages)('of a narrow window, in %s', async (language) => {
    const terminal = await start(['--role', 'importer'], { language, columns: 44 })
    const walker = { terminal, words: wordsIn(language), journey: locales.journey('sweden/importer') }

    expect(await walk(walker, longWay)).toBe('after/importer-both')
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
