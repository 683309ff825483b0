import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sessionFiles } from '../../src/adapters/session-files.ts'
import type { StepId } from '../../src/flow/step.ts'
import { checklistView, makeChecklist } from '../../src/screens/checklist.ts'
import { renderMarkdown } from '../../src/screens/markdown.ts'
import type { Session } from '../../src/session/session.ts'
import { makeExport } from '../../src/support/export-form.ts'
import type { Desk, Prompter, Question, Reply } from '../../src/wizard/ports.ts'
import { asideOf, sessionAge, sessionCode } from '../../src/wizard/session-code.ts'
import { openSession } from '../../src/wizard/start.ts'
import { deskFor } from '../wizard/desk.ts'
import { languages, locales, newHome, run, wordsIn } from './installed.ts'
import { agentAt } from './newcomer.ts'

/** What must never be taken: codes, PINs, keys. */
const secrets = [
  '482913',
  '4829',
  '48 29 13',
  'otpauth://totp/EU:anna?secret=K7XW2MQ4ZL6TBN3C',
  'K7XW2MQ4ZL6TBN3C',
  '４８２９１３',
]
/** What is kept for the person, and told to nobody. */
const personal: Readonly<Record<string, string>> = {
  'person-name': 'Kanarie',
  text: 'Kanariegatan 77',
  email: 'kanarie.privat@example.se',
  phone: '+46 36 15 50 37',
  'organisation-number': '202100-4151',
  'company-number': '202100-4151',
  'postal-code': '551 82',
  country: 'SE',
  vat: 'SE202100415101',
  eori: 'SE2021004151',
  kvk: '12345678',
  rsin: '123456789',
}
const canaries = ['Kanarie', 'Kanariegatan 77', 'kanarie.privat', '15 50 37', '202100-4151', '551 82']

const journeys = locales.catalogue().journeys.map(({ name }) => name)
const mostScreens = 120

/** Somebody who types every secret wherever there is a field, half of them on the way out, and then a real answer. */
function careless(journey: string, pick: () => number): { prompter: Prompter; tried: () => number } {
  const flow = locales.journey(journey).flow
  let screens = 0
  let tried = 0
  const typedAt = new Set<string>()
  const ask = async (question: Question): Promise<Reply> => {
    screens += 1
    if (screens > mostScreens) return { kind: 'quit', typed: secrets[pick() % secrets.length] ?? '' }
    const { input } = question
    if (input.kind === 'type') {
      const step = flow.steps.find(({ id }) => question.id === id || question.id.startsWith(`${id}:`))
      const rule = step?.kind === 'entry' ? step.rule : 'text'
      for (const secret of secrets) {
        tried += 1
        const why = await input.judge(secret)
        if (rule === 'text' || rule === 'person-name') expect(why, `${question.id}: ${secret}`).toBeDefined()
      }
      if (!typedAt.has(question.id)) {
        typedAt.add(question.id)
        return { kind: pick() % 2 === 0 ? 'help' : 'back', typed: secrets[pick() % secrets.length] ?? '' }
      }
      const value = input.repeats ?? personal[rule] ?? ''
      return (await input.judge(value)) === undefined ? { kind: 'answer', value } : { kind: 'quit' }
    }
    if (input.kind === 'paste') return { kind: 'answer', value: secrets.join('\n') }
    const forward = input.picks.filter(({ reply }) => reply.kind === 'answer')
    const among = forward.length > 0 ? forward : input.picks
    if (input.kind === 'several') return { kind: 'answer', value: among.slice(0, 1).map(({ id }) => id) }
    return among[pick() % among.length]?.reply ?? { kind: 'quit' }
  }
  return { prompter: { pastes: true, ask }, tried: () => tried }
}

/** What a helper gets: the code, and the export. */
function toldToHelpers(desk: Desk, session: Session): readonly string[] {
  const { name, revision, flow } = desk.journey(session.journey, session.environment)
  const told = { ...desk, language: desk.words.language }
  const code = sessionCode(told, session)
  if (code === undefined) throw new Error(`${name} has no code`)
  const { answers, environment, startedAt, updatedAt } = session
  const made = makeExport(
    {
      ...{
        version: '1.0.0',
        journey: { name, revision, flow },
        answers,
        environment,
        startedAt,
        updatedAt,
        code,
      },
      ...{ aside: asideOf(told, session), age: sessionAge(told, session) },
      ...{ language: told.language, name: session.name },
    },
    [],
  )
  return [code, JSON.stringify(made)]
}

describe('two hundred sessions of somebody careless', () => {
  it('leave no secret anywhere, and what is personal in the progress alone', {
    timeout: 300_000,
  }, async () => {
    const chances = fc.sample(fc.array(fc.nat(11), { minLength: 40, maxLength: 40 }), {
      numRuns: 200,
      seed: 6,
    })
    let tried = 0
    let kept = 0
    for (const [index, chance] of chances.entries()) {
      const journey = journeys[index % journeys.length] ?? ''
      const language = languages[index % languages.length] ?? 'en'
      const folder = join(newHome(), 'sessions')
      let turn = 0
      const person = careless(journey, () => chance[turn++ % chance.length] ?? 0)
      const store = sessionFiles(folder)
      const { desk } = deskFor({}, language)
      const key = { journey, environment: 'production', name: '' } as const
      await openSession({ ...desk, prompter: person.prompter, sessions: store }, key)
      tried += person.tried()

      const files = readdirSync(folder).map((name) => ({
        name,
        text: readFileSync(join(folder, name), 'utf8'),
      }))
      for (const { name, text } of files) {
        expect(name).toMatch(/\.json(\.bak)?$|^latest$/)
        if (name === 'latest') {
          for (const canary of [...canaries, ...secrets]) expect(text).not.toContain(canary)
          continue
        }
        // Moments and the guide's revision are numbers too.
        const values = [...Object.values(JSON.parse(text).answers), ...Object.values(JSON.parse(text).drafts)]
        for (const secret of secrets) {
          expect(JSON.stringify(values.map((given) => Object(given).value))).not.toContain(`"${secret}"`)
          if (secret.length > 6) expect(text).not.toContain(secret)
        }
        if (canaries.some((canary) => text.includes(canary))) kept += 1
      }
      const journeyNow = locales.journey(journey)
      const session = store.find(key)
      const answers = session?.answers ?? {}
      const checklist = makeChecklist(
        { ...journeyNow, environment: 'production' },
        desk.words,
        answers,
        'production',
      )
      const leaves = [
        JSON.stringify(checklist),
        renderMarkdown(checklistView(checklist, { ...journeyNow, environment: 'production' }, desk.words)),
        ...(session === undefined ? [] : toldToHelpers(desk, session)),
      ]
      for (const text of leaves)
        for (const canary of [...canaries, ...secrets.filter((secret) => secret.length > 6)])
          expect(text).not.toContain(canary)
    }
    expect(tried).toBeGreaterThan(2000)
    expect(kept).toBeGreaterThan(50)
  })
})

describe('a secret at the keyboard', () => {
  it.concurrent.each(
    languages.flatMap((language) =>
      (['about/company', 'account/first-name', 'company/street'] as const).map(
        (id) => [language, id] as const,
      ),
    ),
  )('is refused with the reason, in %s at %s', async (language, id: StepId) => {
    const { terminal, words } = await agentAt(id, language)
    for (const secret of ['482913', 'K7XW2MQ4ZL6TBN3C']) {
      terminal.type(secret)
      await terminal.until(secret)
      terminal.press('enter')
      await terminal.until(words.say('refusals.looks-secret'))
      expect(readFileSync(`/proc/${terminal.pid()}/cmdline`, 'utf8')).not.toContain(secret)
      for (const _ of secret) terminal.press('backspace')
    }
    terminal.type('482913')
    await terminal.until('482913')
    terminal.press('ctrl-c')
    expect((await terminal.ended()).exitCode).toBe(130)
    const folder = join(terminal.home, '.local/state/traces-guide')
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/482913|K7XW2MQ4/)
  })
})

describe('a secret on the command line', () => {
  it.each([
    ['status', '--name', '482913'],
    ['operator', 'search-terms', 'K7XW2MQ4ZL6TBN3C'],
    ['operator', 'search-terms', 'Bolaget', '--former', '4829'],
    ['guide', 'labels', 'otpauth://totp/EU'],
    ['operator', 'check', '--role', 'agent', '482913'],
  ])('is refused: %s %s %s %s', (...args) => {
    for (const language of languages)
      expect(run([...args, '--lang', language], newHome())).toEqual({
        exitCode: 3,
        out: '',
        err: `${wordsIn(language).say('refusals.looks-secret')}\n`,
      })
  })
})
