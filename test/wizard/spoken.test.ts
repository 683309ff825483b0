import { describe, expect, it } from 'vitest'
import { oneTimeCodes } from '../../src/adapters/one-time-codes.ts'
import { turns } from '../../src/flow/turns.ts'
import { secondsOf } from '../../src/rehearsal/login/judge-code.ts'
import { newSession } from '../../src/session/session.ts'
import { hearAloud } from '../../src/wizard/hear-code.ts'
import { practiseLogin } from '../../src/wizard/practise-login.ts'
import { openSession, startPage } from '../../src/wizard/start.ts'
import { answered } from '../flow/build.ts'
import { codeFor } from '../support/codes.ts'
import { deskFor, locales, memoryStore, type Script, wordsIn } from './desk.ts'
import { typingAt } from './typing.ts'

const { languages } = locales.catalogue()
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY'
const noon = '2026-11-17T12:00:17.000Z'
const codeAt = (ahead: number) => oneTimeCodes.codeAt(secret, secondsOf(noon) + ahead)

/** Somebody in accessible mode who stands at a step, as one of those do who come there. */
async function at(journey: string, step: string, script: Script, language = 'en') {
  const { flow, revision } = locales.journey(journey)
  const turn = turns(flow).turns.find((each) => each.step.id === step)
  if (turn === undefined) throw new Error(`nobody stands at ${step}`)
  const key = { journey, environment: 'production', name: '' } as const
  const session = { ...newSession(key, revision, '2026-11-17T09:00:00.000Z'), answers: turn.answers }
  const { desk, prompter, store } = deskFor(script, language, memoryStore(session))
  const typing = typingAt(desk, prompter)
  await openSession(typing.desk, key)
  return { said: typing.said(), kinds: typing.kinds, asked: prompter.asked, last: store.find(key) }
}

describe.each(languages)('somebody who hears in %s', (language) => {
  const words = wordsIn(language)

  it('practises logging in: by PIN, by QR code with a clock that is off, with an app of their own', async () => {
    const { desk, prompter } = deskFor(
      {
        'rehearse-login': ['help!', 'begin', 'clock', 'own', 'leave'],
        'sign-in/method': 'by-pin',
        'sign-in/sent': 'open-app',
        'sign-in/pending': 'continue',
        'sign-in/pin': 'enter-pin',
        'sign-in/pin-typed': 'authenticate',
        'sign-in/confirmed': 'continue',
        'sign-in/in': 'again',
        'sign-in/shown': ['camera', 'open-app'],
        'sign-in/scanner': 'scan',
        'sign-in/code': ['424242', codeAt(420), codeAt(0)],
        'sign-in/clock': 'set-clock',
        'own-authenticator': ['help!', codeAt(-30)],
        'own-authenticator/end': 'back',
        help: 'back',
      },
      language,
    )
    const codes = { ...oneTimeCodes, newSecret: () => secret }
    const typing = typingAt(
      { ...desk, now: () => noon, oneTimeCodes: () => Promise.resolve(codes) },
      prompter,
    )
    expect(await practiseLogin(typing.desk)).toBe('left')
    const said = typing.said()
    expect(said).toContain(words.say('accessible.some-qr-code'))
    expect(said).toContain(oneTimeCodes.address(secret, words.say('rehearse-login.own-name')))
    expect(said).toContain(words.say('rehearse-login.computer'))
    // A code that is no practice code may be a real one.
    expect(said).not.toContain('424242')
  })

  it('takes a support code group by group', async () => {
    const code = codeFor('sweden/agent', answered({ 'urgent/goods': 'no' }))
    const groups = code.split('-').map((group, index) => [`code/${index + 1}`, group] as const)
    const { desk, prompter } = deskFor({ ...Object.fromEntries(groups), help: 'back' }, language)
    const typing = typingAt(desk, prompter)
    expect(await hearAloud(typing.desk)).toEqual({ code })
    expect(typing.said()).toContain(`1, ${groups[0]?.[1]}: `)
  })

  it('hears a form field by field, and again as often as is wanted', async () => {
    const { said, asked } = await at(
      'sweden/importer',
      'company/details',
      { 'company/details': ['as-list', 'as-list', 'help!', 'leave'], help: 'back' },
      language,
    )
    expect(asked.filter(({ id }) => id === 'company/details')).toHaveLength(4)
    const [first] = words.say('accessible.field', { number: 1, last: '#' }).split('#')
    expect(
      said.split(`
${first}`),
    ).toHaveLength(5)
  })

  it('hears which searches are done', async () => {
    const terms = { 'company/terms': ['term-1', 'leave'] }
    const { said, asked } = await at('sweden/agent', 'company/terms', terms, language)
    const [, ticked] = asked.map(({ input }) => ('picks' in input ? input.picks[0]?.text : ''))
    expect(said).toContain(`\n1. ${ticked}\n`)
    expect(ticked).toContain(words.say('accessible.searched', { term: '' }).trim().replace(/^: /, ''))
  })

  it('pastes a table, and is told how to end it', async () => {
    const found = {
      'company/found-importer': ['paste', 'leave'],
      paste: 'Name\tActivities\nÖversikt',
      reading: 'back',
    }
    const { said, kinds } = await at('sweden/importer', 'company/found-importer', found, language)
    expect(kinds).toContain('paste')
    expect(said).toContain(words.say('accessible.paste-here'))
    expect(said).not.toContain(words.say('operator-check.paste-here'))
  })

  it('finds the start page, another language, and the way out', async () => {
    const other = language === 'nl' ? 'sv' : 'nl'
    const { desk, prompter } = deskFor({ start: ['help!', 'language', 'leave'], language: other }, language)
    const typing = typingAt(desk, prompter)
    expect((await startPage(typing.desk, '')).kind).toBe('left')
    expect(typing.said()).toContain(wordsIn(other).say('accessible.number', { count: 6 }))
  })
})
