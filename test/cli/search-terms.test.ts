import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { termKinds } from '../../src/operator/names/search-terms.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { call } from './world.ts'

const { languages } = locales.catalogue()
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schemas/documents/search-terms.schema.json'), 'utf8'),
)
const validate = new Ajv2020({ strict: false }).compile(schema)

describe('operator search-terms', () => {
  it.each(languages)('lists what to search for, and why, in %s', async (language) => {
    const { code, out, err } = await call(`operator search-terms Växtimport AB --lang ${language}`)
    const words = wordsIn(language)
    expect(code).toBe(0)
    expect(err).toBe('')
    const rows = ['registered', 'without-form', 'letters'].map((why) => words.say(`search-terms.why-${why}`))
    const lines = out.split('\n').filter((line) => /^ {2}V(ä|a)xtimport/.test(line))
    expect(lines.slice(0, 3).map((line) => line.trim().replace(/ {2,}/g, '|'))).toEqual([
      `Växtimport AB|${rows[0]}`,
      `Växtimport|${rows[1]}`,
      `Vaxtimport|${rows[2]}`,
    ])
    expect(out).toContain('--former')
  })

  it('takes a former name, and then asks for none', async () => {
    const { out } = await call('operator search-terms Växtimport AB --former Gården')
    expect(out).toMatch(/^ {2}Gården +the former name$/m)
    expect(out).not.toContain('--former')
  })

  it.each(['Växtimport AB', 'P&O Ferries B.V. --former Oude', 'J. P. Frukt', '\u202eabc', 'AB'])(
    'prints JSON of its schema for "%s"',
    async (line) => {
      const { code, out } = await call(`operator search-terms ${line} --json --lang nl`)
      const document: unknown = JSON.parse(out)
      expect(code).toBe(0)
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
      expect(document).toMatchObject({ format: 'traces-guide/search-terms@1', language: 'nl' })
      expect(out).not.toContain('\u202e')
    },
  )

  it('knows every reason that its schema knows', () => {
    expect(schema.properties.terms.items.properties.why.enum).toEqual([...termKinds])
  })

  it.each([
    ['operator', 'operator search-terms'],
    ['operator search-terms', 'company'],
    ['operator search-terms \u00a0', '"Växtimport AB"'],
  ])('says what is missing in "%s"', async (line, what) => {
    const { code, out, err } = await call(line)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(what)
  })
})
