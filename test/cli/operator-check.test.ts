import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import { answerOptions } from '../../src/flow/step.ts'
import { newSession, type Session } from '../../src/session/session.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { call } from './world.ts'

const schema = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '..', '..', 'schemas', 'documents', 'operator-check.schema.json'),
    'utf8',
  ),
)
const fits = new Ajv2020({ strict: false }).compile(schema)

const eurpo = 'Professional operators referred to in Article 45(1)(l) IMSOC (EURPO)'
const eupo = 'Professional operators other than those referred to in Article 45(1)(l) IMSOC (EUPO)'
const row = (name: string, activity: string): string =>
  `${name}\tStorgatan 1, 553 13 Jönköping, Sweden (SE)\t${activity}\t\n`
const head = 'Name\tAddress\tActivities\t\n'

const at = '2026-11-16T08:00:00.000Z'
const certificates: Session = {
  ...newSession({ journey: 'sweden/agent', environment: 'production', name: '' }, '', at, {
    'urgent/goods': { value: 'no', at },
    'about/purpose': { value: 'certificates', at },
    'about/access': { value: 'none', at },
    'about/email': { value: 'olle@example.se', at },
    'about/company': { value: 'Frakt AB', at },
  }),
}

async function checked(line: string, input: string, sessions: Session[] = []) {
  const { code, out } = await call(`operator check --json ${line}`, { input, sessions })
  const document = JSON.parse(out)
  expect(fits(document), JSON.stringify(fits.errors)).toBe(true)
  return { code, document }
}

describe('operator check', () => {
  it.each([
    ['importer', `${eurpo} Valid`, 'request'],
    ['importer', `${eupo} New`, 'request'],
    ['importer', `${eupo} Requested`, 'wait'],
    ['importer', `${eupo} Suspended`, 'ask-authority'],
    ['importer', 'Timber import (FLEGT) Valid', 'ask-authority'],
    ['exporter', `${eurpo} Valid`, 'request'],
    ['exporter', `${eupo} Valid`, 'ask-authority'],
    ['agent', 'Responsible for the load Valid', 'request'],
    ['agent', 'Ansvarig för lasten', 'request'],
    ['organic-importer', 'Organic Importer (ORGANIC IMPORTER)', 'request'],
  ])('%s: %s is %s', async (role, activity, verdict) => {
    const { code, document } = await checked(`--role ${role}`, head + row('Exempel AB', activity))
    expect(document).toMatchObject({ format: 'traces-guide/operator-check@1', language: 'en', verdict })
    expect(document.rows).toMatchObject([{ name: 'Exempel AB', verdict }])
    expect(document.next).not.toBe('')
    expect(code).toBe(0)
  })

  it('takes the text from the command line too', async () => {
    const { code, out } = await call('operator check EURPO --role exporter')
    expect(code).toBe(0)
    expect(out).toContain('Request authorisation')
  })

  it.each(['sv', 'en', 'nl'])('says it in %s, row by row and then as a whole', async (language) => {
    const words = wordsIn(language)
    const { out } = await call(`operator check --role importer --lang ${language}`, {
      input: head + row('Annat AB', 'Timber import (FLEGT) Valid') + row('Exempel AB', `${eurpo} Valid`),
    })
    for (const key of ['row-ask-authority', 'row-request', 'whole', 'whose'])
      expect(out.replace(/\s+/g, ' ')).toContain(
        words.say(`operator-check.${key}`, { who: 'Jordbruksverket' }),
      )
    expect(out).toContain(words.say('operator-check.state-valid'))
  })

  it.each([
    ['request', ['company/found-agent', 'load']],
    ['send', ['company/found-agent', 'none']],
  ])(
    'tells who waits after %s that the row is their own, and not to send it again',
    async (task, [id = '', value = '']) => {
      const { flow } = locales.journey('sweden/agent')
      const typed = {
        'about/company': 'Frakt AB',
        'urgent/goods': 'no',
        'about/purpose': 'import',
        'about/seat': 'sweden',
      }
      const chosen: Record<string, string> = {
        'about/access': 'none',
        [id]: value,
        'company/sure': 'sure',
        ...typed,
      }
      let answers: Session['answers'] = {}
      for (
        let here = locate(flow, answers);
        here.step.id !== 'wait/happened-agent';
        here = locate(flow, answers)
      ) {
        const first = here.step.kind === 'choice' ? (answerOptions(here.step)[0] ?? '') : 'done'
        answers = { ...answers, [here.step.id]: { value: chosen[here.step.id] ?? first, at } }
      }
      expect(answers[`company/${task}`]?.value).toBe('done')
      const key = { journey: 'sweden/agent', environment: 'production', name: '' } as const
      const waiting = newSession(key, '', at, answers)
      const input = `${head}${row('Frakt AB', 'Responsible for the load New')}${row('Other AB', `${eurpo} Valid`)}`
      const { code, document } = await checked('', input, [waiting])
      const words = wordsIn('en')
      expect([code, document.verdict, document.next]).toEqual([
        0,
        'wait',
        words.say('operator-check.next-sent'),
      ])
      expect(document.rows[0]).toMatchObject({ verdict: 'wait', next: words.say('operator-check.row-sent') })
      expect(document.rows[1].next).toBe(words.say('operator-check.row-other'))
      const other = await checked('--name Other', `${head}${row('Other', 'Responsible for the load New')}`, [
        waiting,
      ])
      expect(other.document.verdict).toBe('request')
    },
  )

  it('exits 3 where it can’t read the paste, and says what to do', async () => {
    const { code, document } = await checked('--role importer', 'meeting at ten')
    expect(code).toBe(3)
    expect(document).toMatchObject({ verdict: 'unrecognised', letters: [] })
    expect((await checked('--role importer', ' \n')).document).toMatchObject({ reason: 'empty' })
  })

  it('exits 2 at a terminal without a text, and says how', async () => {
    const { code, out, err } = await call('operator check --role importer')
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('operator check < table.txt')
  })

  it('exits 2 for a role without rules, an unknown one, or none, and names those that have', async () => {
    for (const line of ['operator check x --role authority', 'operator check x']) {
      const { code, err } = await call(line)
      expect(code).toBe(2)
      expect(err).toContain('importer, agent, exporter, organic-importer')
    }
    expect((await call('operator check x --role baker')).code).toBe(2)
  })

  it('exits 2 for operator alone or with an unknown word, and names what there is', async () => {
    for (const line of ['operator', 'operator chek']) {
      const { code, err } = await call(line)
      expect(code).toBe(2)
      expect(err).toContain('check')
    }
  })

  it('lets --name say which row is one’s own', async () => {
    const table = head + row('Annat AB', `${eurpo} Valid`) + row('Exempel AB', `${eurpo} Requested`)
    const { document } = await checked('--role importer --name Exempel', table)
    expect(document).toMatchObject({ verdict: 'wait' })
    expect(document.rows[0].next).toBe(wordsIn('en').say('operator-check.row-other'))
  })

  it.each([
    ['a company of a similar name', 'Exempel Frukt AB', ['row-unsure']],
    ['its own company twice', 'Exempel AB', ['row-twice', 'row-twice']],
  ])('never says of %s that it is to be ticked', async (_, name, keys) => {
    const table = head + keys.map(() => row(name, `${eurpo} Valid`)).join('')
    const { document } = await checked('--role importer --name Exempel', table)
    expect(document.verdict).not.toBe('request')
    const told = keys.map((key) => wordsIn('en').say(`operator-check.${key}`))
    expect(document.rows.map(({ next }: { next: string }) => next)).toEqual(told)
  })

  it('shows what was pasted harmlessly', async () => {
    const { out } = await call('operator check --role importer', {
      input: `${head}${row('Exempel\u001b[2J AB', `${eurpo} Valid`)}`,
    })
    expect(out).not.toContain('\u001b')
  })
})

describe('operator check where something is saved', () => {
  const table =
    head + row('Frakt AB', 'Timber import (FLEGT) Valid') + row('Andra AB', 'Timber import (FLEGT) Valid')

  it('takes role, purpose and company from there: certificates go to exportkontroll, in Swedish first', async () => {
    const { document } = await checked('', table, [certificates])
    expect(document).toMatchObject({
      journey: 'sweden/agent',
      verdict: 'ask-authority',
      reason: 'other-activity',
    })
    const [swedish, own] = document.letters
    expect(document.letters.map(({ language }: { language: string }) => language)).toEqual(['sv', 'en'])
    expect(swedish.to).toBe('exportkontroll@jordbruksverket.se')
    expect(swedish.subject).toBe('Behörighet i TRACES för Frakt AB')
    expect(swedish.body).toContain('Min e-postadress: olle@example.se')
    expect(swedish.body).toContain('Organisationsnummer: (fyll i)')
    expect(swedish.body).toContain('TRACES visar: Timber import (FLEGT)')
    expect(own.body).toContain('Frakt AB')
  })

  it('writes one letter where the authority reads the person’s own language', async () => {
    const { document } = await checked('--lang sv', table, [certificates])
    expect(document.letters).toHaveLength(1)
  })

  it('tells nothing of one company in the letter of another', async () => {
    const { document } = await checked('--name Andra', table, [certificates])
    expect(document.letters[0].to).toBe('exportkontroll@jordbruksverket.se')
    expect(JSON.stringify(document.letters)).not.toContain('olle@example.se')
  })

  it('writes to importkontroll for imports, and to Skal without an address', async () => {
    const imports = await checked('--role agent', table)
    expect(imports.document.letters[0].to).toBe('importkontroll@jordbruksverket.se')
    const skal = await checked('--role organic-importer', table)
    expect(skal.document.letters[0]).toMatchObject({ to: '', language: 'nl' })
  })

  it('says where nothing is listed: create it, or ask Skal first', async () => {
    const strange = head + row('Bageriet AB', 'Timber import (FLEGT) Valid')
    const create = await checked('--role importer --name Frakt', strange)
    expect(create.document).toMatchObject({ verdict: 'not-listed' })
    expect(create.document.next).toContain('Create a new operator')
    const ask = await checked('--role organic-importer --name Frakt', strange)
    expect(ask.document.next).toContain('Skal')
    expect(ask.document.next).not.toContain('Create a new operator')
  })

  it('names the command that lists what to search for, with the company', async () => {
    const strange = head + row('Bageriet AB', 'Timber import (FLEGT) Valid')
    for (const role of ['importer', 'organic-importer'])
      expect((await checked(`--role ${role} --name Frakt`, strange)).document.next).toContain(
        'operator search-terms "Frakt"',
      )
    const request = await checked('--role importer', head + row('Frakt AB', `${eurpo} Valid`))
    expect(request.document.next).not.toContain('search-terms')
  })

  it.each([
    ['twice', `${row('Frakt AB', `${eurpo} Valid`)}${row('Frakt AB', `${eurpo} Valid`)}`],
    ['suspended', row('Frakt AB', `${eurpo} Suspended`)],
  ])('%s: the letter asks what to do, not for an activity, and tells each once', async (reason, rows) => {
    const { document } = await checked('--role importer --name Frakt --lang sv', head + rows)
    expect(document.reason).toBe(reason)
    const [{ body }] = document.letters
    expect(body).toContain(wordsIn('sv').say('operator-check.letter-ask-what'))
    expect(body).not.toContain(wordsIn('sv').say('operator-check.letter-ask'))
    expect(body.match(/TRACES visar: Professional/g)).toHaveLength(1)
    expect(body.match(/Valid|Suspended/g)).toHaveLength(1)
  })

  it('judges also where what is saved can’t be read, and tells that beside it', async () => {
    const { code, out, err } = await call('operator check --role importer --json', {
      broken: true,
      input: table,
    })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ verdict: 'ask-authority' })
    expect(err).toContain('/home/anna/agent.json')
  })
})
