import { describe, expect, it } from 'vitest'
import { oneTimeCodes } from '../../src/adapters/one-time-codes.ts'
import { qrCode } from '../../src/adapters/qr-code.ts'
import { ownAuthenticatorView } from '../../src/screens/own-authenticator-view.ts'
import { renderText } from '../../src/screens/text.ts'
import { plainTheme } from '../../src/screens/view.ts'
import { languages, leftIn, newHome, program, run, wordsIn } from './installed.ts'
import { type Look, photograph, readQrCodes } from './photograph.ts'
import { start, Terminal } from './terminal.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** Another secret for each number. */
const secretOf = (number: number): string =>
  Array.from({ length: 26 }, (_, index) => alphabet[(number * 7 + index * (number + 5)) % 32]).join('')

/** Twelve addresses for authenticators, and eight other texts of up to 62 characters. */
const payloads: readonly string[] = [
  ...Array.from({ length: 12 }, (_, number) =>
    oneTimeCodes.address(
      secretOf(number),
      wordsIn(languages[number % languages.length] ?? 'en').say('rehearse-login.own-name'),
    ),
  ),
  'G9JN-NW8P-8PDX-CE40-83XV',
  '0000-1111-2222-3333-4444',
  'https://example.eu/',
  'PRACTICE',
  '1',
  '1234567890'.repeat(6),
  'aAzZ09-._~:/?#[]@!$&()*+,;=%',
  'x'.repeat(62),
]

const windows: readonly (readonly [what: string, coloured: boolean, look: Look])[] = [
  ['a dark window', true, 'dark'],
  ['a light window', true, 'light'],
  ['a dark window with NO_COLOR', false, 'dark'],
  ['a light window with NO_COLOR', false, 'light'],
]

describe.each(windows)('on %s', (_, coloured, look) => {
  // Without colour nothing can be forced: on a light window the code stands inverted, and the scanner has to try that.
  const inverted = !coloured && look === 'light'

  it('twenty QR codes are read again from the screen', async () => {
    expect(new Set(payloads).size).toBe(20)
    for (const [index, payload] of payloads.entries()) {
      const words = wordsIn(languages[index % languages.length] ?? 'en')
      const shown = {
        address: payload,
        secret: secretOf(index),
        name: 'X',
        needed: undefined,
        told: undefined,
      }
      const view = ownAuthenticatorView({ ...shown, qrCode: qrCode(payload, coloured) }, words)
      const screen = renderText(view, { columns: 80, theme: plainTheme }).join('\n')
      expect(readQrCodes(await photograph(screen, look), inverted)).toEqual([payload])
    }
  })

  it('somebody scans the program’s own QR code, and the code of their authenticator is right', async () => {
    const words = wordsIn('en')
    const say = (key: string) => words.say(`rehearse-login.${key}`)
    const colour = coloured ? [] : ['NO_COLOR=1']
    const terminal = new Terminal(
      ['/usr/bin/env', ...colour, process.execPath, program, 'rehearse', 'login', '--lang', 'en'],
      newHome(),
      80,
      24,
    )
    await terminal.drawn()
    await terminal.pick(say('exercise-own'))
    expect(terminal.scrolledAway()).toBe(0)
    const [address = ''] = readQrCodes(await photograph(terminal.written(), look), inverted)
    const secret = new URL(address).searchParams.get('secret') ?? ''
    expect(secret).toMatch(/^[A-Z2-7]{26}$/)
    const right = oneTimeCodes.codeAt(secret, Date.now() / 1000)
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
    terminal.type(wrong)
    await terminal.until(wrong)
    await terminal.turn('enter')
    await terminal.until('not the practice code')
    expect(terminal.shows(wrong)).toBe(false)
    terminal.type(right)
    await terminal.until(right)
    await terminal.turn('enter')
    await terminal.until(say('own-right'))
    expect(leftIn(terminal.home)).toEqual([])
    terminal.press('ctrl-c')
    expect((await terminal.ended()).exitCode).toBe(130)
  })
})

describe.each(languages)('at the drawn phone in %s', (language) => {
  it('the keyboard is enough, by QR and by PIN, and nothing is left behind', async () => {
    const words = wordsIn(language)
    const say = (key: string) => words.say(`rehearse-login.${key}`)
    const terminal = await start(['rehearse', 'login'], { language })
    await terminal.pick(say('exercise-begin'))
    await terminal.pickNumber(2)
    await terminal.pick(say('move-camera'))
    await terminal.until(say('told-inside-app'))
    await terminal.pick(say('move-open-app'))
    await terminal.pickNumber(2)
    const code = /(\d{3}) (\d{3})/.exec(terminal.screen().join('\n'))?.slice(1).join('') ?? ''
    terminal.type(code)
    await terminal.until(code)
    await terminal.turn('enter')
    await terminal.until(say('in-traces'))
    await terminal.pick(say('again'))
    await terminal.pick(say('exercise-begin'))
    await terminal.pickNumber(1)
    await terminal.pick(say('move-open-app'))
    for (const number of [2, 2, 2, 2]) await terminal.pickNumber(number)
    await terminal.until(say('in-traces'))
    expect(terminal.scrolledAway()).toBe(0)
    await terminal.pick(say('again'))
    await terminal.pickNumber(4)
    expect((await terminal.ended()).exitCode).toBe(0)
    expect(leftIn(terminal.home)).toEqual([])
  })
})

it('without a terminal nothing is practised', () => {
  const { exitCode, out } = run(['rehearse', 'login'], newHome())
  expect({ exitCode, out }).toEqual({ exitCode: 5, out: '' })
})
