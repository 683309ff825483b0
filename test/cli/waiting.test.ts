import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import type { Answers, StepId } from '../../src/flow/step.ts'
import { newSession, type Session } from '../../src/session/session.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { call } from './world.ts'

const { languages } = locales.catalogue()
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schemas/documents/status.schema.json'), 'utf8'),
)
const validate = new Ajv2020({ strict: false }).compile(schema)
const tuesday = '2026-11-17T09:00:00.000Z'
const friday = '2026-11-20T09:00:00.000Z'

/** A session in which everything up to a step is answered on Tuesday as a newcomer would, but for what is given. */
function sessionAt(name: string, step: StepId, given: Readonly<Record<string, string>> = {}): Session {
  const journey = locales.journey(name)
  let answers: Answers = {}
  for (;;) {
    const position = locate(journey.flow, answers)
    if (position.step.id === step || position.at === 'outcome') break
    const { kind, id } = position.step
    const value = given[id] ?? journey.assume[id] ?? (kind === 'entry' ? 'skipped' : 'done')
    answers = { ...answers, [id]: { value, at: tuesday } }
  }
  const key = { journey: name, environment: 'production', name: '' } as const
  return { ...newSession(key, journey.revision, tuesday), answers }
}

describe('status', () => {
  it.each(languages)('shows the clocks that run, also as JSON of its schema, in %s', async (language) => {
    const sessions = [sessionAt('eu/operator', 'account/password')]
    const { out } = await call(`status --lang ${language}`, { sessions, now: '2026-11-17T10:20:00.000Z' })
    expect(out).toContain('11:30')
    const json = await call(`status --json --lang ${language}`, { sessions, now: '2026-11-17T10:20:00.000Z' })
    const document: { clocks: unknown[] } = JSON.parse(json.out)
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
    expect(document.clocks).toMatchObject([
      { id: 'account/password-link', from: tuesday, ends: '2026-11-17T10:30:00.000Z', state: 'warned' },
    ])
  })

  it('gives the support code the age of the newest clock, not of a later answer', async () => {
    const begun = sessionAt('eu/operator', 'account/password')
    const mail = { value: 'done', at: '2026-11-17T10:20:00.000Z' }
    const sessions = [{ ...begun, answers: { ...begun.answers, 'account/mail': mail } }]
    const { out } = await call('support export', { sessions, now: '2026-11-17T10:40:00.000Z' })
    expect(JSON.parse(out).age).toBe('under-1-day')
  })

  it('tells Skal’s two working days with the date of the document, and when they are over', async () => {
    const sessions = [sessionAt('netherlands/organic-importer', 'wait/happened-organic')]
    const { out } = await call('status', { sessions, now: '2026-11-19T09:00:00.000Z' })
    expect(out.replace(/\s+/g, ' ')).toContain('pictures of 2016 says: active within 2 working days')
    expect(out.replace(/\s+/g, ' ')).toContain('by Thursday 19 November 2026')
    const later = await call('status --json', { sessions, now: friday })
    const { clocks }: { clocks: { id: string; state: string }[] } = JSON.parse(later.out)
    expect(clocks.map(({ id, state }) => [id, state])).toEqual([
      ['wait/answer', 'warned'],
      ['wait/term', 'over'],
    ])
  })

  it('gives the e-mail to write as a draft, to a file too', async () => {
    const sessions = [
      sessionAt('sweden/exporter', 'wait/happened-exporter', { 'about/company': 'Växtexport AB' }),
    ]
    const { code, out } = await call('status --format eml --lang sv', { sessions, now: friday })
    expect(code).toBe(0)
    const mail = await PostalMime.parse(out)
    expect(mail.to?.map(({ address }) => address)).toEqual(['exportkontroll@jordbruksverket.se'])
    expect(mail.subject).toBe('Vår ansökan i TRACES: Växtexport AB')
    expect(mail.text).toContain('tisdagen den 17 november 2026')
    const file = await call('status --format eml --output letter.eml', { sessions })
    expect(Object.keys(file.written)).toEqual(['letter.eml'])
    const again = await call('status --format eml --output letter.eml', {
      sessions,
      files: { 'letter.eml': '' },
    })
    expect([again.code, again.written]).toEqual([3, {}])
  })

  it('writes to Skal in Dutch without an address, and to the helpdesk in English', async () => {
    const skal = await call('status --format eml', {
      sessions: [sessionAt('netherlands/organic-importer', 'wait/happened-organic')],
    })
    expect(skal.out).not.toMatch(/^To:/m)
    expect(skal.out).toContain('Content-Language: nl')
    const helpdesk = await PostalMime.parse(
      (
        await call('status --format eml --lang sv', {
          sessions: [sessionAt('eu/other-body', 'other-body/ask')],
        })
      ).out,
    )
    expect(helpdesk.to?.map(({ address }) => address)).toEqual(['SANTE-TRACES@ec.europa.eu'])
    expect(helpdesk.subject).toBe('Which role do we choose in TRACES?')
  })

  it('bears the number that a company abroad gave, and asks for one where none was given', async () => {
    const abroad = { 'urgent/goods': 'no', 'about/purpose': 'import', 'about/seat': 'onward' }
    const number = async (given: Readonly<Record<string, string>>): Promise<string | undefined> => {
      const sessions = [sessionAt('sweden/agent', 'wait/happened-agent', { ...abroad, ...given })]
      const { out } = await call('status --format eml', { sessions, now: friday })
      return (await PostalMime.parse(out)).text?.match(/^- Organisation number: (.*)$/m)?.[1]
    }
    expect(await number({ 'company/number-abroad': 'HRB 12345 B' })).toBe('HRB 12345 B')
    expect(await number({})).toBe(wordsIn('en').say('operator-check.letter-fill-in'))
  })

  it('asks Skal once more while the first answer is waited for, with the same letter', async () => {
    const { code, out } = await call('status --format eml', {
      sessions: [sessionAt('netherlands/organic-importer', 'skal/replied', { 'skal/found': 'other' })],
      now: friday,
    })
    expect(code).toBe(0)
    expect(out).toContain('Content-Language: nl')
  })

  it('says so where there is nothing to write', async () => {
    const { code, err } = await call('status --format eml', {
      sessions: [sessionAt('sweden/agent', 'account/create')],
    })
    expect([code, err.trim()]).toEqual([2, wordsIn('en').say('waiting.no-letter')])
  })
})

describe('checklist --format ics', () => {
  const days = (text: string) =>
    new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event).startDate.toString())

  it('reminds of the third working day while one waits', async () => {
    const sessions = [sessionAt('eu/authority', 'wait/happened-authority')]
    const { code, out } = await call('checklist --format ics', { sessions })
    expect([code, days(out)]).toEqual([0, ['2026-11-20']])
    expect((await call('checklist --format ics', { sessions })).out).toBe(out)
  })

  it('reminds of the account after 90 and 113 days, once one has access', async () => {
    const sessions = [sessionAt('sweden/importer', 'after/importer', { 'about/agent': 'yes' })]
    const { out } = await call('checklist --format ics --lang nl', {
      sessions,
      now: '2026-11-18T09:00:00.000Z',
    })
    expect(days(out)).toEqual(['2027-02-15', '2027-03-10'])
    const later = await call('checklist --format ics', { sessions, now: '2027-03-01T09:00:00.000Z' })
    expect(days(later.out)).toEqual(['2027-03-10'])
  })

  it('refuses where there is nothing to remind of', async () => {
    const { code, out, err } = await call('checklist --format ics --role agent')
    expect([code, out, err.trim()]).toEqual([2, '', wordsIn('en').say('waiting.no-reminder')])
  })

  it('writes the checklist itself to a file as it prints it', async () => {
    const printed = await call('checklist --role agent')
    const { written } = await call('checklist --role agent --output way.txt')
    expect(written['way.txt']).toBe(printed.out)
  })
})
