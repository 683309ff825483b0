import { describe, expect, it } from 'vitest'
import { judge } from '../house/judge.ts'
import { wordsIn } from '../wizard/desk.ts'
import { anna, codeOfAnna, given, here } from './anna-calls.ts'
import { call } from './world.ts'

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

  it.each(['sv', 'nl'])('in %s, says of each statement of a fact that it is English', async (language) => {
    const sessions = [{ ...anna, answers: {} }]
    const { code } = JSON.parse((await call('support code --json --lang sv', { sessions })).out)
    const { facts } = JSON.parse((await call(`support open ${code} --json`)).out)
    const label = wordsIn(language).say('labels.english')
    const page = (await call(`support open ${code} --lang ${language}`)).out.replace(/\s+/g, ' ')
    expect(facts.length).toBeGreaterThan(0)
    for (const { says } of facts) expect(page).toContain(`${label} ${says}`)
  })

  it('counts no time for the helper: the code says only roughly when', async () => {
    const done = [
      'about/check',
      'account/prepare',
      'account/has-account',
      'account/first-name',
      'account/last-name',
      'account/create',
    ]
    const value = (id: string): string => (id === 'account/has-account' ? 'no' : 'done')
    const answers = {
      ...anna.answers,
      ...Object.fromEntries(done.map((id) => [id, { value: value(id), at: anna.updatedAt }])),
    }
    const sessions = [{ ...anna, answers }]
    const { code } = JSON.parse((await call('support code --json --lang sv', { sessions })).out)
    const { out } = await call(`support open ${code} --lang nl`)
    expect(out).toContain('[account/mail]')
    expect(out).not.toMatch(/\b\d\d:\d\d\b/)
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

it('support alone says what there is', async () => {
  const { err, code } = await call('support')
  expect(code).toBe(2)
  expect(err).toContain('support code, support export, support open')
})
