import stringWidth from 'fast-string-width'
import { describe, expect, it } from 'vitest'
import type { Move, Scene, SignIn, Told } from '../../src/rehearsal/login/sign-in.ts'
import { clockTime } from '../../src/screens/clock-time.ts'
import { renderMarkdown } from '../../src/screens/markdown.ts'
import { moveText, signInView } from '../../src/screens/sign-in-view.ts'
import { renderText, textWidth } from '../../src/screens/text.ts'
import { plainTheme } from '../../src/screens/view.ts'
import { locales, wordsIn } from '../wizard/desk.ts'

const props = {
  labels: locales.labels(),
  pin: '4071',
  code: '123456',
  computerTime: '09:00',
  phoneTime: '09:07',
}
const scenes: readonly Scene[] = [
  'method',
  'sent',
  'pending',
  'pin',
  'pin-typed',
  'confirmed',
  'shown',
  'scanner',
  'code',
  'clock',
  'in',
]
const told: readonly (Told | undefined)[] = [
  undefined,
  'phone-first',
  'continue-first',
  'pin-first',
  'inside-app',
  'no-request',
  'missing',
  'wrong',
  'old',
  'clock-off',
  'still-off',
]
const heads = { en: 'PRACTICE', sv: 'ÖVNING', nl: 'OEFENING' } as const
const languages = ['en', 'sv', 'nl'] as const

function drawn(language: string, columns: number, signIn: SignIn): readonly string[] {
  return renderText(signInView(signIn, wordsIn(language), props), { columns, theme: plainTheme })
}

describe.each(languages)('the screens of the practice in %s', (language) => {
  it.each([40, 60, 70, 80, 120])('keep to a window of %i columns and are headed', (columns) => {
    for (const scene of scenes)
      for (const each of told)
        for (const phoneAhead of [420, -420]) {
          const told = each === undefined ? {} : { told: each }
          const lines = drawn(language, columns, { scene, by: 'qr', phoneAhead, ...told })
          expect(lines[0]).toContain(heads[language])
          expect(lines.filter((line) => line.includes(`- ${heads[language]}`))).not.toEqual([])
          for (const line of lines)
            expect(stringWidth(line), line).toBeLessThanOrEqual(textWidth(columns) + 2)
        }
  })

  it('leave room for the picks in a window of 24 rows', () => {
    for (const scene of scenes)
      for (const by of ['pin', 'qr'] as const)
        expect(drawn(language, 80, { scene, by, phoneAhead: 0 }).length, scene).toBeLessThanOrEqual(16)
  })

  it('name the buttons as the site prints them', () => {
    const all = (['by-pin', 'by-qr', 'continue', 'authenticate', 'scan'] as const)
      .map((made: Move) => moveText(made, wordsIn(language), props))
      .join('\n')
    const wanted =
      language === 'sv'
        ? ['"Autentisera" (Authenticate)', '"Fortsätt" (Continue)']
        : ['"Authenticate"', '"Continue"']
    for (const label of wanted) expect(all).toContain(label)
  })
})

it('computer and phone stand beside each other, or below each other where it is narrow', () => {
  const asked: SignIn = { scene: 'code', by: 'qr', phoneAhead: 420 }
  const wide = drawn('en', 80, asked)
  const top = wide.find((line) => line.includes('your computer'))
  expect(top).toContain('your phone')
  expect(wide.some((line) => line.includes('09:00') && line.includes('09:07'))).toBe(true)
  expect(wide.join('\n')).toContain('123 456')
  const narrow = drawn('en', 60, asked)
  expect(narrow.some((line) => line.includes('your computer') && line.includes('your phone'))).toBe(false)
  expect(narrow.join('\n')).toContain('123 456')
})

it('as Markdown they are lists', () => {
  const text = renderMarkdown(signInView({ scene: 'pin', by: 'pin', phoneAhead: 0 }, wordsIn('en'), props))
  expect(text).toContain('## PRACTICE: your phone')
  expect(text).toContain('- \\[ Authenticate \\]')
})

it('a clock shows hours and minutes of the day there', () => {
  expect(clockTime(0, 60)).toBe('01:00')
  expect(clockTime(0, -90)).toBe('22:30')
  expect(clockTime(Date.UTC(2026, 10, 17, 23, 59, 59) / 1000, 0)).toBe('23:59')
})
