import { describe, expect, it } from 'vitest'
import { languages, newHome, run, savedIn } from './installed.ts'
import { agentAt } from './newcomer.ts'
import { standsAt, stepOf } from './walk.ts'

describe('the terms to search for', () => {
  it.concurrent.each(languages)('are ticked with Enter, one after the other, in %s', async (language) => {
    const walker = await agentAt('company/terms', language)
    const { terminal, words, journey } = walker
    const why = words.say('search-terms.why-registered')
    expect(terminal.shows(`[ ] Växtimport AB - ${why}`)).toBe(true)

    await terminal.turn('enter')

    await terminal.until(`[x] Växtimport AB - ${why}`)
    await terminal.pick(words.say('search-terms.all-tried'))
    await terminal.until(words.say('search-terms.untried'))
    expect(terminal.shows(`- Växtimport AB - ${why}`)).toBe(false)
    expect(terminal.shows(words.say('search-terms.any-former'))).toBe(true)
    await terminal.pick(words.say('search-terms.without'))
    await standsAt(walker, stepOf(journey, 'company/sure'))
    expect(savedIn(terminal.home, journey.name).answers['company/terms']?.value).toBe('done')
  })

  it.concurrent('are listed without a terminal', () => {
    const { exitCode, out } = run(['operator', 'search-terms', 'Växtimport AB', '--lang', 'sv'], newHome())
    expect(exitCode).toBe(0)
    expect(out).toContain('utan bolagsformen')
    expect(out).not.toContain('\u001b')
  })
})
