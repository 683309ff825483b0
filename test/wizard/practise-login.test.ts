import { describe, expect, it } from 'vitest'
import { oneTimeCodes } from '../../src/adapters/one-time-codes.ts'
import { secondsOf } from '../../src/rehearsal/login/judge-code.ts'
import { practiseLogin } from '../../src/wizard/practise-login.ts'
import { startPage } from '../../src/wizard/start.ts'
import { deskFor, type Script, wordsIn } from './desk.ts'

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY'
const noon = '2026-11-17T12:00:17.000Z'
const codeAt = (ahead: number) => oneTimeCodes.codeAt(secret, secondsOf(noon) + ahead)
const heads = { en: 'PRACTICE', sv: 'ÖVNING', nl: 'OEFENING' } as const

/** Somebody who practises at noon with a secret that is known here. @param rows of the window */
function practising(
  script: Script,
  { language = 'en', rows = 24, columns = 80, now = (): string => noon } = {},
) {
  const { desk, prompter, store, files } = deskFor(script, language, undefined, rows)
  const page = () => ({ ...desk.page(), rows, columns })
  const codes = { ...oneTimeCodes, newSecret: () => secret }
  return {
    desk: { ...desk, now, page, oneTimeCodes: () => Promise.resolve(codes) },
    prompter,
    store,
    files,
  }
}

const byPin: Script = {
  'sign-in/method': 'by-pin',
  'sign-in/sent': 'open-app',
  'sign-in/pending': 'continue',
  'sign-in/pin': 'enter-pin',
  'sign-in/pin-typed': 'authenticate',
  'sign-in/confirmed': 'continue',
  'sign-in/in': 'again',
}

describe.each(['en', 'sv', 'nl'] as const)('somebody who practises in %s', (language) => {
  it('gets in by PIN and by QR, and every screen is headed', async () => {
    const { desk, prompter, store, files } = practising(
      {
        ...byPin,
        'rehearse-login': ['begin', 'begin', 'clock', 'own', 'leave'],
        'sign-in/method': ['by-pin', 'by-qr'],
        'sign-in/shown': ['camera', 'open-app'],
        'sign-in/scanner': 'scan',
        'sign-in/code': [codeAt(0), codeAt(420), codeAt(0)],
        'sign-in/clock': ['retry', 'set-clock'],
        'own-authenticator': codeAt(-30),
        'own-authenticator/end': 'back',
      },
      { language },
    )
    expect(await practiseLogin(desk)).toBe('left')
    for (const { id, lines } of prompter.asked) expect(lines[0], id).toContain(heads[language])
    expect(prompter.asked.filter(({ id }) => id === 'sign-in/in')).toHaveLength(3)
    expect([store.saved, [...files]]).toEqual([[], []])
  })
})

describe('at the drawn phone', () => {
  const lastOf = (asked: readonly { id: string; lines: readonly string[] }[], id: string) =>
    asked.findLast((question) => question.id === id)?.lines.join('\n') ?? ''

  it('the code stands on the phone, and a wrong one is refused without being kept', async () => {
    const { desk, prompter } = practising({
      'rehearse-login': ['begin', 'leave'],
      'sign-in/method': 'by-qr',
      'sign-in/shown': 'open-app',
      'sign-in/scanner': 'scan',
      'sign-in/code': ['424242', '', codeAt(0)],
      'sign-in/in': 'again',
    })
    await practiseLogin(desk)
    const asked = prompter.asked.filter(({ id }) => id === 'sign-in/code')
    expect(asked[0]?.lines.join('\n')).toContain(`${codeAt(0).slice(0, 3)} ${codeAt(0).slice(3)}`)
    expect(asked[1]?.lines.join('\n')).toContain('not the practice code. Never type a real one here')
    expect(asked[2]?.lines.join('\n')).toContain('Nothing is typed yet')
    for (const { lines, input } of prompter.asked) {
      expect(lines.join('\n')).not.toContain('424242')
      expect(input.kind === 'type' ? input.draft : '').toBe('')
    }
  })

  it('somebody who takes their time is told that the code is too old, and sees the new one', async () => {
    let looks = 0
    const later = '2026-11-17T12:02:00.000Z'
    const { desk, prompter } = practising(
      {
        'rehearse-login': ['begin', 'leave'],
        'sign-in/method': 'by-qr',
        'sign-in/shown': 'open-app',
        'sign-in/scanner': 'scan',
        'sign-in/code': [codeAt(0), oneTimeCodes.codeAt(secret, secondsOf(later))],
        'sign-in/in': 'again',
      },
      { now: () => (looks++ < 4 ? noon : later) },
    )
    await practiseLogin(desk)
    expect(lastOf(prompter.asked, 'sign-in/code')).toContain('That code is too old')
  })

  it('a clock that is off is told as such, until it is set', async () => {
    const { desk, prompter } = practising({
      'rehearse-login': ['clock', 'leave'],
      'sign-in/shown': 'open-app',
      'sign-in/scanner': 'scan',
      'sign-in/code': [codeAt(420), codeAt(0)],
      'sign-in/clock': 'set-clock',
      'sign-in/in': 'again',
    })
    await practiseLogin(desk)
    expect(lastOf(prompter.asked, 'sign-in/clock')).toMatch(/clock is\s+7 minutes ahead/)
    expect(prompter.asked[1]?.lines.join('\n')).toMatch(/13:00.*13:07/)
  })

  it('Esc goes back screen by screen, F1 explains, Ctrl+C leaves', async () => {
    const { desk, prompter } = practising({
      'rehearse-login': ['help!', 'begin', 'back!'],
      'sign-in/method': ['by-pin', 'back!'],
      'sign-in/sent': ['help!', 'back!'],
      help: 'back',
    })
    expect(await practiseLogin(desk)).toBe('left')
    expect(prompter.asked.map(({ id }) => id)).toEqual([
      'rehearse-login',
      'rehearse-login',
      'sign-in/method',
      'sign-in/sent',
      'help',
      'sign-in/sent',
      'sign-in/method',
      'rehearse-login',
    ])
    for (const [id, script] of Object.entries({
      'rehearse-login': { 'rehearse-login': 'quit!' },
      'sign-in/pin': { ...byPin, 'rehearse-login': 'begin', 'sign-in/pin': 'quit!' },
      help: { ...byPin, 'rehearse-login': 'begin', 'sign-in/method': 'help!', help: 'quit!' },
      'own-authenticator': { 'rehearse-login': 'own', 'own-authenticator': 'quit!424242' },
    })) {
      const quitter = practising(script)
      expect(await practiseLogin(quitter.desk), id).toBe('quit')
      expect(quitter.prompter.asked.at(-1)?.id).toBe(id)
    }
  })
})

describe('with an authenticator of one’s own', () => {
  const own = (codes: readonly string[], page = {}) =>
    practising(
      { 'rehearse-login': ['own', 'leave'], 'own-authenticator': codes, 'own-authenticator/end': 'back' },
      page,
    )

  it('the QR code fits a window of 24 rows, with the key as text beside it', async () => {
    const { desk, prompter } = own([codeAt(0)])
    await practiseLogin(desk)
    const lines = prompter.asked[1]?.lines ?? []
    expect(lines[0]).toContain("PRACTICE. EU Login's QR code works only inside the EU Login app.")
    expect(lines.length).toBeLessThanOrEqual(21)
    expect(lines.join('\n')).toContain('█'.repeat(37))
    expect(lines.join(' ').replace(/[█▀▄]|\s+/g, '')).toContain('GEZD')
  })

  it.each([{ rows: 23 }, { columns: 60 }])(
    'in a smaller window (%j) the key is told, and what the code needs',
    async (page) => {
      const { desk, prompter } = own([codeAt(0)], page)
      await practiseLogin(desk)
      const text = prompter.asked[1]?.lines.join(' ').replace(/\s+/g, ' ') ?? ''
      expect(text).not.toContain('█')
      expect(text).toContain('It needs 24 rows and')
      expect(text).toContain('GEZD GNBV GY3T QOJQ GEZD GNBV GY')
    },
  )

  it('without a known size the code is drawn', async () => {
    const { desk, prompter } = own([codeAt(0)], { rows: 0, columns: 0 })
    await practiseLogin(desk)
    expect(prompter.asked[1]?.lines.join('\n')).toContain('█'.repeat(37))
  })

  it('a phone that is ahead or behind is told so, and by how much; a wrong code is not kept', async () => {
    const { desk, prompter } = own(['424242', codeAt(150), codeAt(-2850), '', 'back!'])
    await practiseLogin(desk)
    const told = prompter.asked
      .filter(({ id }) => id === 'own-authenticator')
      .map(({ lines }) =>
        lines
          .map((line) => line.replace(/^.*[█▀▄]/, ''))
          .join(' ')
          .replace(/\s+/g, ' '),
      )
    expect(told[1]).toContain('That is not the practice code. Never type a real one here.')
    expect(told[2]).toContain('clock is about 2:30 minutes ahead')
    expect(told[3]).toContain('from 47:30 minutes ago')
    expect(told[4]).toContain(wordsIn('en').say('rehearse-login.told-missing'))
    for (const text of told) expect(text).not.toContain('424242')
  })
})

it('is reached from the start page, which stands there again afterwards', async () => {
  const { desk, prompter } = practising(
    { start: ['rehearse', 'leave'], rehearse: ['login', 'leave'], 'rehearse-login': 'leave' },
    { rows: 0 },
  )
  expect((await startPage(desk, '')).kind).toBe('left')
  expect(prompter.asked.map(({ id }) => id)).toEqual([
    'start',
    'rehearse',
    'rehearse-login',
    'rehearse',
    'start',
  ])
  const quitter = practising({ start: 'rehearse', rehearse: 'login', 'rehearse-login': 'quit!' }, { rows: 0 })
  expect((await startPage(quitter.desk, '')).kind).toBe('quit')
})

it.each(['en', 'sv', 'nl'])(
  'help in a practice does not say that leaving saves something, in %s',
  async (language) => {
    const { desk, prompter } = practising(
      {
        start: ['rehearse', 'leave'],
        rehearse: ['login', 'leave'],
        'rehearse-login': 'begin',
        'sign-in/method': ['help!', 'quit!'],
        help: 'back',
      },
      { language, rows: 0 },
    )
    await startPage(desk, '')
    const help = prompter.asked.find(({ id }) => id === 'help')
    expect(help?.keys).toBe(desk.words.say('keys.page-unkept'))
  },
)

it.each(['en', 'sv', 'nl'])('the start page still fits one screen of 24 rows in %s', async (language) => {
  const { desk, prompter } = practising({ start: 'leave' }, { language })
  await startPage(desk, '')
  expect(prompter.asked.map(({ id }) => id)).toEqual(['start'])
})
