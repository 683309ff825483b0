import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { begunHome } from './begun.ts'
import { languages, newHome, plainPart, run, wordsIn } from './installed.ts'
import { start } from './terminal.ts'

/** Anna, an agent who has come to the search for her company. */
const plan = {
  'urgent/goods': 'no',
  'about/purpose': 'import',
  'about/seat': 'sweden',
  'about/access': 'none',
  'about/email': 'anna@example.se',
  'about/company': 'Växtimport AB',
  'account/has-account': 'no',
  'account/first-name': 'Anna',
  'account/last-name': 'Berg',
  'second-factor/has': 'none',
  'second-factor/method': 'app',
}
const anna = begunHome('sweden/agent', plan, 'company/search')
const codeOf = (language: string) =>
  JSON.parse(run(['support', 'code', '--json', '--lang', language], anna).out).code as string

/** All that lies in a home, byte for byte. */
function filesIn(home: string): readonly (readonly [string, string])[] {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [
      join(entry.parentPath, entry.name),
      readFileSync(join(entry.parentPath, entry.name), 'latin1'),
    ])
}

describe('a code is read out', () => {
  it.each(languages)('and shown in %s, in a pipe without an escape and without the QR code', (language) => {
    const { exitCode, out, err } = run(['support', 'code', '--lang', language], anna)
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
    expect(out).toContain(codeOf(language))
    for (const drawn of ['\u001b', '█']) expect(out).not.toContain(drawn)
    expect(out).not.toContain('Växtimport')
  })

  it('and shown in a terminal, with a QR code in black and white', async () => {
    const terminal = await start(['support', 'code'], { language: 'sv', home: anna, rows: 50 })
    const { exitCode, screen } = await terminal.ended()
    expect(exitCode).toBe(0)
    expect(screen).toContain(codeOf('sv'))
    expect(screen).toContain('█'.repeat(29))
    expect(terminal.written()).toContain('\u001b[97;40m')
    expect(screen).toContain(plainPart(wordsIn('sv').say('support.qr')))
  })

  it('and in a window of 24 rows the code to be read out is what stands there', async () => {
    const terminal = await start(['support', 'code'], { language: 'sv', home: anna, rows: 24 })
    const { screen } = await terminal.ended()
    expect(screen).toContain(`  ${codeOf('sv')}\n`)
    expect(screen).toContain(wordsIn('sv').say('support.read-out'))
  })

  it('group by group, one of them wrong; the helper in English sees the Swedish screen', async () => {
    const code = codeOf('sv')
    const groups = code.split('-')
    const helper = begunHome('sweden/agent', plan, 'account/create')
    const before = filesIn(helper)
    const words = wordsIn('en')
    const terminal = await start(['support', 'open'], {
      language: 'en',
      home: helper,
      rows: 60,
      columns: 100,
    })
    for (const [index, group] of groups.entries()) {
      await terminal.until(words.say('hearing.group', { number: index + 1 }))
      const reversed = [...group].reverse().join('').toLowerCase()
      terminal.type(index === 2 ? reversed : group.toLowerCase())
      await terminal.turn('enter')
    }
    expect(terminal.shows(/does not match|may not match/)).toBe(true)
    await terminal.pick(words.say('hearing.again', { number: 3 }))
    terminal.type(groups[2] ?? '')
    terminal.press('enter')
    const { exitCode } = await terminal.ended()
    expect(exitCode).toBe(0)
    const written = terminal.written().replace(/\s+/g, ' ')
    for (const [language, namespace] of [
      ['en', 'sweden.company'],
      ['sv', 'sweden.company'],
    ] as const)
      expect(written).toContain(wordsIn(language).guide(namespace).steps.search?.title)
    expect(filesIn(helper)).toEqual(before)
  })

  it('with one symbol misheard: what it may have been is offered, and taken once it is confirmed', async () => {
    const code = codeOf('nl')
    const wrong = code.slice(0, -1) + (code.endsWith('0') ? '2' : '0')
    const words = wordsIn('en')
    const terminal = await start(['support', 'open', wrong], { language: 'en', rows: 40 })
    expect(terminal.shows('Group 5 does not match')).toBe(true)
    await terminal.until(code)
    // Enter alone asks for the group again: nobody has confirmed anything.
    expect(terminal.shows(/^> (?!1\.)\d/m)).toBe(true)
    await terminal.pickNumber(1)
    expect(await terminal.ended()).toMatchObject({ exitCode: 0 })
    expect(terminal.written()).toContain(words.say('support.opened'))
  })

  it('Ctrl+C leaves, and tells so', async () => {
    const terminal = await start(['support', 'open'], { language: 'en' })
    terminal.press('ctrl-c')
    expect(await terminal.ended()).toMatchObject({ exitCode: 130 })
  })
})

describe('a file is sent', () => {
  it('and opened by somebody who has nothing saved, without anything that was typed', () => {
    const home = newHome()
    const made = run(['support', 'export', '--lang', 'sv', '--output', 'ticket.json'], anna, {}, home)
    expect(made).toMatchObject({ exitCode: 0, out: '' })
    const file = readFileSync(join(home, 'ticket.json'), 'utf8')
    expect(file).not.toMatch(/Växtimport|anna@|Berg|2026/)
    const { exitCode, out, err } = run(['support', 'open', 'ticket.json', '--lang', 'en'], home, {}, home)
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
    expect(out).toContain('[company/search]')
    expect(run(['support', 'open', '/dev/zero'], home).exitCode).toBe(3)
    writeFileSync(join(home, 'big.json'), `${file}${' '.repeat(2 ** 20)}`)
    expect(run(['support', 'open', 'big.json'], home, {}, home).exitCode).toBe(3)
  })
})
