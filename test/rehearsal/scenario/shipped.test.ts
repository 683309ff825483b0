import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { oneTimeCodes } from '../../../src/adapters/one-time-codes.ts'
import { secondsOf } from '../../../src/rehearsal/login/judge-code.ts'
import { rehearsalScore } from '../../../src/tools/schemas/rehearsal-score-document.ts'
import { playScenario } from '../../../src/wizard/play-scenario.ts'
import { deskFor, locales, type Script } from '../../wizard/desk.ts'
import { plays } from './plays.ts'
import { scenarioOf, shipped } from './shipped.ts'

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY'
const noon = '2026-11-17T12:00:17.000Z'
const codeAt = (ahead: number) => oneTimeCodes.codeAt(secret, secondsOf(noon) + ahead)
const heads = { en: 'PRACTICE', sv: 'ÖVNING', nl: 'OEFENING' } as const
type Language = keyof typeof heads

/** Somebody plays a scenario at noon, with codes that are known here. */
function played(text: string, script: Script, language: Language = 'en', rows = 24) {
  const typed = script['sign-in/code']
  const codes = typeof typed === 'string' || typed === undefined ? typed : [codeAt(7 * 60), codeAt(0)]
  const { desk, prompter, store, files } = deskFor(
    codes === undefined ? script : { ...script, 'sign-in/code': codes },
    language,
    undefined,
    rows,
  )
  const known = { ...oneTimeCodes, newSecret: () => secret }
  const noonDesk = { ...desk, now: () => noon, oneTimeCodes: () => Promise.resolve(known) }
  return { ended: playScenario(noonDesk, scenarioOf(text)), prompter, store, files }
}

/** The score; who left before the end has none. */
async function scoreOf(text: string, script: Script, language: Language = 'en') {
  const ended = await played(text, script, language).ended
  if (typeof ended === 'string') throw new Error(`${ended} before the end`)
  return ended
}

const all = Object.entries(shipped).map(([name, text]) => ({ name, text, play: plays[name] }))

it('ten scenarios ship, each with a title in three languages, and bear the names of their files', () => {
  expect(all).toHaveLength(10)
  expect(Object.keys(plays).sort()).toEqual(Object.keys(shipped).sort())
  for (const { name, text } of all) {
    const { title, tells, name: own } = scenarioOf(text)
    expect(own).toBe(name)
    expect(Object.keys(title)).toEqual(['en', 'sv', 'nl'])
    expect(Object.keys(tells)).toEqual(['en', 'sv', 'nl'])
  }
})

it('who has Skal enter the company is told, in three languages, that access is asked for behind it', async () => {
  const told = {
    en: 'ask for access yourself',
    sv: 'ansöker du själv om behörighet',
    nl: 'Vraag zelf toegang aan',
  }
  for (const language of ['en', 'sv', 'nl'] as const) {
    const { ended, prompter } = played(
      shipped['organic-not-there'] ?? '',
      plays['organic-not-there']?.right ?? {},
      language,
    )
    await ended
    const lessons = prompter.asked.find(({ id }) => id === 'rehearse-operator/lessons')?.lines.join(' ') ?? ''
    expect(lessons.replace(/\s+/g, ' ')).toContain(told[language])
  }
})

describe.each(all)('$name', ({ text, play }) => {
  if (play === undefined) throw new Error('nobody plays it')

  it('is played right, to all that should come out', async () => {
    const score = await scoreOf(text, play.right)
    expect(score).toMatchObject({ reached: true, mistakes: [], detours: 0 })
    expect(score.right).toBe(score.of)
  })

  it('is played wrong, to the mistake that it teaches, with the step that would have helped', async () => {
    const score = await scoreOf(text, play.wrong)
    const found = score.mistakes.find(({ code }) => code === play.mistake)
    expect(score.mistakes.map(({ code }) => code)).toEqual([play.mistake])
    if (play.mistake === 'let-in-left') expect(found?.step).toBeUndefined()
    else {
      const { flow } = locales.journey(found?.journey ?? '')
      expect(flow.steps.map(({ id }) => id)).toContain(found?.step)
    }
  })

  it.each(['en', 'sv', 'nl'] as const)(
    'is headed as practice on every screen in %s, and nothing is kept',
    async (language) => {
      const { ended, prompter, store, files } = played(text, play.wrong, language)
      const score = await ended
      expect(typeof score).toBe('object')
      for (const { id, lines } of prompter.asked)
        if (lines.length > 0) expect(lines[0], id).toContain(heads[language])
      expect([store.saved, [...files]]).toEqual([[], []])
    },
  )

  it('gives the same score for the same actions, in every language, in the form that its schema tells', async () => {
    const scores = [
      await scoreOf(text, play.wrong),
      await scoreOf(text, play.wrong, 'sv'),
      await scoreOf(text, play.wrong, 'nl'),
    ]
    expect(new Set(scores.map((score) => JSON.stringify(score))).size).toBe(1)
    for (const script of [play.right, play.wrong])
      v.parse(rehearsalScore.form, JSON.parse(JSON.stringify(await scoreOf(text, script))))
  })
})

it('who leaves before the end has no score', async () => {
  const { 'new-colleague': text = '', 'login-pin': login = '' } = shipped
  for (const [id, reply, ended] of [
    ['scenario', 'back!', 'left'],
    ['scenario', 'quit!', 'quit'],
    ['approve/menu', 'back!', 'left'],
    ['approve/users', 'quit!', 'quit'],
    ['approve/end', 'quit!', 'quit'],
  ] as const)
    expect(await played(text, { ...plays['new-colleague']?.right, [id]: reply }).ended, id).toBe(ended)
  expect(await played(login, { ...plays['login-pin']?.right, 'sign-in/method': 'back!' }).ended).toBe('left')
  expect(await played(login, { ...plays['login-pin']?.right, 'sign-in/sent': 'quit!' }).ended).toBe('quit')
})

it('who gets in the other way is told so', async () => {
  const { 'login-pin': text = '' } = shipped
  const score = await scoreOf(text, {
    ...plays['login-pin']?.right,
    'sign-in/method': 'by-qr',
    'sign-in/shown': 'open-app',
    'sign-in/scanner': ['await-request', 'scan'],
    'sign-in/code': codeAt(0),
  })
  expect(score).toMatchObject({ reached: false, right: 0, of: 1, detours: 1 })
  expect(score.mistakes.map(({ code }) => code)).toEqual(['no-request', 'other-way'])
})
