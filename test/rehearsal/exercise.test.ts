import { describe, expect, it } from 'vitest'
import { type OperatorExercise, type Played, playOn, unplayed } from '../../src/rehearsal/exercise.ts'
import { type FormDraft, filledIn, formActions, offered } from '../../src/rehearsal/form-draft.ts'
import { helpingStep, type MistakeCode, mistakeCodes } from '../../src/rehearsal/helping-step.ts'
import { judge } from '../../src/rehearsal/judge.ts'
import type { Action } from '../../src/rehearsal/model/action.ts'
import {
  type OperatorExerciseId,
  operatorExercise,
  operatorExerciseIds,
} from '../../src/rehearsal/operator-exercises.ts'
import { reasons } from '../../src/rehearsal/rulings.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { monday } from './park.ts'

const account = 'practice@example.eu'
const environment = 'production'
const register = locales.register()
const exercise = (id: OperatorExerciseId, chance = 0): OperatorExercise =>
  operatorExercise(id, register, monday, chance)

const operator: Action = { does: 'role.choose', account, role: 'operator' }
const searches = (name: string, country = 'SE'): Action => ({
  does: 'operator.search',
  account,
  country,
  names: [name],
})
const asks = (id: string, row: string, tab: 'same' | 'new' = 'same'): Action => ({
  does: 'access.request',
  account,
  id,
  rows: [row],
  tab,
})
const writes = (to: string, about: string): Action => ({
  does: 'authority.write',
  account,
  environment,
  to,
  about,
})
const played = (of: OperatorExercise, actions: readonly Action[]): Played =>
  actions.reduce((before, action) => playOn(before, action, monday), unplayed(of))
const judged = (of: OperatorExercise, actions: readonly Action[]) => judge(of, played(of, actions), monday)
const codes = (of: OperatorExercise, actions: readonly Action[]) =>
  judged(of, actions).mistakes.map(({ code }) => code)

/** What somebody types who does it right. */
function rightForm({ person, goal }: OperatorExercise): FormDraft {
  const isAgent = person.wants === 'load'
  const { national = '' } = person.numbers
  return {
    name: person.body.name,
    country: person.body.country,
    contact: person.contact,
    city: person.city,
    number: { kind: 'national', number: national },
    chapter: isAgent ? 'chapter-other' : 'plant-health',
    section: isAgent ? 'section-rfl' : 'section-eupo',
    activity: isAgent ? 'load' : 'eupo',
    activityNumber: national,
    hasActivityAddress: true,
    ...(goal.by === 'create' && goal.authorities?.[0] !== undefined
      ? { authority: goal.authorities[0] }
      : {}),
  }
}
const creates = (of: OperatorExercise, changed: FormDraft = {}): readonly Action[] => [
  operator,
  searches('Häsk'),
  searches('Trönd'),
  ...formActions({ ...rightForm(of), ...changed }, account, 'made'),
]

describe('somebody who does it right', () => {
  const there = exercise('there')
  const fresh = exercise('new')
  const agent = exercise('agent')
  it.each<[string, OperatorExercise, readonly Action[]]>([
    ['ticks the company', there, [operator, searches('Kvelmyra'), asks('a', 'kvelmyra')]],
    [
      'writes for another activity',
      exercise('spelled'),
      [operator, searches('Ojt'), writes('contact-import', 'eupo')],
    ],
    ['creates the importer', fresh, creates(fresh)],
    ['creates the agent, with the post', agent, creates(agent)],
    [
      'writes as an exporter',
      exercise('exporter'),
      [operator, searches('Skrö'), writes('contact-export', 'eurpo')],
    ],
    [
      'ticks the organic importer',
      exercise('organic'),
      [operator, searches('Zwamp', 'NL'), asks('a', 'zwampveen')],
    ],
  ])('%s: it is reached, nothing went wrong', (_, of, actions) => {
    const { reached, mistakes, counts } = judged(of, actions)
    expect({ reached, mistakes }).toEqual({ reached: true, mistakes: [] })
    expect(counts).toMatchObject({ wrongRequests: 0, duplicates: 0, refusals: 0 })
  })
})

describe('a mistake is told', () => {
  const there = exercise('there')
  const fresh = exercise('new')
  const agent = exercise('agent')
  const spelled = exercise('spelled')
  const organic = exercise('organic')
  const kvelmyra = [operator, searches('Kvelmyra')]
  const right = [...kvelmyra, asks('a', 'kvelmyra')]
  it.each<[MistakeCode, OperatorExercise, readonly Action[], boolean]>([
    ['wrong-role', there, [{ does: 'role.choose', account, role: 'authority' }, ...right], true],
    ['other-country', there, [operator, searches('Kvelmyra', 'NL'), ...right], true],
    ['other-company', there, [...kvelmyra, asks('a', 'kvelmyra-malmo')], false],
    ['other-company', there, [...kvelmyra, asks('x', 'kvelmyra-spedition'), asks('a', 'kvelmyra')], true],
    ['not-the-activity', spelled, [operator, searches('Ojtasa'), asks('a', 'ojtasa')], false],
    ['new-tab', there, [...right, asks('b', 'kvelmyra', 'new')], true],
    ['new-tab', there, [...kvelmyra, asks('a', 'kvelmyra', 'new')], true],
    ['asked-twice', there, [...right, asks('b', 'kvelmyra')], true],
    ['searched-once', fresh, creates(fresh).filter((_, index) => index !== 2), true],
    [
      'created-twice',
      there,
      [operator, searches('x'), ...formActions(rightForm(there), account, 'made')],
      false,
    ],
    [
      'created-needlessly',
      organic,
      [
        operator,
        searches('x', 'NL'),
        ...formActions({ ...rightForm(organic), number: { kind: 'national', number: '0' } }, account, 'made'),
      ],
      false,
    ],
    [
      'wrong-activity',
      fresh,
      creates(fresh, {
        chapter: 'chapter-other',
        section: 'section-rfl',
        activity: 'load',
        authority: 'arlanda',
      }),
      false,
    ],
    ['wrong-details', fresh, creates(fresh, { name: 'Anna Vrenn' }), true],
    ['wrong-details', fresh, creates(fresh, { country: 'BE' }), false],
    ['wrong-number', fresh, creates(fresh, { number: { kind: 'national', number: '1' } }), false],
    ['no-authority', agent, creates({ ...agent, goal: { by: 'create' } }), false],
    ['other-post', agent, creates(agent, { authority: 'helsingborg' }), false],
    ['wrong-competence', agent, creates(agent, { authority: 'arlanda-organic' }), false],
    ['other-mailbox', spelled, [writes('contact-export', 'eupo')], false],
    ['other-subject', spelled, [writes('contact-import', 'load')], false],
    ['letter-needless', there, [writes('contact-import', 'eupo')], false],
    ['letter-needless', fresh, [writes('contact-import', 'eupo')], false],
    ['nothing-sent', there, [operator], false],
  ])('%s', (code, of, actions, reached) => {
    expect(codes(of, actions)).toEqual([code])
    expect(judged(of, actions).reached).toBe(reached)
  })

  it('no number: an authority that wants it can say nothing', () => {
    const { number: _, ...form } = rightForm(fresh)
    const actions = [operator, searches('a'), searches('b'), ...formActions(form, account, 'made')]
    expect(codes(fresh, actions)).toEqual(['no-number'])
    expect(judged(fresh, actions).cases[0]?.ruling).toEqual({ makes: 'nothing', because: 'number-missing' })
  })

  it('is-waiting: whoever asks though the company has asked already', () => {
    const [waiting] = chancesFor('wait')
    const { goal, person } = waiting ?? there
    const row = goal.by === 'wait' ? goal.operator : ''
    const actions = [
      operator,
      searches(register.find(({ id }) => id === row)?.name ?? '', person.body.country),
      asks('a', row),
    ]
    expect(codes(waiting ?? there, actions)).toEqual(['is-waiting'])
    expect(judged(waiting ?? there, actions).cases[0]?.ruling).toMatchObject({ makes: 'nothing' })
    expect(judged(waiting ?? there, [operator]).reached).toBe(true)
    expect(judged(waiting ?? there, [writes('contact-import', 'eupo')]).cases[0]?.ruling).toMatchObject({
      because: 'is-waiting',
    })
  })
})

/** Exercises that chance brings, by how they are reached. */
function chancesFor(by: OperatorExercise['goal']['by']): readonly OperatorExercise[] {
  return Array.from({ length: register.length * 12 }, (_, chance) => chance)
    .filter((chance) => chance % 7 === 0)
    .map((chance) => exercise('random', chance))
    .filter(({ goal }) => goal.by === by)
}

it('chance brings every way, and each can be reached', () => {
  for (const by of ['request', 'letter', 'create', 'wait'] as const) {
    const found = chancesFor(by)
    expect(found.length, by).toBeGreaterThan(3)
    for (const of of found.slice(0, 12)) {
      const { goal, person, world } = of
      const country = person.body.country
      const own = goal.by === 'request' ? world.sites[environment].operators[goal.operator] : undefined
      const actions: Readonly<Record<typeof by, readonly Action[]>> = {
        request: [
          operator,
          searches(own?.name ?? '', country),
          asks('a', goal.by === 'request' ? goal.operator : ''),
        ],
        letter: [writes(goal.by === 'letter' ? (goal.to[0] ?? '') : '', person.wants)],
        create: creates(of).map((each) => (each.does === 'operator.search' ? { ...each, country } : each)),
        wait: [],
      }
      expect(
        { ...judged(of, actions[by]), cases: [], counts: {} },
        `${of.journey} ${person.body.name}`,
      ).toMatchObject({ reached: true, mistakes: [] })
    }
  }
})

describe('what is counted', () => {
  it('searches, refusals, wrong requests and duplicates', () => {
    const there = exercise('there')
    const actions = [
      asks('early', 'kvelmyra'),
      operator,
      searches('Kvelmyra'),
      searches('Kvelmyra'),
      asks('x', 'kvelmyra-malmo'),
      asks('a', 'kvelmyra'),
      asks('b', 'kvelmyra', 'new'),
      ...formActions(rightForm(there), account, 'made'),
    ]
    expect(judged(there, actions).counts).toEqual({
      actions: actions.length,
      searches: 2,
      refusals: 2,
      wrongRequests: 2,
      duplicates: 2,
    })
    expect(judged(there, actions).reached).toBe(false)
  })
})

describe('the form', () => {
  const of = exercise('agent')
  it('changes freely: what hung on another chapter goes with it', () => {
    const form = filledIn(rightForm(of), { chapter: 'plant-health' })
    expect(form).not.toHaveProperty('section')
    expect(form).not.toHaveProperty('activity')
    expect(filledIn(rightForm(of), { section: 'other' })).not.toHaveProperty('activity')
    expect(filledIn(rightForm(of), { chapter: 'chapter-other' })).toEqual(rightForm(of))
    const { offers } = of.world.sites[environment]
    expect(offered(offers, { chapter: 'plant-health' }, 'section')).toEqual(['section-eupo'])
    expect(offered(offers, { chapter: 'chapter-other', section: 'section-rfl' }, 'activity')).toEqual([
      'load',
    ])
    expect(offered(offers, {}, 'section')).toEqual([])
  })

  it('sent half empty it is refused with the field, and sent once more it counts as filled in now', () => {
    const empty = played(of, [operator, searches('x'), ...formActions({}, account, 'made')])
    expect(empty.turns.at(-1)?.refusal).toEqual({ code: 'field-missing', about: 'name' })
    const { city: _, ...form } = rightForm(of)
    const cityless = formActions(form, account, 'made').reduce(
      (before, action) => playOn(before, action, monday),
      empty,
    )
    expect(cityless.turns.at(-1)?.refusal).toEqual({ code: 'field-missing', about: 'city' })
    const full = formActions(rightForm(of), account, 'made').reduce(
      (before, action) => playOn(before, action, monday),
      cityless,
    )
    expect(full.turns.at(-1)?.refusal).toBeUndefined()
    expect(judge(of, full, monday).reached).toBe(true)
  })
})

describe('the step that would have helped', () => {
  const journeys = [
    'sweden/importer',
    'sweden/agent',
    'sweden/exporter',
    'netherlands/organic-importer',
    'eu/operator',
  ]
  it.each(journeys)('of each mistake is a step of %s', (name) => {
    const steps = locales.journey(name).flow.steps.map(({ id }) => id)
    for (const code of mistakeCodes) expect(steps, code).toContain(helpingStep(name, code))
  })

  it('of a journey that is not known is one of any business', () => {
    expect(helpingStep('finland/importer', 'created-twice')).toBe('operator/sure')
  })

  it.each(['en', 'sv', 'nl'])(
    'each mistake and each reason of an authority has its words in %s',
    (language) => {
      for (const reason of reasons) {
        const key = reason === 'other-activity' ? 'approves' : 'rejects'
        expect(wordsIn(language).say(`rehearse-operator.${key}-${reason}`)).not.toContain(reason)
      }
      for (const code of mistakeCodes)
        expect(wordsIn(language).say(`rehearse-operator.mistake-${code}`)).not.toContain('mistake-')
    },
  )
})

it.each(operatorExerciseIds)('exercise %s begins with nothing done, in TRACES and without a role', (id) => {
  const of = exercise(id, 5)
  const { turns, world } = unplayed(of)
  expect(turns).toEqual([])
  expect(world.browsers[account]?.at).toEqual({ environment, sees: [] })
  expect(judge(of, unplayed(of), monday).cases).toEqual([])
})
