import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import { turns } from '../../src/flow/turns.ts'
import { hasProblem, problemsAt } from '../../src/guides/find-problem.ts'
import { problemGroups } from '../../src/guides/source.ts'
import { chooseProblem, chooseProblemAt } from '../../src/wizard/choose-problem.ts'
import type { Pick } from '../../src/wizard/ports.ts'
import { openSession, startPage } from '../../src/wizard/start.ts'
import { deskFor, locales, memoryStore, wordsIn } from '../wizard/desk.ts'
import { backFrom, standing, turnsAt, wayIn } from './aside.ts'

const catalogue = locales.catalogue()
const { journeys, problems, entrance } = catalogue
const roles = journeys.map(({ name }) => name)

/** Each place at which a problem is offered: journey, step, problem. */
const places = roles.flatMap((journey) =>
  locales
    .journey(journey)
    .flow.steps.flatMap((step) =>
      problemsAt(catalogue, step).map(({ name }) => ({ journey, step: step.id, problem: name })),
    ),
)

/** What can be picked on the screens of somebody who stands at a step and says that they have a problem. */
async function offered(journey: string, step: string): Promise<readonly Pick[]> {
  const session = standing(journey, step)
  const { desk, prompter } = deskFor(
    { [step]: [wayIn(journey, step), 'quit!'], help: 'problem', differs: 'back', problems: 'back' },
    'en',
    memoryStore(session),
  )
  await openSession(desk, session)
  const page = prompter.asked.find(({ id }) => id === 'differs' || id === 'problems')
  return page !== undefined && 'picks' in page.input ? page.input.picks : []
}

describe('the problems', () => {
  it('are at least twenty-four, of every group', () => {
    expect(problems.length).toBeGreaterThanOrEqual(24)
    expect([...new Set(problems.map(({ group }) => group))]).toEqual([...problemGroups])
  })

  it('are no role and no journey, and the entrance leads to none', () => {
    expect(roles.filter((name) => hasProblem(catalogue, name))).toEqual([])
    const led = locales
      .journey(entrance)
      .flow.steps.flatMap((step) => (step.kind === 'outcome' ? [step.journey ?? ''] : []))
    expect(led.filter((name) => hasProblem(catalogue, name))).toEqual([])
  })

  it('have parts of their own, so that no question is called like one of a journey', () => {
    const own = new Set(problems.flatMap(({ name }) => locales.journey(name).parts.map(({ id }) => id)))
    const parts = roles.flatMap((name) => locales.journey(name).parts.map(({ id }) => id))
    expect(parts.filter((id) => own.has(id))).toEqual([])
  })

  it('have no two names that are the same', () => {
    const names = problems.flatMap((problem) => problem.names.map((name) => name.toLowerCase()))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it.each(problems)('$name belongs to steps that somebody comes to', ({ name, steps }) => {
    const met = places.filter(({ problem }) => problem === name)
    const lost = steps.filter(
      (each) => !met.some(({ journey, step }) => wordsOf(journey, step).some((own) => own === each)),
    )
    expect(lost).toEqual([])
    for (const { journey, step } of met) expect(turnsAt(journey, step).length, step).toBeGreaterThan(0)
  })

  it.each(roles)('are reached in %s from every step: its own first, and all others', async (journey) => {
    for (const step of locales.journey(journey).flow.steps) {
      if (step.kind === 'outcome' && step.journey !== undefined) continue
      const ids = (await offered(journey, step.id)).map(({ id }) => id)
      const near = problemsAt(catalogue, step).map(({ name }) => name)
      const page = near.length > 0 || step.kind === 'task' ? [...near, 'else'] : problemGroups
      expect(ids, step.id).toEqual([...page, 'back'])
    }
  })

  it('are reached from every question of the start page, also by its help, and lead back to it', async () => {
    const { flow } = locales.journey(entrance)
    const first = flow.steps.find((step) => step.kind === 'choice')?.id ?? ''
    for (const way of ['problem', 'help!']) {
      const { desk, prompter } = deskFor({
        ...backFrom('problems/guide-wrong'),
        start: ['begin', 'leave'],
        [first]: [way, 'back!'],
        help: 'problem',
        problems: 'page',
        'problems/page': 'problems/guide-wrong',
      })
      expect((await startPage(desk, '')).kind).toBe('left')
      const asked = prompter.asked.map(({ id }) => id).filter((id) => id !== 'help')
      expect(asked).toEqual(['start', first, 'problems', 'problems/page', 'page/report', first, 'start'])
    }
    for (const { step } of turns(flow).turns) expect(step.kind, step.id).toMatch(/^(choice|notice|outcome)$/)
  })

  it.each(problems)('$name is reached by what one sees', async ({ name, group }) => {
    const { desk } = deskFor({ problems: group, [`problems/${group}`]: name })
    expect(await chooseProblem(desk)).toEqual({ kind: 'problem', name })
  })

  it.each(problems)(
    '$name ends in every turn, back where one was, and asks for nothing typed',
    ({ name }) => {
      const { flow } = locales.journey(name)
      const walked = turns(flow)
      expect(walked.falls).toEqual([])
      for (const { step } of walked.turns) {
        expect(['notice', 'choice', 'outcome']).toContain(step.kind)
        if (step.kind === 'outcome') expect(step.ends).toBe('back')
      }
    },
  )
})

/** The facts that say whom to ask: an address, or an authority. */
const asks =
  /fact\.(password-mail-missing|mfa-help|contact-traces|contact-import|contact-export)\.|Skal|administrator|authority/

describe('each end of a problem', () => {
  const ends = problems.flatMap(({ name }) =>
    locales
      .journey(name)
      .flow.steps.filter((step) => step.kind === 'outcome')
      .map((step) => ({ problem: name, step })),
  )

  it.each(ends)('$problem $step.id says whom to ask', ({ step }) => {
    const body = wordsIn('en').guide(step.words).steps[step.name]?.body
    expect(JSON.stringify(body)).toMatch(asks)
  })
})

describe('the page of problems at a step', () => {
  it('leads through what one sees to any other problem, and back again', async () => {
    const session = standing('sweden/agent', 'account/mail')
    const journey = locales.journey('sweden/agent')
    const { desk, prompter } = deskFor({
      differs: 'else',
      problems: ['phone', 'role'],
      'problems/phone': 'back',
      'problems/role': 'problems/refused',
    })
    const chosen = await chooseProblemAt(desk, journey, locate(journey.flow, session.answers))
    expect(chosen).toEqual({ kind: 'problem', name: 'problems/refused' })
    expect(prompter.asked.map(({ id }) => id)).toEqual([
      'differs',
      'problems',
      'problems/phone',
      'problems',
      'problems/role',
    ])
  })
})

/** The guide, and guide and step, by which a problem may name a step. */
function wordsOf(journey: string, id: string): readonly string[] {
  const step = locales.journey(journey).flow.steps.find((each) => each.id === id)
  const guide = step?.words.split('.')[1] ?? ''
  return [guide, `${guide}/${step?.name}`]
}
