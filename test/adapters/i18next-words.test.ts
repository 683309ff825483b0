import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeInstance } from '../../src/adapters/i18next-words/instance.ts'
import { i18nextWords } from '../../src/adapters/i18next-words.ts'
import { localeFiles } from '../../src/adapters/locale-files.ts'
import type { Values } from '../../src/screens/words.ts'

const root = resolve(import.meta.dirname, '../..')
const guide = () => ({ title: 'Gate', steps: {}, lines: {} })
const words = i18nextWords(
  'sv',
  {
    buttons: { back: 'Tillbaka till {{title}}', 'go-on': 'Gå vidare', html: '<b> & {{title}}' },
    other: { colon: 'Obs: läs', money: 'kostar {{price}}', both: '{{a}} och {{b}}' },
  },
  guide,
)

/** What a person may have typed, that a program must not take for its own. */
const odd: readonly string[] = [
  'Anna',
  '{{title}}',
  '{{fact.account-url.url}}',
  '{{- title}}',
  '$t(buttons.back)',
  'x $t(buttons.go-on) y',
  "$& $1 $$ $` $'",
  '<b>Å & "B"</b>',
  '{',
  '}}',
  'a, b',
  '\\{{title}}',
]

describe('the words of a language', () => {
  it('are found by group and key', () => {
    expect(words.say('buttons.go-on')).toBe('Gå vidare')
    expect(words.say('other.colon')).toBe('Obs: läs')
    expect(words.language).toBe('sv')
    expect(words.guide('any')).toEqual(guide())
  })

  it('are filled with values, texts and figures', () => {
    expect(words.say('buttons.back', { title: 'Grinden' })).toBe('Tillbaka till Grinden')
    expect(words.say('other.money', { price: 12 })).toBe('kostar 12')
    expect(words.say('other.both', { a: 'Å', b: 'B' })).toBe('Å och B')
    expect(words.say('buttons.html', { title: '<i>' })).toBe('<b> & <i>')
  })

  it('are counted where a language has a plural for it, and only there', () => {
    const days = { left: '{{count}} dagar kvar', left_one: 'en dag kvar', left_other: '{{count}} dagar kvar' }
    const counted = i18nextWords('sv', { days, rows: { more: '{{count}} till' } }, guide)
    expect([1, 2].map((count) => counted.say('days.left', { count }))).toEqual([
      'en dag kvar',
      '2 dagar kvar',
    ])
    expect([1, 2].map((count) => counted.say('rows.more', { count }))).toEqual(['1 till', '2 till'])
  })

  it.each(['buttons.gone', 'gone', 'gone.back', '', 'Buttons.back'])(
    '%j is missing, which is a bug',
    (key) => {
      expect(() => words.say(key)).toThrow()
    },
  )

  it('a group alone is no text, which is a bug too', () => {
    expect(() => words.say('buttons')).toThrow()
  })

  it('of another language are never taken instead', () => {
    i18nextWords('en', { buttons: { only: 'Only' } }, guide)
    expect(() => words.say('buttons.only')).toThrow('buttons.only')
  })
})

describe('a value that ends with a dot', () => {
  const company = (name: string) => ({ answer: { 'about/company': name } })

  it('ends its sentence too', () => {
    expect(words.fill('Sök efter {{answer.about/company}}.', company('Jansen B.V.'))).toBe(
      'Sök efter Jansen B.V.',
    )
    expect(words.fill('{{answer.about/company}}. Och sedan …', company('Jansen B.V.'))).toBe(
      'Jansen B.V. Och sedan …',
    )
  })

  it('keeps it within a sentence, and dots that are meant', () => {
    expect(words.fill('{{answer.about/company}} finns.', company('Jansen B.V.'))).toBe('Jansen B.V. finns.')
    expect(words.fill('{{answer.about/company}}...', company('Jansen B.V.'))).toBe('Jansen B.V....')
    expect(words.fill('Sök efter {{answer.about/company}}.', company('Frakt AB'))).toBe('Sök efter Frakt AB.')
  })
})

describe('a value is left as it is', () => {
  it.each(odd)('said: %s', (value) => {
    expect(words.say('buttons.back', { title: value })).toBe(`Tillbaka till ${value}`)
  })

  it.each(odd)('filled in: %s', (value) => {
    expect(words.fill('[{{answer.who/name}}]', { answer: { 'who/name': value } })).toBe(`[${value}]`)
  })

  it.each(odd)('twice, between other words: %s', (value) => {
    expect(words.fill('{{a}} och {{b}} och {{a}}', { a: value, b: 'x' })).toBe(`${value} och x och ${value}`)
  })
})

describe('a guide’s text is filled in', () => {
  const values: Values = {
    fact: { 'account-url': { url: 'https://example.eu/x?a=1&b=2' }, limit: { minutes: '90' } },
    label: { pay: '"Betala"' },
    answer: { name: 'Anna', 'about/company': 'B & C' },
  }

  it.each<[scene: string, text: string, filled: string]>([
    ['that has no placeholder', 'Gå in.', 'Gå in.'],
    ['with an address', 'Se {{fact.account-url.url}}.', 'Se https://example.eu/x?a=1&b=2.'],
    ['with a label', 'Tryck på {{label.pay}}.', 'Tryck på "Betala".'],
    ['with an answer', '{{answer.about/company}}, {{answer.name}}', 'B & C, Anna'],
    ['with space in its braces', '{{ fact.limit.minutes }} minuter', '90 minuter'],
    ['with signs of its own', '100 % <b> $t(x) {x}', '100 % <b> $t(x) {x}'],
  ])('%s', (_, text, filled) => {
    expect(words.fill(text, values)).toBe(filled)
  })
})

describe('what is filled without i18next', () => {
  const locale = (language: string) => localeFiles(join(root, 'locales')).app(language)
  const texts = ['sv', 'en', 'nl'].flatMap((language) =>
    Object.entries(locale(language)).flatMap(([group, named]) =>
      Object.keys(named).map((name) => ({ language, key: `${group}.${name}` })),
    ),
  )

  it('is filled as i18next would, in every text of the program', () => {
    const said = new Map(['sv', 'en', 'nl'].map((each) => [each, i18nextWords(each, locale(each), guide)]))
    const library = new Map(['sv', 'en', 'nl'].map((each) => [each, makeInstance(each, locale(each))]))
    expect(texts.length).toBeGreaterThan(1500)
    const locales = Object.fromEntries(['sv', 'en', 'nl'].map((each) => [each, locale(each)]))
    for (const { language, key } of texts) {
      const [group = '', ...name] = key.split('.')
      const text = locales[language]?.[group]?.[name.join('.')] ?? ''
      const values = Object.fromEntries(
        [...text.matchAll(/\{\{([\w-]+)\}\}/g)].map(([, each = ''], at) => [
          each,
          each === 'count' ? at + 3 : `Värde ${at} $& {{x}}`,
        ]),
      )
      expect([key, said.get(language)?.say(key, values)]).toEqual([
        key,
        library.get(language)?.t(key, { ...values, nest: false }),
      ])
    }
  })
})
