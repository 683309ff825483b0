import { describe, expect, it } from 'vitest'
import type { Value } from '../../src/flow/step.ts'
import { newSession, type Session } from '../../src/session/session.ts'
import { judge } from '../house/judge.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { call } from './world.ts'

const at = '2026-11-17T08:30:00.000Z'

/** Anna, an agent, who has come to the search for her company; her own words are in what she typed. */
const given: Readonly<Record<string, Value>> = {
  'urgent/goods': 'no',
  'about/purpose': 'import',
  'about/seat': 'sweden',
  'about/access': 'none',
  'about/email': 'anna@example.se',
  'about/company': 'Växtimport AB',
}
const anna: Session = {
  ...newSession({ journey: 'sweden/agent', environment: 'production', name: 'Beta AB' }, 'x', at),
  answers: Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { value, at }])),
  updatedAt: at,
}
const here = 'about/check'

async function codeOfAnna(language = 'sv'): Promise<string> {
  const { out } = await call(`support code --json --lang ${language}`, { sessions: [anna] })
  return JSON.parse(out).code
}

async function fileOfAnna(more = ''): Promise<string> {
  return (await call(`support export --lang sv ${more}`, { sessions: [anna] })).out
}

describe('support code', () => {
  it('shows the code in groups, spelled in the language of the person', async () => {
    const code = await codeOfAnna()
    const { out, code: exit } = await call('support code --lang sv', { sessions: [anna] })
    expect(exit).toBe(0)
    expect(out).toContain(`  ${code}\n`)
    for (const group of code.split('-')) expect(out).toContain(`  ${group}   `)
    expect(out).toMatch(/Erik|Adam|nolla|etta|femma/)
    expect(out).not.toMatch(/Växtimport|anna@|Beta/)
  })

  it('is the same in each language but for what it says of the language', async () => {
    const [sv, en, nl] = [await codeOfAnna('sv'), await codeOfAnna('en'), await codeOfAnna('nl')]
    expect(new Set([sv, en, nl]).size).toBe(3)
    expect(new Set([sv, en, nl].map((code) => code.slice(0, 4))).size).toBe(1)
  })

  it('is a document too, with and without anything saved', async () => {
    const fits = judge('documents/support-code.schema.json')
    const { out } = await call('support code --json', { sessions: [anna] })
    expect(fits(JSON.parse(out))).toEqual([])
    const none = await call('support code --json')
    expect(fits(JSON.parse(none.out))).toEqual([])
    expect(JSON.parse(none.out)).toMatchObject({ saved: false, code: null, groups: [] })
  })

  it('without anything saved says how to start', async () => {
    const { out, code } = await call('support code')
    expect(code).toBe(0)
    expect(out).toContain(wordsIn('en').say('status.none'))
  })
})

describe('support open, with a code', () => {
  it('shows the screen in the helper’s words beside the user’s own', async () => {
    const { out, code } = await call(`support open ${await codeOfAnna('sv')} --lang en`)
    const titleOf = (language: string) => wordsIn(language).guide('sweden.about').steps.check?.title ?? '-'
    expect(code).toBe(0)
    for (const language of ['en', 'sv'])
      expect(out.replace(/\s+/g, ' ')).toContain(titleOf(language).slice(0, 20))
    expect(out).toContain('Svenska')
    expect(out).toContain(`[${here}]`)
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true)
    for (const key of ['told', 'next', 'facts', 'if-differs'])
      expect(out).toContain(wordsIn('en').say(`support.${key}`))
  })

  it('keeps long choices within the window', async () => {
    const answers = { 'urgent/goods': { value: 'no', at: anna.updatedAt } }
    const sessions = [{ ...anna, journey: 'sweden/importer', answers }]
    const { code } = JSON.parse((await call('support code --json --lang sv', { sessions })).out)
    const { out } = await call(`support open ${code} --lang en`)
    const longest = Object.values(wordsIn('sv').guide('sweden.about').steps.place?.options ?? {})
    expect(Math.max(...longest.map((text) => text.length))).toBeGreaterThan(40)
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('shows it once where both speak the same language', async () => {
    const { out } = await call(`support open ${await codeOfAnna('en')} --lang en`)
    expect(out).not.toContain(wordsIn('en').say('support.user-screen', { language: 'English' }))
  })

  it('takes the groups as words of their own, in small letters', async () => {
    const spaced = (await codeOfAnna()).toLowerCase().replaceAll('-', ' ')
    expect((await call(`support open ${spaced}`)).code).toBe(0)
  })

  it('never touches what is saved here', async () => {
    const mine = { ...anna, journey: 'eu/operator' }
    const { store, code } = await call(`support open ${await codeOfAnna()}`, { sessions: [mine] })
    expect(code).toBe(0)
    expect(store.list()).toEqual([mine])
    expect(store.saved).toHaveLength(1)
    expect((await call(`support open ${await codeOfAnna()}`, { broken: true })).code).toBe(0)
  })

  it('prints a document that its schema describes', async () => {
    const { out } = await call(`support open ${await codeOfAnna()} --json`)
    const document = JSON.parse(out)
    expect(judge('documents/support.schema.json')(document)).toEqual([])
    expect(document).toMatchObject({
      source: 'code',
      journey: 'sweden/agent',
      step: here,
      how: 'same',
      userLanguage: 'sv',
    })
    expect(document.screens.map(({ language }: { language: string }) => language)).toEqual(['en', 'sv'])
    expect(document.path.at(-1)).toMatchObject({ id: here, state: 'here' })
    expect(document.path.map(({ id }: { id: string }) => id)).toEqual([...Object.keys(given), here])
  })

  it('prints the way alone with --path', async () => {
    const { out } = await call(`support open ${await codeOfAnna()} --path --lang nl`)
    for (const id of Object.keys(given)) expect(out).toContain(`[${id}]`)
    expect(out).toContain(wordsIn('nl').say('support.withheld'))
  })

  it('tells group by group what does not match, and what it may have been', async () => {
    const code = await codeOfAnna()
    const wrong = code.slice(0, -1) + (code.endsWith('0') ? '2' : '0')
    const { err, out, code: exit } = await call(`support open ${wrong}`)
    expect(exit).toBe(3)
    expect(out).toBe('')
    expect(err).toContain('Group 5 does not match')
    expect(err.match(/ matches /g)).toHaveLength(4)
    expect(err.replace(/\s+/g, ' ')).toContain(`traces-guide support open ${code}`)
  })

  it('fills in what was not heard, to be confirmed', async () => {
    const code = await codeOfAnna()
    const { err, code: exit } = await call(`support open ????${code.slice(4)}`)
    expect(exit).toBe(3)
    expect(err).toContain(code)
  })

  it.each([
    ['characters that no code has', 'G9JN-NW8P-8PDX-CE40-8!XV', 'No code has this: !'],
    ['a group that is too short', 'G9JN-NW8P-8PD-CE40-83XV', 'These groups do not have four symbols: 3'],
    ['another word', 'hello', 'A code has twenty symbols; this has 5'],
    ['two wrong groups', 'G9JN-NW8P-8PDX-CE40-83XV', 'does not match'],
  ])('refuses %s', async (_, given, why) => {
    const { err, code } = await call(`support open ${given}`)
    expect(code).toBe(3)
    expect(err.replace(/\s+/g, ' ')).toContain(why)
  })

  it('asks for a code only in a terminal', async () => {
    const { err, code } = await call('support open')
    expect(code).toBe(5)
    expect(err).toContain('support open')
  })
})

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

it('support alone says what there is', async () => {
  const { err, code } = await call('support')
  expect(code).toBe(2)
  expect(err).toContain('support code, support export, support open')
})
