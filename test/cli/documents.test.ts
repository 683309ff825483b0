import { describe, expect, it } from 'vitest'
import { type Environment, environments } from '../../src/flow/environment.ts'
import { locate } from '../../src/flow/locate.ts'
import { type Answers, answerOptions, type Step, type Value } from '../../src/flow/step.ts'
import { newSession, type Session } from '../../src/session/session.ts'
import { judge } from '../house/judge.ts'
import { locales } from '../wizard/desk.ts'
import { call } from './world.ts'

const { languages, journeys } = locales.catalogue()
const names = journeys.map(({ name }) => name)
const kinds = ['checklist', 'status', 'answers', 'guide', 'where', 'labels', 'facts'] as const
const judges = new Map(kinds.map((kind) => [kind, judge(`documents/${kind}.schema.json`)]))

/** Runs a command line with --json; the document that it printed, once it was held against the schema of its kind. */
async function printed(
  kind: (typeof kinds)[number],
  line: string,
  sessions: Session[] = [],
): Promise<{ readonly code: number; readonly document: Record<string, unknown> }> {
  const { code, out, err } = await call(`${line} --json`, { sessions })
  const document: Record<string, unknown> = JSON.parse(out)
  expect(judges.get(kind)?.(document)).toEqual([])
  expect(err).toBe('')
  return { code, document }
}

/** What somebody answers who takes the first option everywhere and leaves out what may be left out. */
function firstAnswer(step: Step): Value {
  const options = answerOptions(step)
  if (step.kind === 'choice') return options[0] ?? ''
  if (step.kind === 'choices') return options
  if (step.kind === 'entry') return step.optional ? 'skipped' : 'Anna'
  return 'done'
}

/** A session on a journey, so many answers far. */
function sessionOn(journey: string, environment: Environment, far: number): Session {
  const { flow } = locales.journey(journey)
  let answers: Answers = {}
  for (let index = 0; index < far; index += 1) {
    const { at, step } = locate(flow, answers)
    if (at === 'outcome') break
    answers = { ...answers, [step.id]: { value: firstAnswer(step), at: '2026-11-16T08:01:00.000Z' } }
  }
  return newSession({ journey, environment, name: '' }, '', '2026-11-16T08:00:00.000Z', answers)
}

const everywhere = environments.flatMap((site) => languages.map((language) => [site, language] as const))

describe.each(everywhere)('on the site %s, in %s', (site, language) => {
  const options = `--environment ${site} --lang ${language}`

  it.each(names)("a newcomer's checklist for %s", async (role) => {
    const { code, document } = await printed('checklist', `checklist --role ${role} ${options}`)
    expect(code).toBe(0)
    expect(document).toMatchObject({ journey: role, environment: site, language })
  })

  it.each([1, 8, 200])('what is told of every journey after %i answers', async (far) => {
    for (const journey of names) {
      const sessions = [sessionOn(journey, site, far)]
      for (const kind of ['checklist', 'status', 'answers'] as const) {
        const { code, document } = await printed(kind, `${kind} ${options}`, sessions)
        expect(code).toBe(0)
        expect(document).toMatchObject({ journey, language })
      }
    }
  })
})

describe('a guide that is read while progress is saved', () => {
  it('is of the site of that progress', async () => {
    const sessions = [sessionOn('sweden/agent', 'training', 4)]
    const { document } = await printed('guide', 'guide traces', sessions)
    expect(document).toMatchObject({ environment: 'training' })
    expect(JSON.stringify(document)).toContain('training')
  })

  it('is of another site where that is asked for', async () => {
    const sessions = [sessionOn('sweden/agent', 'training', 4)]
    const { document } = await printed('guide', 'guide traces --environment acceptance', sessions)
    expect(document).toMatchObject({ environment: 'acceptance' })
  })
})

describe.each(languages)('in %s', (language) => {
  it.each(['status', 'answers'] as const)('%s of somebody who has nothing saved', async (kind) => {
    const { code, document } = await printed(kind, `${kind} --lang ${language}`)
    expect(code).toBe(0)
    expect(document).toMatchObject({ format: `traces-guide/${kind}@1`, language, saved: false })
  })

  it.each(names)('the topics of %s, and all their pages', async (role) => {
    const { document: list } = await printed('guide', `guide --role ${role} --lang ${language}`)
    expect(list).toMatchObject({ journey: role, pages: [] })
    const { document } = await printed('guide', `guide --all --role ${role} --lang ${language}`)
    expect(document.pages).toHaveLength(locales.journey(role).parts.length)
  })

  it('one topic, and the list', async () => {
    const { document } = await printed('guide', `guide account --lang ${language}`)
    expect(document.pages).toMatchObject([{ id: 'account' }])
    expect((await printed('guide', `guide --list --lang ${language}`)).document.pages).toEqual([])
  })

  it('every label, and none', async () => {
    for (const { id } of locales.labels()) {
      const { code, document } = await printed('labels', `guide labels ${id} --lang ${language}`)
      expect(code).toBe(0)
      expect(document).toMatchObject({ language, query: id })
    }
    const { code, document } = await printed('labels', `guide labels xyzzy --lang ${language}`)
    expect([code, document.items]).toEqual([3, []])
  })

  it('all facts, and one', async () => {
    const all = locales.facts().map(({ id }) => ({ id }))
    expect((await printed('facts', `guide facts --lang ${language}`)).document.items).toMatchObject(all)
    const one = await printed('facts', `guide facts password-link-90 --lang ${language}`)
    expect(one.document.items).toMatchObject([{ id: 'password-link-90' }])
  })

  it('where anything is kept', async () => {
    const { document } = await printed('where', `where --lang ${language}`)
    expect(document).toEqual({
      format: 'traces-guide/where@1',
      sessions: [],
      backups: [],
      setAside: [],
      working: [],
      preferences: [],
      cache: [],
    })
  })
})

describe('a document says the same in every language', () => {
  /** A document without what is written for people. */
  const bare = (key: string, value: unknown) =>
    ['language', 'title', 'text', 'condition', 'warnings', 'question', 'answer'].includes(key)
      ? undefined
      : value

  it.each(['checklist', 'status', 'answers'] as const)('%s', async (kind) => {
    const sessions = [sessionOn('sweden/agent', 'production', 12)]
    const told = languages.map(async (language) =>
      JSON.stringify((await printed(kind, `${kind} --lang ${language}`, sessions)).document, bare),
    )
    expect(new Set(await Promise.all(told)).size).toBe(1)
  })
})

describe('what is refused prints no document, also with --json', () => {
  it.each([
    ['checklist', 2],
    ['checklist --role baker', 2],
    ['guide xyzzy', 2],
    ['guide facts xyzzy', 2],
    ['guide labels', 2],
  ])('%s', async (line, exitCode) => {
    const { code, out, err } = await call(`${line} --json`)
    expect([code, out]).toEqual([exitCode, ''])
    expect(err).not.toBe('')
  })

  it.each(['status', 'answers', 'where'])('%s, where what is saved cannot be read', async (line) => {
    const { code, out, err } = await call(`${line} --json`, { broken: true })
    expect([code, out]).toEqual([4, ''])
    expect(err).toContain('/home/anna/agent.json')
  })
})
