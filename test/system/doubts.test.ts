import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environment, languages, locales, newHome, program, run, savedIn, wordsIn } from './installed.ts'
import { agentAt, newcomer } from './newcomer.ts'
import { standsAt, stepOf, wayOf } from './walk.ts'

describe('an unusual answer at the keyboard', () => {
  it.concurrent.each(languages)('is asked about, checked again and corrected, in %s', async (language) => {
    const { terminal, words, journey } = await agentAt('company/number', language)
    const field = () => terminal.field(words.say('prompts.type'))
    terminal.type('2021004115')
    await terminal.until('2021004115')

    await terminal.turn('enter')

    await terminal.until(words.say('doubts.typed', { value: '202100-4115' }))
    expect(terminal.shows(words.say('doubts.end'))).toBe(true)
    expect(terminal.shows(words.say('doubts.did-you-mean', { suggestion: '202100-4151' }))).toBe(true)
    expect(terminal.scrolledAway()).toBe(0)
    expect(savedIn(terminal.home, journey.name).drafts['company/number']?.value).toBe('202100-4115')
    await terminal.pick(words.say('doubts.again'))
    await standsAt({ terminal, words, journey }, stepOf(journey, 'company/number'))
    expect(field()).toBe('202100-4115')
    for (const _ of '15') terminal.press('backspace')
    terminal.type('51')
    await terminal.until('202100-4151')
    await terminal.turn('enter')
    await standsAt({ terminal, words, journey }, stepOf(journey, 'company/phone'))
    expect(savedIn(terminal.home, journey.name).answers['company/number']?.value).toBe('202100-4151')
  })

  it.concurrent('may be used anyway', async () => {
    const { terminal, words, journey } = await agentAt('company/number', 'en')
    terminal.type('202100-4115')
    await terminal.until('202100-4115')
    await terminal.turn('enter')

    await terminal.pick(words.say('doubts.anyway'))

    await standsAt({ terminal, words, journey }, stepOf(journey, 'company/phone'))
    expect(savedIn(terminal.home, journey.name).answers['company/number']?.value).toBe('202100-4115')
  })

  it.concurrent('is not lost when the person leaves there', async () => {
    const { terminal, words, journey } = await agentAt('company/number', 'en')
    terminal.type('202100-4115')
    await terminal.until('202100-4115')
    await terminal.turn('enter')
    await terminal.until(words.say('doubts.title'))

    terminal.press('ctrl-c')

    expect((await terminal.ended()).exitCode).toBe(130)
    expect(savedIn(terminal.home, journey.name).drafts['company/number']?.value).toBe('202100-4115')
  })

  it.concurrent.each(languages)(
    'a phone in national form is refused with the right one, in %s',
    async (language) => {
      const { terminal, words } = await agentAt('company/phone', language)
      terminal.type('036-15 50 00')
      await terminal.until('036-15 50 00')

      terminal.press('enter')

      await terminal.until(words.say('doubts.did-you-mean', { suggestion: '+46 36 15 50 00' }))
      expect(terminal.field(words.say('prompts.type'))).toBe('036-15 50 00')
      const below = terminal.screen().slice(terminal.screen().findIndex((line) => line.startsWith('> ')))
      for (const line of below.filter((each) => each !== '')) expect(line).toMatch(/^(> | {2})\S/)
    },
  )

  it.concurrent('an address that differs the second time is told, and both are offered', async () => {
    const { terminal, words, journey } = await agentAt('about/email', 'en')
    terminal.type('anna@example.se')
    await terminal.until('anna@example.se')
    await terminal.turn('enter')
    await terminal.until(words.say('doubts.twice'))
    terminal.type('ana@example.se')
    await terminal.until('ana@example.se')

    await terminal.turn('enter')

    await terminal.until(words.say('doubts.differ'))
    await terminal.pick('anna@example.se')
    await standsAt({ terminal, words, journey }, stepOf(journey, 'about/company'))
    expect(savedIn(terminal.home, journey.name).answers['about/email']?.value).toBe('anna@example.se')
  })
})

describe('an unusual answer in a file', () => {
  const way = { ...wayOf(locales.journey('sweden/agent'), newcomer), 'company/number': '202100-4115' }

  function answered(file: object, language: string) {
    const home = newHome()
    writeFileSync(join(home, 'answers.json'), JSON.stringify({ role: 'agent', answers: way, ...file }))
    return { home, ...run(['--answers', join(home, 'answers.json'), '--lang', language], home) }
  }

  it.each(languages)('stops there and is told, in %s', (language) => {
    const { exitCode, err } = answered({}, language)
    const words = wordsIn(language)

    expect(exitCode).toBe(3)
    expect(err).toContain('company/number')
    expect(err).toContain(words.say('doubts.did-you-mean', { suggestion: '202100-4151' }))
  })

  it('stands where the file says so', () => {
    const { exitCode, home } = answered({ anyway: ['company/number'] }, 'en')

    expect(exitCode).toBe(0)
    expect(savedIn(home, 'sweden/agent').answers['company/number']?.value).toBe('202100-4115')
  })
})

describe('the libraries that know numbers', () => {
  it('are not there before an answer wants them', () => {
    const home = newHome()
    const bare = join(home, 'bare')
    cpSync(join(dirname(program), '..'), bare, { recursive: true })
    const readers = readdirSync(join(bare, 'dist')).filter((name) => name.startsWith('read-'))
    for (const name of readers) rmSync(join(bare, 'dist', name))
    const start = (...args: readonly string[]) =>
      spawnSync(process.execPath, [join(bare, 'bin/traces-guide'), ...args], {
        env: environment(home),
        encoding: 'utf8',
      })
    writeFileSync(
      join(home, 'answers.json'),
      JSON.stringify({ answers: { 'urgent/goods': 'no', 'about/purpose': 'import' } }),
    )

    expect(readers.length).toBeGreaterThanOrEqual(5)
    expect(start('--help').status).toBe(0)
    expect(start('checklist', '--role', 'agent').status).toBe(0)
    const { status, stderr } = start('--role', 'agent', '--answers', join(home, 'answers.json'))
    expect([status, stderr]).toEqual([
      3,
      `${wordsIn('en').say('errors.answer-open', { what: 'about/seat' })}\n`,
    ])
  })
})
