import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import type { Answers, StepId } from '../../src/flow/step.ts'
import { newSession, type Session } from '../../src/session/session.ts'
import { openSession } from '../../src/wizard/start.ts'
import { deskFor, locales, memoryStore, type Script, wordsIn } from './desk.ts'

const at = '2026-11-17T09:00:00.000Z'
const eurpo = 'Professional operators referred to in Article 45(1)(l) IMSOC (EURPO)'
const eupo = 'Professional operators other than those referred to in Article 45(1)(l) IMSOC (EUPO)'
const head = 'Name\tAddress\tActivities\t\n'
const row = (name: string, activity: string): string =>
  `${name}\tStorgatan 1, 553 13 Jönköping, Sweden (SE)\t${activity}\t\n`

const known: Readonly<Record<string, string>> = {
  'urgent/goods': 'no',
  'urgent/shipment': 'no',
  'about/place': 'sweden',
  'about/purpose': 'import',
  'about/seat': 'sweden',
  'about/access': 'none',
  'about/agent': 'yes',
  'about/users': 'want',
  'about/email': 'anna@example.se',
  'about/company': 'Växtimport AB',
  'account/has-account': 'yes',
  'second-factor/has': 'app',
}

/** Somebody who has searched in TRACES and stands at the choice of what the table shows. */
function searched(name: string, stop: StepId, told = known): Session {
  const { flow, revision } = locales.journey(name)
  const answers: Record<StepId, Answers[StepId]> = {}
  for (;;) {
    const { step } = locate(flow, answers)
    if (step.id === stop) break
    answers[step.id] = {
      value: step.kind === 'task' || step.kind === 'notice' ? 'done' : (told[step.id] ?? '?'),
      at,
    }
  }
  return newSession({ journey: name, environment: 'production', name: '' }, revision, at, answers)
}

const places = {
  importer: ['sweden/importer', 'company/found-importer'],
  exporter: ['sweden/exporter', 'company/found-exporter'],
  agent: ['sweden/agent', 'company/found-agent'],
  organic: ['netherlands/organic-importer', 'skal/found'],
} as const

/** They paste, and reply to what the guide has read; then they leave. */
async function pastes(
  who: keyof typeof places,
  paste: string,
  {
    script = {},
    language = 'en',
    told = known,
  }: { script?: Script; language?: string; told?: typeof known } = {},
) {
  const [journey, step] = places[who]
  const store = memoryStore(searched(journey, step, told))
  const everywhere = Object.fromEntries(locales.journey(journey).flow.steps.map(({ id }) => [id, 'quit!']))
  const { desk, prompter } = deskFor(
    { ...everywhere, [step]: ['paste', 'quit!'], paste, reading: 'yes', letter: 'back', ...script },
    language,
    store,
  )
  const ending = await openSession(desk, { journey, environment: 'production', name: '' })
  const reading = prompter.asked.findLast(({ id }) => id === 'reading')
  return {
    ending: ending.kind,
    answer: store.saved.at(-1)?.answers[step]?.value,
    asked: prompter.asked.map(({ id }) => id),
    read: reading?.lines.join('\n') ?? '',
    letter: prompter.asked.findLast(({ id }) => id === 'letter')?.lines.join('\n') ?? '',
    saved: JSON.stringify(store.saved),
  }
}

describe('somebody pastes what the table shows', () => {
  it.each([
    ['importer', eurpo, 'Valid', 'eurpo'],
    ['importer', eupo, 'New', 'eupo'],
    ['importer', eurpo, 'Requested', 'requested'],
    ['importer', eurpo, 'Suspended', 'other'],
    ['importer', 'Timber import (FLEGT)', 'Valid', 'other'],
    ['exporter', eurpo, 'Valid', 'eurpo'],
    ['exporter', eupo, 'Valid', 'eupo'],
    ['agent', 'Responsible for the load', 'Valid', 'load'],
    ['agent', 'Ansvarig för lasten', 'Requested', 'requested'],
    ['agent', eurpo, 'Valid', 'other'],
    ['organic', 'Organic Importer (ORGANIC IMPORTER)', 'Valid', 'organic'],
    ['organic', 'Timber import (FLEGT)', 'Valid', 'other'],
  ] as const)('%s, %s, %s: it is %s', async (who, activity, state, option) => {
    const { answer, saved } = await pastes(who, head + row('Växtimport AB', `${activity} ${state}`))
    expect(answer).toBe(option)
    expect(saved).not.toMatch(/Storgatan|IMSOC|FLEGT|ORGANIC/)
  })

  it.each(['sv', 'en', 'nl'])(
    'is told in %s what it means, and what the answer will be',
    async (language) => {
      const words = wordsIn(language)
      const { read, answer } = await pastes('importer', head + row('Växtimport AB', `${eurpo} Valid`), {
        language,
      })
      expect(read).toContain(words.say('operator-check.row-request'))
      expect(read).toContain('EURPO')
      expect(answer).toBe('eurpo')
    },
  )

  it('knows its own row by the company’s name', async () => {
    const table = head + row('Annat AB', `${eurpo} Valid`) + row('Växtimport AB', `${eupo} Requested`)
    const { answer, read } = await pastes('importer', table)
    expect(answer).toBe('requested')
    expect(read).not.toContain('Annat AB')
    expect(read).toContain(wordsIn('en').say('operator-check.other-rows', { count: 1 }))
  })

  it('is not there: none', async () => {
    const { answer } = await pastes('importer', head + row('Bageriet AB', `${eurpo} Valid`))
    expect(answer).toBe('none')
  })

  it('that is right is told on one page, and what to press stands on the next step alone', async () => {
    const { asked, read } = await pastes('importer', head + row('Växtimport AB', `${eupo} Valid`))
    expect(asked).toEqual(['company/found-importer', 'paste', 'reading', 'company/request'])
    expect(read).not.toContain('Send authorisation request')
    expect(read.split('\n').length).toBeLessThan(16)
  })

  it('that doesn’t hold the company says so, and how many rows it has, but not yet to create it', async () => {
    const { read } = await pastes('importer', head + row('Bageriet AB', `${eurpo} Valid`))
    const words = wordsIn('en')
    expect(read).toContain(words.say('operator-check.not-listed'))
    expect(read).toContain(words.say('operator-check.none-yours', { count: 1 }))
    expect(read).not.toContain('Create a new operator')
  })

  it('with a similar name: is told to compare it, not to paste once more', async () => {
    const { read, answer } = await pastes('importer', head + row('Växtimport i Väst AB', `${eurpo} Valid`), {
      script: { reading: 'back' },
    })
    expect(read.replace(/\s+/g, ' ')).toContain(wordsIn('en').say('operator-check.next-compare'))
    expect(read).not.toContain('paste it once more')
    expect(answer).toBeUndefined()
  })

  it('signs the letter with the name that the account bears', async () => {
    const { letter } = await pastes('agent', head + row('Växtimport AB', 'Timber import (FLEGT) Valid'), {
      told: {
        ...known,
        'account/has-account': 'no',
        'account/first-name': 'Anna',
        'account/last-name': 'Berg',
        'second-factor/has': 'app',
      },
    })
    expect(letter).toContain('Med vänlig hälsning\n  Anna Berg')
  })

  it('says no, and stands at the choice again with nothing answered', async () => {
    const { answer, asked } = await pastes('importer', head + row('Växtimport AB', `${eurpo} Valid`), {
      script: { reading: 'no' },
    })
    expect(asked).toEqual(['company/found-importer', 'paste', 'reading', 'company/found-importer'])
    expect(answer).toBeUndefined()
  })

  it('pastes something else: the guide says that it can’t read it, and answers nothing', async () => {
    const { answer, asked, read } = await pastes('importer', 'meeting at ten\nbring cake', {
      script: { reading: 'back' },
    })
    expect(asked.at(-1)).toBe('company/found-importer')
    expect(read).toContain('Copy it, and paste it once more.')
    expect(read).not.toMatch(/: \d/)
    expect(answer).toBeUndefined()
  })

  it.each([
    ['goes back', 'back!', 'quit'],
    ['pastes nothing', ' \n', 'quit'],
  ])('%s from the paste to the choice', async (_, paste) => {
    const { asked, answer } = await pastes('importer', paste)
    expect(asked).toEqual(['company/found-importer', 'paste', 'company/found-importer'])
    expect(answer).toBeUndefined()
  })

  it('leaves there, and nothing of it is kept', async () => {
    const { ending, saved } = await pastes('importer', 'quit!Bolag AB 4711')
    expect(ending).toBe('quit')
    expect(saved).not.toContain('Bolag')
  })

  it('asks for help there, and comes back to the paste', async () => {
    const [journey, step] = places.importer
    const { desk, prompter } = deskFor(
      { [step]: ['paste', 'quit!'], paste: ['help!', 'back!'], help: 'back' },
      'sv',
      memoryStore(searched(journey, step)),
    )
    await openSession(desk, { journey, environment: 'production', name: '' })
    expect(prompter.asked.map(({ id }) => id)).toEqual([step, 'paste', 'help', 'paste', step])
  })

  it('is given the letter that Jordbruksverket reads, with what is known, once the answer is saved', async () => {
    const { letter, answer, asked } = await pastes(
      'agent',
      head + row('Växtimport AB', 'Timber import (FLEGT) Valid'),
      { told: { ...known, 'about/purpose': 'certificates' }, language: 'nl', script: { letter: 'back' } },
    )
    expect(asked.slice(-2)).toEqual(['letter', 'company/write-export'])
    expect(answer).toBe('other')
    expect(letter).toContain('exportkontroll@jordbruksverket.se')
    expect(letter).toContain('Företag: Växtimport AB')
    expect(letter).toContain('Min e-postadress: anna@example.se')
  })

  it('leaves at the letter, and the answer is kept', async () => {
    const paste = head + row('Växtimport AB', 'Timber import (FLEGT) Valid')
    const { ending, answer } = await pastes('importer', paste, { script: { letter: 'quit!' } })
    expect(ending).toBe('quit')
    expect(answer).toBe('other')
  })
})

describe('a choice that is not offered a paste', () => {
  it('is one where a file answers', async () => {
    const [journey, step] = places.importer
    const { desk, prompter } = deskFor({ [step]: 'quit!' }, 'en', memoryStore(searched(journey, step)))
    const { pastes: _, ...file } = desk.prompter
    await openSession({ ...desk, prompter: file }, { journey, environment: 'production', name: '' })
    expect(prompter.asked[0]?.input).toMatchObject({ kind: 'choose' })
    expect(JSON.stringify(prompter.asked[0]?.input)).not.toContain('"paste"')
  })
})
