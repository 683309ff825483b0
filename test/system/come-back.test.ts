import { describe, expect, it } from 'vitest'
import { languages, newHome, plainPart, run, savedIn, wordsIn } from './installed.ts'
import { agentAt, company, newcomer } from './newcomer.ts'
import { start, type Terminal } from './terminal.ts'
import { readOn, standsAt, stepOf, titleOf, walk } from './walk.ts'

/** Whether the cursor was shown again after it was hidden last. */
function showsCursor(terminal: Terminal): boolean {
  return terminal.written().lastIndexOf('\u001b[?25h') > terminal.written().lastIndexOf('\u001b[?25l')
}

describe('Ctrl+C', () => {
  it.concurrent.each(languages)('leaves, and start comes back to the same step, in %s', async (language) => {
    const { terminal, words, journey } = await agentAt('company/phone', language)
    const before = savedIn(terminal.home, journey.name)

    terminal.press('ctrl-c')

    const { exitCode, screen } = await terminal.ended()
    expect(exitCode).toBe(130)
    expect(screen).toContain(words.say('left.saved', { command: 'traces-guide --role agent' }))
    expect(showsCursor(terminal)).toBe(true)
    const again = await start(['start'], { language, home: terminal.home })
    await readOn(again, words)
    expect(again.numberOf(plainPart(words.say('buttons.continue', { title: '{{', where: '}}' })))).toBe(1)
    await again.pickNumber(1)
    await standsAt({ terminal: again, words, journey }, stepOf(journey, 'company/phone'))
    expect(savedIn(terminal.home, journey.name)).toEqual(before)
  })

  it.concurrent('leaves the start page, where nothing is saved yet', async () => {
    const terminal = await start([], { language: 'sv' })

    terminal.press('ctrl-c')

    const { exitCode, screen } = await terminal.ended()
    expect(exitCode).toBe(130)
    expect(screen).toContain(wordsIn('sv').say('left.goodbye', { command: 'traces-guide' }))
  })

  it.concurrent('leaves the very first question, the one for the language', async () => {
    const terminal = await start([])
    await terminal.until(wordsIn('en').say('prompts.language'))

    terminal.press('ctrl-c')

    expect((await terminal.ended()).exitCode).toBe(130)
  })
})

describe('a signal', () => {
  it.concurrent('leaves with everything saved, and shows the cursor again', async () => {
    const { terminal, journey } = await agentAt('about/seat')

    terminal.signal('SIGTERM')

    expect((await terminal.ended()).exitCode).toBe(143)
    expect(savedIn(terminal.home, journey.name).answers['about/purpose']?.value).toBe('import')
    expect(showsCursor(terminal)).toBe(true)
  })
})

describe('going back', () => {
  it.concurrent('works with Esc, Ctrl+B and the visible item, and another answer leads elsewhere', async () => {
    const walker = await agentAt('company/city')
    const { terminal, words, journey } = walker

    for (const id of ['company/postal-code', 'company/street', 'company/phone'] as const) {
      await terminal.turn('escape')
      await standsAt(walker, stepOf(journey, id))
      expect(terminal.field(words.say('prompts.type'))).toBe(company[id])
    }
    for (const id of ['company/number', 'company/sure'] as const) {
      await terminal.turn('ctrl-b')
      await standsAt(walker, stepOf(journey, id))
    }
    await terminal.pick(words.say('buttons.back'))
    await standsAt(walker, stepOf(journey, 'company/terms'))
    await terminal.pick(words.say('search-terms.found'))
    await standsAt(walker, stepOf(journey, 'company/found-agent'))
    expect(await walk(walker, { ...newcomer, 'company/found-agent': 'load' })).toBe('after/agent')

    const { answers } = savedIn(terminal.home, journey.name)
    expect(answers['company/request']?.value).toBe('done')
    expect(Object.keys(answers)).not.toContain('company/create')
  })

  it.concurrent('offers again what was typed, after another way too', async () => {
    const walker = await agentAt('company/phone')
    const { terminal, words, journey } = walker
    for (const id of ['company/number', 'company/sure', 'company/terms', 'company/found-agent'] as const) {
      await terminal.turn('escape')
      await standsAt(walker, stepOf(journey, id))
    }
    await walk(walker, { ...newcomer, 'company/found-agent': 'load' }, 'company/request')

    await terminal.turn('escape')
    await walk(walker, newcomer, 'company/number')

    expect(terminal.field(words.say('prompts.type'))).toBe(company['company/number'])
    await terminal.turn('enter')
    await standsAt(walker, stepOf(journey, 'company/phone'))
  })
})

describe('what is kept', () => {
  it.concurrent('is the language that was chosen', async () => {
    const home = newHome()

    const { exitCode, out } = run(['settings', 'language', 'nl'], home)

    expect([exitCode, out]).toEqual([0, `${wordsIn('nl').say('settings.language')}\n`])
    const terminal = await start(['start'], { home })
    await terminal.until(wordsIn('nl').say('welcome.title'))
  })

  it.concurrent('is shown by checklist and status', async () => {
    const { terminal, words, journey } = await agentAt('company/phone')
    terminal.press('ctrl-c')
    await terminal.ended()

    const checklist = run(['checklist', '--lang', 'sv'], terminal.home)
    const status = run(['status', '--lang', 'sv'], terminal.home)

    expect([checklist.exitCode, status.exitCode]).toEqual([0, 0])
    expect(checklist.out).toMatch(/^ {2}\[x\] {2}1 {2}/m)
    expect(checklist.out).toMatch(new RegExp(`\\[>\\].*${words.say('status.next')}$`, 'm'))
    expect(status.out).toContain(titleOf(words, stepOf(journey, 'company/phone')))
    expect(status.out).toContain(words.say('screens.go-on', { command: 'traces-guide' }))
  })
})
