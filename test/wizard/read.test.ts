import { describe, expect, it } from 'vitest'
import { turns } from '../../src/flow/turns.ts'
import { newSession } from '../../src/session/session.ts'
import { chooseProblem } from '../../src/wizard/choose-problem.ts'
import { paginate, showPage } from '../../src/wizard/read.ts'
import { openSession } from '../../src/wizard/start.ts'
import { deskFor, locales, memoryStore } from './desk.ts'

const lines = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => (index % 4 === 3 ? '' : `line ${index}`))

describe('a text that is too high for the screen', () => {
  it('is cut into pages that lose no line and keep their order', () => {
    for (const rows of [10, 16, 24, 40]) {
      const pages = paginate(lines(50), rows, 4)
      const read = pages.flatMap((page, index) => (index === 0 ? page : page.slice(2)))
      expect(read).toEqual(lines(50))
    }
  })

  it.each([0, 24])('is one page where it fits, at %i rows', (rows) => {
    expect(paginate(lines(10), rows, 4)).toHaveLength(1)
  })

  it.each([1, 3, 6])('ends also on a screen of %i rows', (rows) => {
    expect(paginate(lines(30), rows, 5).length).toBeGreaterThan(1)
  })
})

describe('F1 in the middle of a text', () => {
  const agent = { journey: 'sweden/agent', environment: 'production', name: '' } as const

  it('comes back to the same page of a step', async () => {
    const { desk, prompter } = deskFor(
      {
        'urgent/goods#1': 'more',
        'urgent/goods#2': 'more',
        'urgent/goods': ['help!', 'quit!'],
        help: 'back',
      },
      'en',
      memoryStore(),
      14,
    )
    await openSession(desk, agent)
    expect(prompter.asked.map(({ id }) => id).filter((id) => !id.startsWith('help'))).toEqual([
      'urgent/goods#1',
      'urgent/goods#2',
      'urgent/goods',
      'urgent/goods',
    ])
  })

  it('stays on a page that is only read', async () => {
    const { desk, prompter } = deskFor(
      { page: ['help!', 'back'], 'page#1': ['help!', 'more'] },
      'en',
      memoryStore(),
      16,
    )
    const blocks = lines(20).map((text) => ({ kind: 'paragraph', runs: [text] }) as const)
    expect((await showPage(desk, 'page', { title: 'Long', blocks })).kind).toBe('back')
    const ids = prompter.asked.map(({ id }) => id)
    expect(ids.slice(0, 3)).toEqual(['page#1', 'page#1', 'page#2'])
    expect(ids.slice(-2)).toEqual(['page', 'page'])
  })

  it.each(['problems', 'problems/login'])('stays on the list %s', async (list) => {
    const { desk, prompter } = deskFor({
      problems: list === 'problems' ? ['help!', 'quit!'] : 'login',
      'problems/login': ['help!', 'quit!'],
    })
    expect((await chooseProblem(desk)).kind).toBe('quit')
    expect(prompter.asked.map(({ id }) => id).slice(-2)).toEqual([list, list])
  })
})

describe('every screen of every journey', () => {
  const journeys = locales.catalogue().journeys.map(({ name }) => locales.journey(name))
  const cases = locales
    .catalogue()
    .languages.flatMap((language) => journeys.map((journey) => [language, journey.name, journey] as const))

  it.each(cases)('fits 24 rows and 80 columns in %s: %s', async (language, name, journey) => {
    for (const { answers } of turns(journey.flow).turns) {
      const session = {
        ...newSession({ journey: name, environment: 'production', name: '' }, '', '2026-11-01T08:00:00.000Z'),
        answers,
      }
      const { desk } = deskFor({}, language, memoryStore(session), 24)
      const heights: number[] = []
      const prompter = {
        ask: (question: Parameters<typeof desk.prompter.ask>[0]) => {
          const picks =
            'picks' in question.input
              ? question.input.picks.flatMap((pick) => pick.text.match(/.{1,69}/g) ?? []).length + 3
              : 4
          heights.push(question.lines.length + picks)
          for (const line of question.lines)
            expect(line.length).toBeLessThanOrEqual(line.includes('https://') ? 200 : 78)
          return Promise.resolve(
            question.id.includes('#')
              ? { kind: 'answer' as const, value: 'more' }
              : { kind: 'quit' as const },
          )
        },
      }
      await openSession({ ...desk, prompter }, session)
      expect(Math.max(...heights)).toBeLessThanOrEqual(24)
    }
  })

  it.each(cases)('fits 24 rows and 40 columns in %s: %s', async (language, name, journey) => {
    const columns = 40
    const seen = new Set<string>()
    for (const { answers, step } of turns(journey.flow).turns) {
      if (seen.has(step.id)) continue
      seen.add(step.id)
      const key = { journey: name, environment: 'production', name: '' } as const
      const session = { ...newSession(key, '', '2026-11-01T08:00:00.000Z'), answers }
      const { desk } = deskFor({}, language, memoryStore(session), 24)
      const prompter: typeof desk.prompter = {
        ask: ({ id, lines, keys, input }) => {
          // The message, air around it, the keys; then a refusal below a field, or at least three rows of choices that scroll.
          const least = 'picks' in input ? Math.min(3, input.picks.length) : 4
          const below = 3 + Math.ceil((keys.length + 2) / columns) + least
          expect(lines.length + below, `${id} of ${step.id}`).toBeLessThanOrEqual(24)
          return Promise.resolve(id.includes('#') ? { kind: 'answer', value: 'more' } : { kind: 'quit' })
        },
      }
      await openSession({ ...desk, prompter, page: () => ({ ...desk.page(), columns }) }, session)
    }
  })
})
