import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import type { StepId } from '../../src/flow/step.ts'
import { turns } from '../../src/flow/turns.ts'
import { newSession } from '../../src/session/session.ts'
import { openSession } from '../../src/wizard/start.ts'
import { deskFor, locales, memoryStore, type Script, wordsIn } from './desk.ts'

const agent = { journey: 'sweden/agent', environment: 'production', name: '' } as const
const at = '2026-11-17T09:00:00.000Z'
const { languages } = locales.catalogue()

/** An agent who has searched and not found the company. */
function stuck(company: string) {
  const given = {
    'urgent/goods': 'no',
    'about/purpose': 'import',
    'about/seat': 'sweden',
    'about/access': 'other',
    'about/email': 'anna@example.se',
    'about/company': company,
    'about/check': 'done',
    'second-factor/has': 'app',
    'another-role/profile': 'done',
    'company/search': 'done',
    'company/found-agent': 'none',
  }
  const answers = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { value, at }]))
  let session = { ...newSession(agent, locales.journey(agent.journey).revision, at), answers }
  const { flow } = locales.journey(agent.journey)
  for (let position = locate(flow, session.answers); position.step.id !== 'company/terms'; ) {
    if (position.step.kind !== 'task' && position.step.kind !== 'notice') throw new Error(position.step.id)
    session = { ...session, answers: { ...session.answers, [position.step.id]: { value: 'done', at } } }
    position = locate(flow, session.answers)
  }
  return memoryStore(session)
}

const goes = async (script: Script, company = 'Växtimport AB', language = 'en') => {
  const all = deskFor(script, language, stuck(company))
  await openSession(all.desk, agent)
  return all
}
const picksOf = ({ prompter }: Awaited<ReturnType<typeof goes>>, number: number): readonly string[] => {
  const input = prompter.asked[number]?.input
  return input === undefined || !('picks' in input) ? [] : input.picks.map(({ text }) => text)
}
const marksOf = (all: Awaited<ReturnType<typeof goes>>, number: number): readonly string[] =>
  picksOf(all, number).map((text) => text.slice(0, 3))
/** What the form wants of the company, all left out. */
const nothingTyped: Script = Object.fromEntries(
  locales
    .journey(agent.journey)
    .flow.steps.filter(({ id, kind }) => kind === 'entry' && id.startsWith('company/'))
    .map(({ id }) => [id, '']),
)
const terms = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `term-${index + 1}`)

describe('somebody who has not found the company', () => {
  it('ticks one term after the other; the mark moves on, and what is kept is that it is done', async () => {
    const end = await goes({ 'company/terms': [...terms(6), 'done'], 'company/sure': 'leave' })
    const asked = end.prompter.asked
    expect(asked.map(({ id }) => id)).toEqual([...Array<string>(7).fill('company/terms'), 'company/sure'])
    const marks = asked.map(({ input }) => (input.kind === 'choose' ? input.preselected : ''))
    expect(marks.slice(0, 7)).toEqual([...terms(6), 'done'])
    expect(picksOf(end, 1).slice(0, 2)).toEqual([
      '[x] Växtimport AB - the name as registered',
      '[ ] Växtimport - without the legal form',
    ])
    expect(end.store.saved.at(-1)?.answers['company/terms']?.value).toBe('done')
    expect(JSON.stringify(end.store.saved.at(-1)?.answers['company/terms'])).not.toContain('Växtimport')
  })

  it('reads the text once, however low the window is', async () => {
    const script: Script = { 'company/terms': [...terms(6), 'done'], 'company/sure': 'leave' }
    const { desk, prompter } = deskFor(script, 'en', stuck('Växtimport AB'), 15)
    await openSession(desk, agent)
    const pages = prompter.asked.map(({ id }) => id).filter((id) => id.startsWith('company/terms'))
    expect(pages).toContain('company/terms#1')
    expect(pages.filter((id) => id === 'company/terms#1')).toHaveLength(1)
  })

  it('is told what is untried before going on, and may try it still', async () => {
    const end = await goes({
      'company/terms': ['term-1', 'done', 'term-2', 'done'],
      'company/terms/untried': ['again', 'done'],
      'company/sure': 'leave',
    })
    const untried = end.prompter.asked.filter(({ id }) => id === 'company/terms/untried')
    expect(untried[0]?.lines.join('\n')).toContain('- Växtimport - without the legal form')
    expect(untried[0]?.lines.join('\n')).not.toContain('Växtimport AB')
    expect(untried[1]?.lines.join('\n')).not.toContain('Växtimport - without the legal form')
    expect(end.prompter.asked.at(-1)?.id).toBe('company/sure')
  })

  it('takes a tick back, reads the help in between, and keeps the other ticks', async () => {
    const end = await goes({
      'company/terms': ['term-1', 'term-2', 'term-1', 'help!', 'leave'],
      help: 'back',
    })
    expect(
      picksOf(end, 5)
        .slice(0, 2)
        .map((text) => text.slice(0, 3)),
    ).toEqual(['[ ]', '[x]'])
  })

  it.each(languages)('stops, comes back in %s, and finds the ticks', async (language) => {
    const store = stuck('Växtimport AB')
    const first = deskFor({ 'company/terms': ['term-1', 'term-3', 'quit!'] }, 'en', store)
    await openSession(first.desk, agent)
    const second = deskFor({ 'company/terms': 'leave' }, language, store)
    await openSession(second.desk, agent)
    expect(marksOf(second, 0).slice(0, 4)).toEqual(['[x]', '[ ]', '[x]', '[ ]'])
  })

  it('goes back and forth, and the ticks are there; what is done leaves none behind', async () => {
    const end = await goes({
      'company/terms': ['term-2', 'back!', 'term-1', 'done'],
      'company/found-agent': 'none',
      'company/terms/untried': 'done',
      'company/sure': 'leave',
    })
    const shown = end.prompter.asked.findIndex(({ id }) => id === 'company/found-agent') + 1
    expect(marksOf(end, shown).slice(0, 2)).toEqual(['[ ]', '[x]'])
    expect(end.store.saved.at(-1)?.drafts['company/terms']).toBeUndefined()
  })

  it('changes the name before creating the company, and searches for the new one', async () => {
    const end = await goes({
      'company/terms': ['done', ...terms(5), 'leave'],
      'company/terms/untried': 'done',
      'company/sure': 'sure',
      'company/check': 'change',
      change: 'about/company',
      'about/company': 'Bärimport AB',
      ...nothingTyped,
    })
    const asked = end.prompter.asked.map(({ id }) => id)
    expect(asked.slice(asked.indexOf('about/company'))).toEqual([
      'about/company',
      ...Array<string>(6).fill('company/terms'),
    ])
    const again = asked.indexOf('about/company') + 1
    expect(picksOf(end, again)[0]).toContain('[ ] Bärimport AB')
    const last = end.store.saved.at(-1)
    expect(last?.answers['company/sure']).toBeUndefined()
    expect(last?.drafts['company/sure']?.value).toBe('sure')
    expect(last?.answers['company/found-agent']?.value).toBe('none')
  })

  it('leaves the name as it was, and need not search again', async () => {
    const end = await goes({
      'company/terms': 'done',
      'company/terms/untried': 'done',
      'company/sure': 'sure',
      'company/check': ['change', 'leave'],
      change: 'about/company',
      'about/company': 'Växtimport AB',
      ...nothingTyped,
    })
    expect(end.prompter.asked.map(({ id }) => id).slice(-2)).toEqual(['about/company', 'company/check'])
  })

  it('finds it in the end, and is asked again what stands there', async () => {
    const end = await goes({ 'company/terms': ['term-1', 'back'], 'company/found-agent': 'leave' })
    expect(end.prompter.asked.at(-1)?.id).toBe('company/found-agent')
    expect(end.store.saved.at(-1)?.answers['company/found-agent']).toBeUndefined()
  })

  it('leaves from the page of what is untried', async () => {
    const end = await goes({ 'company/terms': 'done', 'company/terms/untried': 'quit!' })
    expect(end.store.saved).toHaveLength(1)
  })

  it.each(languages)('without a name gets the ways in words, in %s', async (language) => {
    const end = await goes({ 'company/terms': 'leave' }, 'skipped', language)
    const words = wordsIn(language)
    expect(picksOf(end, 0)[0]).toBe(`[ ] ${words.say('search-terms.any-registered')}`)
    expect(picksOf(end, 0)[7]).toBe(`[ ] ${words.say('search-terms.any-former')}`)
  })

  it('sees what is hidden in a name', async () => {
    const end = await goes({ 'company/terms': 'leave' }, 'Växt\u202eimport AB')
    expect(picksOf(end, 0).join('\n')).toContain('<U+202E>')
    expect(picksOf(end, 0).join('\n')).not.toContain('\u202e')
  })
})

describe('nobody creates a company before', () => {
  const creating: readonly (readonly [string, StepId, StepId])[] = [
    ['sweden/importer', 'company/create', 'company/terms'],
    ['sweden/agent', 'company/create', 'company/terms'],
    ['sweden/exporter', 'company/create', 'company/terms'],
    ['eu/operator', 'operator/create', 'operator/terms'],
  ]
  it.each(creating)('in %s %s comes after %s', (journey, create, tried) => {
    const { flow } = locales.journey(journey)
    const there = turns(flow).turns.filter((turn) => turn.step.id === create)
    expect(there.length).toBeGreaterThan(0)
    for (const { answers } of there) expect(locate(flow, answers).relevant[tried]?.value).toBe('done')
  })

  it('nor asks Skal to enter one that is not found', () => {
    const { flow } = locales.journey('netherlands/organic-importer')
    const asks = turns(flow).turns.filter(
      ({ step, answers }) => step.id === 'skal/ask' && answers['skal/found']?.value === 'none',
    )
    expect(asks.length).toBeGreaterThan(0)
    for (const { answers } of asks) expect(locate(flow, answers).relevant['skal/terms']?.value).toBe('done')
  })
})
