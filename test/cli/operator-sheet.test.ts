import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { newSession } from '../../src/session/session.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { call } from './world.ts'

const { languages } = locales.catalogue()
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schemas/documents/operator-sheet.schema.json'), 'utf8'),
)
const validate = new Ajv2020({ strict: false }).compile(schema)
const at = '2026-11-17T09:00:00.000Z'
const session = {
  ...newSession({ journey: 'sweden/agent', environment: 'production', name: '' }, '', at),
  answers: {
    'about/company': { value: 'Växt\u001bimport AB', at },
    'company/number': { value: '202100-4151', at },
  },
}
const roles = ['importer', 'agent', 'exporter', 'operator', 'organic-importer']

describe('operator sheet', () => {
  it.each(roles.flatMap((role) => languages.map((language) => [role, language] as const)))(
    'prints JSON of its schema for a new %s, in %s',
    async (role, language) => {
      const { code, out, err } = await call(`operator sheet --role ${role} --lang ${language} --json`)
      const document: unknown = JSON.parse(out)
      expect(code).toBe(0)
      expect(err).toBe('')
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
      expect(out).not.toContain('{{')
    },
  )

  it('uses what is saved, and no character of it steers the terminal', async () => {
    for (const format of ['text', 'markdown', 'json']) {
      const { code, out } = await call(`operator sheet --format ${format}`, { sessions: [session] })
      expect(code).toBe(0)
      expect(out.replaceAll('\\', '')).toContain('Växt<U+001B>import AB')
      expect(out).not.toContain('\u001b')
      expect(out).toContain('202100-4151')
    }
  })

  it('says on a site without legal value that it is one', async () => {
    const { out } = await call('operator sheet --role agent --environment training')
    expect(out).toContain(wordsIn('en').say('environments.banner-training'))
  })

  it.each(languages)('says that Skal enters an organic importer, in %s', async (language) => {
    const { out } = await call(`operator sheet --role organic-importer --lang ${language}`)
    expect(out).toContain('Skal')
    expect(out).not.toContain('>>[')
  })

  it.each(['authority', 'control-body', 'other-body'])('has none for the role %s', async (role) => {
    const { code, out, err } = await call(`operator sheet --role ${role}`)
    expect([code, out]).toEqual([2, ''])
    expect(err.trim()).toBe(wordsIn('en').say('sheet.none'))
  })

  it('asks for a role where nothing is saved, and refuses an unknown format', async () => {
    expect((await call('operator sheet')).code).toBe(2)
    const { code, err } = await call('operator sheet --role agent --format pdf')
    expect(code).toBe(2)
    expect(err).toContain('markdown')
  })

  it('writes to a file, never over one that is there unless it is forced', async () => {
    const first = await call('operator sheet --role agent --format markdown --output sheet.md')
    expect([first.code, first.out]).toEqual([0, ''])
    expect(first.err).toContain('sheet.md')
    expect(first.written['sheet.md']).toMatch(/^# /)
    const files = { 'sheet.md': 'mine' }
    const again = await call('operator sheet --role agent --output sheet.md', { files })
    expect([again.code, again.written]).toEqual([3, {}])
    expect(again.err).toContain('--force')
    const forced = await call('operator sheet --role agent --output sheet.md --force', { files })
    expect([forced.code, Object.keys(forced.written)]).toEqual([0, ['sheet.md']])
  })
})
