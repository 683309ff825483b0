import { describe, expect, it } from 'vitest'
import { judge } from '../house/judge.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { anna, codeOfAnna, fileOfAnna, given, here } from './anna-calls.ts'
import { call } from './world.ts'

describe('support export', () => {
  it('tells before what goes and what stays, and holds nothing that was typed', async () => {
    const { out, err, code } = await call('support export', { sessions: [anna] })
    expect(code).toBe(0)
    const made = JSON.parse(out)
    expect(judge('documents/export.schema.json')(made)).toEqual([])
    expect(out).not.toMatch(/Växtimport|anna@|Beta|2026/)
    expect(made.withheld).toEqual(['about/email', 'about/company', 'name', 'started-at', 'updated-at'])
    for (const name of made.withheld) expect(err).toContain(`- ${name}`)
  })

  it('lets along what is named, and says so', async () => {
    const { out, err } = await call('support export --include about/email --include name', {
      sessions: [anna],
    })
    expect(JSON.parse(out).included).toEqual({ 'about/email': 'anna@example.se', name: 'Beta AB' })
    expect(err).toContain('about/email: anna@example.se')
    expect(err).not.toContain('- about/email\n')
  })

  it('knows the names', async () => {
    const { err, code } = await call('support export --include phone', { sessions: [anna] })
    expect(code).toBe(2)
    expect(err).toContain('about/email, about/company, name')
  })

  it('is Markdown for a ticket, with the words and the ids', async () => {
    const { out } = await call('support export --format markdown --lang sv', { sessions: [anna] })
    expect(out).toContain(`# ${wordsIn('sv').say('support.export-title')}`)
    expect(out).toContain(await codeOfAnna())
    for (const id of Object.keys(given)) expect(out).toContain(id)
    expect(out).toContain(
      wordsIn('sv').say('support.stayed', {
        names: 'about/email, about/company, name, started-at, updated-at',
      }),
    )
    expect(out).not.toMatch(/Växtimport|anna@|Beta/)
  })

  it('writes a file, never over one that is there', async () => {
    const sessions = [anna]
    const { written, out } = await call('support export --output ticket.json', { sessions })
    expect(out).toBe('')
    expect(JSON.parse(written['ticket.json'] ?? '{}').journey).toBe('sweden/agent')
    const files = { 'ticket.json': 'mine' }
    expect((await call('support export --output ticket.json', { sessions, files })).code).toBe(3)
  })

  it('without anything saved says how to start', async () => {
    expect(await call('support export')).toMatchObject({ code: 0, err: '' })
  })
})

describe('support open, with a file', () => {
  it('shows the same as with the code, and what went along', async () => {
    const files = { 'anna.json': await fileOfAnna('--include about/company') }
    const { out, code } = await call('support open anna.json', { files })
    expect(code).toBe(0)
    expect(out).toContain(`[${here}]`)
    expect(out).toContain('Växtimport AB')
    expect(out).toContain('Not in the file: about/email, name, started-at, updated-at')
    const document = JSON.parse((await call('support open anna.json --json', { files })).out)
    expect(judge('documents/support.schema.json')(document)).toEqual([])
    expect(document).toMatchObject({
      source: 'export',
      step: here,
      how: 'same',
      included: { 'about/company': 'Växtimport AB' },
    })
  })

  it('of an older or newer guide opens at the step that is left, or says which is gone', async () => {
    const file = await fileOfAnna()
    const gone = file.replaceAll(here, 'about/verify')
    const opened = await call('support open anna.json', { files: { 'anna.json': gone } })
    expect(opened.code).toBe(0)
    expect(opened.out.replace(/\s+/g, ' ')).toContain('Their step about/verify is gone')
    const made = JSON.parse(file)
    const fewer = {
      ...made,
      steps: made.steps.filter(({ id }: { id: string }) => id !== 'about/access'),
      choices: made.choices.filter(({ id }: { id: string }) => id !== 'about/access'),
    }
    const asks = await call('support open anna.json', { files: { 'anna.json': JSON.stringify(fewer) } })
    expect(asks.out.replace(/\s+/g, ' ')).toContain('that theirs did not: about/access')
  })

  it.each([
    ['is none', 'hello', 'This is not a file made by support export'],
    ['was changed', '{"format":"traces-guide/export@1"}', 'This file was changed or cut off'],
    ['a newer guide made', '{"format":"traces-guide/export@2"}', 'A newer guide made this file'],
  ])('says why where the file %s', async (_, file, why) => {
    const { err, code } = await call('support open x.json', { files: { 'x.json': file } })
    expect(code).toBe(3)
    expect(err).toContain(why)
  })

  it('says which journey is not here', async () => {
    const file = (await fileOfAnna()).replace('"sweden/agent"', '"mars/agent"')
    const { err, code } = await call('support open x.json', { files: { 'x.json': file } })
    expect(code).toBe(3)
    expect(err).toContain('mars/agent')
    const entrance = (await fileOfAnna()).replace('"sweden/agent"', `"${locales.catalogue().entrance}"`)
    expect((await call('support open x.json', { files: { 'x.json': entrance } })).code).toBe(3)
  })

  it('shows nothing of a file that could steer a terminal, and takes no text that may not stand', async () => {
    const file = JSON.parse(await fileOfAnna('--include about/email'))
    const evil = JSON.stringify({
      ...file,
      language: '\u001b[2J',
      included: { 'about/email': '\u001b]0;x\u0007', 'a\u202eb': 'c\u0000' },
      withheld: ['\u001b[31m'],
    })
    for (const more of ['', '--path']) {
      const { out, code } = await call(`support open x.json ${more}`, { files: { 'x.json': evil } })
      expect(code).toBe(0)
      expect([...out].filter((character) => character !== '\n' && /\p{C}/u.test(character))).toEqual([])
    }
  })

  it('of a guide with another problem shows the journey, and what the problem is called there', async () => {
    const { step, steps, choices, ...rest } = JSON.parse(await fileOfAnna())
    const file = JSON.stringify({
      ...rest,
      step,
      steps,
      choices,
      problem: { flow: 'mars/lost', step, steps, choices },
    })
    const { out, code } = await call('support open x.json', { files: { 'x.json': file } })
    expect(code).toBe(0)
    expect(out).toContain('mars/lost')
    const { out: json } = await call('support open x.json --json', { files: { 'x.json': file } })
    expect(judge('documents/support.schema.json')(JSON.parse(json))).toEqual([])
    expect(JSON.parse(json).problem).toMatchObject({ flow: 'mars/lost', name: null, step: null })
  })

  it('never ends in a bug, whatever the file is', async () => {
    const file = await fileOfAnna('--include about/company')
    let seed = 1
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647
      return seed % below
    }
    for (let time = 0; time < 60; time++) {
      const from = random(file.length)
      const spoilt =
        file.slice(0, from) + ['', '"', 'x', '[]', '0'][random(5)] + file.slice(from + random(12))
      const { code } = await call('support open x.json --json', { files: { 'x.json': spoilt } })
      expect([0, 3]).toContain(code)
    }
  })
})
