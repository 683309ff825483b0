import { describe, expect, it } from 'vitest'
import { makeChecklist } from '../../src/screens/checklist.ts'
import { openSession } from '../../src/wizard/start.ts'
import { standing } from '../problems/aside.ts'
import { deskFor, locales, memoryStore, wordsIn } from './desk.ts'

/** What somebody reads who sees another page in the browser than the guide tells. */
async function told(journey: string, step: string, language: string): Promise<string> {
  const session = standing(journey, step)
  const { desk, prompter } = deskFor(
    { [step]: ['differs', 'quit!'], differs: 'back' },
    language,
    memoryStore(session),
  )
  await openSession(desk, session)
  const lines = prompter.asked.find(({ id }) => id === 'differs')?.lines ?? []
  return lines.join(' ').replace(/\s+/g, ' ')
}

describe('whose screen looks different', () => {
  it.each([
    ['netherlands/organic-importer', 'skal/search', 'nl', 'Skal'],
    ['netherlands/organic-importer', 'account/create', 'sv', 'Skal'],
    ['eu/operator', 'operator/search', 'nl', 'je nationale autoriteit'],
    ['eu/authority', 'authority/request', 'en', 'your national authority'],
    ['sweden/importer', 'company/search', 'nl', 'Jordbruksverket'],
    ['sweden/agent', 'account/create', 'sv', 'Jordbruksverket'],
  ])('is sent to whoever decides in their country: %s at %s, in %s', async (journey, step, language, who) => {
    const read = await told(journey, step, language)
    const general = read.slice(read.lastIndexOf('TRACES. '))
    expect(general).toContain(`: ${who} `)
    expect(read.includes('Jordbruksverket')).toBe(journey.startsWith('sweden/'))
  })
})

describe('who has asked Skal to enter the company', () => {
  const journey = locales.journey('netherlands/organic-importer')
  const { answers } = standing(journey.name, 'skal/replied')

  it.each(['en', 'sv', 'nl'])('still sees the request and the wait on the checklist, in %s', (language) => {
    const { items } = makeChecklist(journey, wordsIn(language), answers, 'production')
    const from = items.findIndex(({ id }) => id === 'skal/ask')
    expect(items.slice(from, from + 4).map(({ id, state }) => `${id} ${state}`)).toEqual([
      'skal/ask next',
      'skal/request possible',
      'wait/wait-organic possible',
      'wait/log-out-in blocked',
    ])
  })

  it('is not offered first that access is there: Enter alone saves and leaves', () => {
    const replied = journey.flow.steps.find(({ id }) => id === 'skal/replied')
    const options = replied?.kind === 'choice' ? replied.options.map(({ id }) => id) : []
    expect(options).toEqual(['nothing', 'search-again', 'approved', 'calendar'])
  })
})

describe('who has asked Jordbruksverket to add to the company', () => {
  it.each([
    ['importer', 'sv'],
    ['agent', 'en'],
    ['exporter', 'nl'],
  ])('still sees the request after its answer on the checklist: %s, in %s', (role, language) => {
    const journey = locales.journey(`sweden/${role}`)
    const { answers } = standing(journey.name, 'company/replied')
    const { items } = makeChecklist(journey, wordsIn(language), answers, 'production')
    const from = items.findIndex(({ id }) => id === 'company/replied')
    expect(items.slice(from, from + 4).map(({ id, state }) => `${id} ${state}`)).toEqual([
      'company/replied next',
      'company/request possible',
      `wait/wait-${role} possible`,
      'wait/log-out-in blocked',
    ])
    const replied = journey.flow.steps.find(({ id }) => id === 'company/replied')
    const options = replied?.kind === 'choice' ? replied.options.map(({ id }) => id) : []
    expect([...new Set(options)]).toEqual(['nothing', 'search-again', 'approved', 'calendar'])
  })
})
