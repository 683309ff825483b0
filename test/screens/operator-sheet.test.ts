import { join } from 'node:path'
import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import { describe, expect, it } from 'vitest'
import type { Answers, StepId } from '../../src/flow/step.ts'
import { renderMarkdown } from '../../src/screens/markdown.ts'
import { operatorSheet, operatorSheetView } from '../../src/screens/operator-sheet.ts'
import { safe } from '../../src/screens/safe.ts'
import { renderText } from '../../src/screens/text.ts'
import { plainTheme } from '../../src/screens/view.ts'
import { locales, wordsIn } from '../wizard/desk.ts'

const at = '2026-11-17T09:00:00.000Z'
const { languages } = locales.catalogue()
const given = (values: Readonly<Record<StepId, string>>): Answers =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, at }]))
const agent = locales.journey('sweden/agent')
const full = given({
  'urgent/goods': 'no',
  'about/purpose': 'import',
  'about/seat': 'sweden',
  'about/access': 'none',
  'about/email': 'anna@example.se',
  'about/company': 'Växtimport AB',
  'company/number': '202100-4151',
  'company/phone': '+46 36 15 50 00',
  'company/street': 'Storgatan 1',
  'company/postal-code': '551 82',
  'company/city': 'Jönköping',
})
const sheets = [
  ['sweden/agent', full],
  ['sweden/importer', {}],
  ['netherlands/organic-importer', {}],
] as const
const pages = languages.flatMap((language) =>
  [40, 60, 80, 120].map((columns) => [language, columns] as const),
)

const linesOf = (journey: string, answers: Answers, language: string, columns: number): readonly string[] =>
  renderText(operatorSheetView(locales.journey(journey), wordsIn(language), answers), {
    columns,
    theme: plainTheme,
  })

describe('the sheet', () => {
  it.each(pages)('reads well in %s at %i columns', async (language, columns) => {
    const texts = sheets.map(([journey, answers]) => linesOf(journey, answers, language, columns).join('\n'))
    await expect(`${texts.join(`\n${'-'.repeat(columns)}\n`)}\n`).toMatchFileSnapshot(
      join('golden', `sheet-${language}-${columns}.txt`),
    )
  })

  it.each(languages)('reads well as Markdown in %s', async (language) => {
    const texts = sheets.map(([journey, answers]) =>
      renderMarkdown(operatorSheetView(locales.journey(journey), wordsIn(language), answers)),
    )
    await expect(texts.join('\n---\n\n')).toMatchFileSnapshot(join('golden', `sheet-${language}.md`))
  })

  it('is a drawing from 60 columns on, and a list below', () => {
    expect(linesOf('sweden/agent', full, 'en', 60).join('\n')).toMatch(/^ {2}\|.*>>\[1\] Växtimport AB +\|$/m)
    expect(linesOf('sweden/agent', full, 'en', 59).join('\n')).toMatch(
      /^ {2}\[1\] Name:\n {4}Växtimport AB$/m,
    )
  })

  it('has each value once at its field, the town behind its postal code, ready to be copied', () => {
    const fields = operatorSheet(agent, wordsIn('en'), full).sections.flatMap((section) => section.fields)
    const values = Object.fromEntries(fields.map(({ label, value }) => [label, value]))
    expect(values).toMatchObject({
      Name: 'Växtimport AB',
      Country: 'Sweden',
      Phone: '+46 36 15 50 00',
      Email: 'anna@example.se',
      City: '551 82 Jönköping',
      Value: '202100-4151',
      Identifier: '202100-4151',
      Section: 'Responsible For the Load (Freight Forwarder) (RFL)',
      Region: '',
    })
    expect(fields.filter(({ mayStayEmpty }) => mayStayEmpty).map(({ label }) => label)).toEqual([
      'Region',
      'Coordinates',
    ])
    expect(fields.filter(({ required, mayStayEmpty }) => required && mayStayEmpty)).toEqual([])
  })

  it('leaves what was not typed or is withheld empty', () => {
    for (const value of ['skipped', 'withheld']) {
      const { sections } = operatorSheet(agent, wordsIn('en'), {
        ...full,
        ...given({ 'company/phone': value }),
      })
      expect(sections[0]?.fields.find(({ label }) => label === 'Phone')?.value).toBe('')
    }
    const town = { ...full, ...given({ 'company/postal-code': 'skipped' }) }
    expect(
      operatorSheet(agent, wordsIn('en'), town).sections[0]?.fields.find(({ label }) => label === 'City')
        ?.value,
    ).toBe('Jönköping')
  })

  it('names the border control post of the journey: import, or certificates', () => {
    const posts = (purpose: string): string =>
      JSON.stringify(
        operatorSheet(agent, wordsIn('en'), { ...full, ...given({ 'about/purpose': purpose }) }).sections.at(
          -1,
        ),
      )
    expect(posts('import')).toContain('036-158350')
    expect(posts('import')).not.toMatch(/Arlanda|Helsingborg/)
    expect(posts('certificates')).toContain('Helsingborg')
    expect(posts('certificates')).not.toContain('Arlanda')
  })

  it("is the other country's for an agent abroad", () => {
    const abroad = { ...full, ...given({ 'about/seat': 'onward', 'company/country-abroad': 'DK' }) }
    const { sections } = operatorSheet(agent, wordsIn('en'), abroad)
    expect(sections[0]?.fields[1]).toMatchObject({ label: 'Country', value: 'Denmark' })
    expect(JSON.stringify(sections)).not.toContain('202100-4151')
  })

  it('has nothing where the company is there already', () => {
    const there = { ...full, ...given({ 'company/found-agent': 'load' }) }
    expect(operatorSheet(agent, wordsIn('en'), there).sections).toEqual([])
    expect(linesOf('sweden/agent', there, 'en', 80).join('\n')).toContain("Don't create the company again.")
  })
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '\u001b[2J\u001b[31mred',
    '日本語の会社名'.repeat(8),
    '\u202eevil',
    'a'.repeat(250),
    '🌷🌷🌷',
    `https://x.example/${'y'.repeat(90)}`,
    '|+--',
    '**[x](y)**',
    '  ',
  ),
)

describe('whatever was typed', () => {
  it('keeps within its box', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        hostile,
        hostile,
        hostile,
        fc.constantFrom(60, 61, 80, 120),
        (label, value, note, columns) => {
          const field = { label: safe(label), value: safe(value), number: 1, note: safe(note) }
          const fields = [field, { ...field, label: 'Name' }]
          const view = { title: 'Sheet', blocks: [{ kind: 'form', title: safe(value), fields } as const] }
          const box = renderText(view, { columns, theme: plainTheme }).slice(2)
          expect(box.length).toBeGreaterThanOrEqual(4)
          expect(new Set(box.map((line) => stringWidth(line)))).toEqual(new Set([stringWidth(box[0] ?? '')]))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([40, 80])('steers no terminal of %i columns', (columns) => {
    for (const name of ['\u001b[2J\u001b[31mred', '\u202eevil', 'a\u200bb', 'x\ny']) {
      const lines = linesOf('sweden/agent', { ...full, ...given({ 'about/company': name }) }, 'sv', columns)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
      expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e]/)
    }
  })
})
