import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import { turns } from '../../src/flow/turns.ts'
import { newSession, type SessionKey } from '../../src/session/session.ts'
import { askLanguage, openSession, startPage } from '../../src/wizard/start.ts'
import { deskFor, locales, memoryStore, type Script } from './desk.ts'

const agent: SessionKey = { journey: 'sweden/agent', environment: 'production', name: '' }
const importer: SessionKey = { ...agent, journey: 'sweden/importer' }

const aboutAgent: Script = {
  'urgent/goods': 'no',
  'about/purpose': 'import',
  'about/seat': 'sweden',
  'about/access': 'none',
  'about/email': 'anna@example.se',
  'about/company': 'Växtimport AB',
}

const plants = (what: string): Script => ({
  'start/who': 'plants-sweden',
  'start/plants': what,
  'ends/environment': 'production',
})

const { languages } = locales.catalogue()

const ids = (asked: readonly { readonly id: string }[]): readonly string[] =>
  asked.map((question) => question.id)

describe('a person on the way', () => {
  it('has every answer saved before the next question is asked', async () => {
    const store = memoryStore()
    const { desk } = deskFor({ ...aboutAgent, 'account/has-account': 'leave' }, 'en', store)
    const saves: number[] = []
    const prompter = {
      ask: (question: Parameters<typeof desk.prompter.ask>[0]) => {
        saves.push(store.saved.length)
        return desk.prompter.ask(question)
      },
    }
    await openSession({ ...desk, prompter }, agent)
    expect(saves).toEqual(saves.map((_, index) => index + 1))
    expect(store.saved.at(-1)?.answers['about/company']?.value).toBe('Växtimport AB')
  })

  it('stops and comes back to the same step', async () => {
    const store = memoryStore()
    const first = deskFor({ ...aboutAgent, 'account/has-account': 'quit!' }, 'en', store)
    expect((await openSession(first.desk, agent)).kind).toBe('quit')
    const second = deskFor({ 'account/has-account': 'leave' }, 'sv', store)
    await openSession(second.desk, agent)
    expect(ids(second.prompter.asked)).toEqual(['account/has-account'])
  })

  it('goes back, is offered what was answered, and loses nothing', async () => {
    const { desk, prompter, store } = deskFor({
      ...aboutAgent,
      'about/company': ['back!', 'Växtimport AB'],
      'about/email': ['anna@example.se', 'anna@example.se'],
      'account/has-account': 'leave',
    })
    await openSession(desk, agent)
    const again = prompter.asked.filter((question) => question.id === 'about/email')[1]
    expect(again?.input).toMatchObject({ kind: 'type', draft: 'anna@example.se' })
    expect(store.saved.at(-1)?.drafts).toEqual({})
  })

  it('changes an answer on the page that shows them, and goes where it leads', async () => {
    const { desk, prompter } = deskFor({
      ...aboutAgent,
      'about/check': ['change', 'done'],
      change: 'about/access',
      'about/access': ['none', 'other'],
      'second-factor/has': 'leave',
    })
    await openSession(desk, agent)
    expect(ids(prompter.asked).slice(-5)).toEqual([
      'about/check',
      'change',
      'about/access',
      'about/check',
      'second-factor/has',
    ])
  })

  it('sees each question and its answer apart, and F1 stays on that page', async () => {
    const { desk, prompter } = deskFor({
      ...aboutAgent,
      'about/check': ['change', 'leave'],
      change: ['help!', 'back'],
    })
    await openSession(desk, agent)
    expect(ids(prompter.asked).slice(-4)).toEqual(['about/check', 'change', 'change', 'about/check'])
    const picks = prompter.asked.find(({ id }) => id === 'change')?.input
    const texts = picks?.kind === 'choose' ? picks.picks.map(({ text }) => text) : []
    expect(texts).toContain("What is your company's name? - Växtimport AB")
  })

  it('changes an answer back and stands where they stood', async () => {
    const { desk, store } = deskFor({
      ...aboutAgent,
      'about/check': ['done', 'done', 'change', 'done'],
      'account/has-account': ['yes', 'back!', 'yes'],
      'second-factor/has': ['back!', 'app', 'leave'],
      'second-factor/reserve': 'leave',
      change: 'about/access',
    })
    await openSession(desk, agent)
    const stood = store.saved.at(-1)
    const { desk: later } = deskFor(
      { 'second-factor/reserve': 'leave' },
      'en',
      memoryStore(...(stood === undefined ? [] : [stood])),
    )
    expect(stood && locate(later.journey('sweden/agent', 'production').flow, stood.answers).step.id).toBe(
      'second-factor/reserve',
    )
  })

  it('opens a page only when asked to, and only that of the step', async () => {
    const { desk, opened } = deskFor({
      ...aboutAgent,
      'account/has-account': 'no',
      'account/create': ['open', 'leave'],
    })
    await openSession(desk, agent)
    expect(opened).toEqual(['https://webgate.ec.europa.eu/cas/login'])
  })

  it('reads why a step asks, and what to do when the screen looks different', async () => {
    const { desk, prompter } = deskFor({
      ...aboutAgent,
      'account/has-account': ['help!', 'no'],
      help: 'back',
      'account/create': ['differs', 'leave'],
      differs: 'back',
    })
    await openSession(desk, agent)
    const help = prompter.asked.find((question) => question.id === 'help')
    expect(help?.lines.join(' ')).toContain('ECAS')
    expect(ids(prompter.asked).slice(-3)).toEqual(['account/create', 'differs', 'account/create'])
  })

  it.each(['help!anna@', 'quit!anna@', 'back!anna@'])(
    'keeps what was typed but not confirmed: %s',
    async (reply) => {
      const { desk, store } = deskFor({
        ...aboutAgent,
        'about/email': [reply, 'quit!'],
        'about/access': ['none', 'none'],
        help: 'back',
      })
      await openSession(desk, agent)
      expect(store.saved.at(-1)?.drafts['about/email']?.value).toBe('anna@')
    },
  )

  it('does not keep what looks like a PIN', async () => {
    const { desk, store } = deskFor({ ...aboutAgent, 'about/company': 'quit!4711' })
    await openSession(desk, agent)
    expect(JSON.stringify(store.saved)).not.toContain('4711')
  })

  it('searches again after a refusal, with what was typed kept', async () => {
    const { desk, prompter, store } = deskFor({
      ...aboutAgent,
      'account/has-account': 'yes',
      'second-factor/has': 'app',
      'company/found-agent': ['none', 'leave'],
      'company/sure': 'sure',
      'company/number': '202100-4151',
      'company/phone': '',
      'company/street': '',
      'company/postal-code': '',
      'company/city': '',
      'wait/happened-agent': 'refused',
      'wait/refused-import': 'search',
    })
    await openSession(desk, agent)
    const last = store.saved.at(-1)
    expect(prompter.asked.at(-1)?.id).toBe('company/found-agent')
    expect(last?.answers['company/number']?.value).toBe('202100-4151')
    expect(last?.answers['wait/happened-agent']).toBeUndefined()
    expect(last?.drafts['company/found-agent']?.value).toBe('none')
  })

  it('is handed over with the answers to the same questions', async () => {
    const { desk, prompter, store } = deskFor({
      'urgent/goods': 'on-way',
      'about/place': 'onward',
      'about/access': 'leave',
    })
    const ending = await openSession(desk, importer)
    expect(ending).toMatchObject({ kind: 'left', journey: { journey: 'sweden/agent' } })
    expect(ids(prompter.asked)).toEqual([
      'urgent/goods',
      'urgent/act',
      'about/place',
      'about/as-agent',
      'about/access',
    ])
    expect(store.find(agent)?.answers).toMatchObject({
      'urgent/goods': { value: 'on-way' },
      'about/seat': { value: 'onward' },
    })
    expect(store.find(importer)?.answers['about/place']?.value).toBe('onward')
  })

  it('is told that another role is needed, and may change the answer instead', async () => {
    const { desk, prompter, store } = deskFor({
      'urgent/goods': 'on-way',
      'about/place': ['onward', 'sweden'],
      'about/as-agent': 'back!',
      'about/access': 'leave',
    })
    const ending = await openSession(desk, importer)
    expect(ending).toMatchObject({ kind: 'left', journey: { journey: 'sweden/importer' } })
    const told = prompter.asked.find(({ id }) => id === 'about/as-agent')
    expect(told?.lines.join(' ')).toContain("You need the agent's role")
    expect(store.find(agent)).toBeUndefined()
  })

  it('overwrites no answer of the other role by handing over, nor one that stands to be asked again', async () => {
    const at = '2026-11-16T08:00:00.000Z'
    const there = {
      ...newSession(agent, '', at, {
        'urgent/goods': { value: 'no', at },
        'about/purpose': { value: 'import', at },
        'about/access': { value: 'none', at },
      }),
      drafts: { 'about/seat': { value: 'sweden', at } },
    }
    const { desk, prompter, store } = deskFor(
      { 'urgent/goods': 'on-way', 'about/place': 'onward', 'about/seat': ['sweden'], 'about/email': 'quit!' },
      'en',
      memoryStore(there),
    )
    await openSession(desk, importer)
    expect(ids(prompter.asked)).toContain('about/seat')
    expect(store.find(agent)?.answers).toMatchObject({
      'urgent/goods': { value: 'no' },
      'about/seat': { value: 'sweden' },
    })
    await openSession(desk, importer)
    expect(store.find(agent)?.answers['about/seat']?.value).toBe('sweden')
  })
})

describe('the start page', () => {
  it('finds the journey, and hands over what was said on the way', async () => {
    const { desk, store } = deskFor({ start: 'begin', ...plants('import-alone'), 'urgent/goods': 'leave' })
    await startPage(desk, '')
    expect(store.find(importer)?.answers['about/agent']?.value).toBe('no')
  })

  it('answers F1 where there is nothing more to say', async () => {
    const { desk, prompter } = deskFor({
      start: 'begin',
      'start/who': 'unsure',
      'finder/have': 'no',
      'finder/kind': ['help!', 'leave'],
      help: 'back',
    })
    await startPage(desk, '')
    expect(prompter.asked.find(({ id }) => id === 'help')?.lines.join(' ')).toContain('no more to say')
  })

  it.each(languages)(
    'goes back from the first question of a journey to the start page, in %s',
    async (language) => {
      const { desk, prompter, store } = deskFor({ 'urgent/goods': 'back!', start: 'leave' }, language)
      expect((await openSession(desk, agent)).kind).toBe('left')
      expect(ids(prompter.asked)).toEqual(['urgent/goods', 'start'])
      const picks = prompter.asked[1]?.input
      expect(picks?.kind === 'choose' && picks.picks.map(({ id }) => id)).toContain('continue-0')
      expect(store.saved.at(-1)?.answers).toEqual({})
    },
  )

  it('at the end finishes with Enter alone', async () => {
    const { flow } = locales.journey('sweden/agent')
    const end = turns(flow).turns.find(({ step }) => step.kind === 'outcome' && step.ends === 'access')
    const session = { ...newSession(agent, '', '2026-11-01T08:00:00.000Z'), answers: end?.answers ?? {} }
    const { desk, prompter } = deskFor({ [end?.step.id ?? '']: 'quit!' }, 'en', memoryStore(session))
    await openSession(desk, agent)
    expect(prompter.asked.at(-1)?.input).toMatchObject({ kind: 'choose', preselected: 'leave' })
  })

  it('is asked for the language until one is chosen, where nothing leads back', async () => {
    const { desk, prompter } = deskFor({ language: ['back!', 'help!', 'sv'] })
    expect((await askLanguage(desk, true))?.words.language).toBe('sv')
    expect(prompter.asked).toHaveLength(3)
    expect(prompter.asked.every(({ keys }) => !keys.includes('Esc'))).toBe(true)
  })

  it('goes back from the choice of another language, and keeps the one that is there', async () => {
    const { desk, prompter } = deskFor({ language: ['help!', 'back!'] }, 'nl')
    expect((await askLanguage(desk))?.words.language).toBe('nl')
    expect(prompter.asked).toHaveLength(2)
  })

  it('goes back from the first question to itself', async () => {
    const { desk, prompter } = deskFor({ start: ['begin', 'leave'], 'start/who': 'back!' })
    expect((await startPage(desk, '')).kind).toBe('left')
    expect(ids(prompter.asked)).toEqual(['start', 'start/who', 'start'])
  })

  it('offers what was begun, the last one first, and goes on with it', async () => {
    const older = newSession(importer, '', '2026-11-01T08:00:00.000Z')
    const newer = newSession(agent, '', '2026-11-02T08:00:00.000Z')
    const { desk, prompter } = deskFor(
      { start: 'continue-0', 'urgent/goods': 'leave' },
      'en',
      memoryStore(older, newer),
    )
    expect(await startPage(desk, '')).toMatchObject({ journey: { journey: 'sweden/agent' } })
    expect(prompter.asked[0]?.input).toMatchObject({ kind: 'choose' })
  })

  it('asks for a role before it prints a checklist', async () => {
    const { desk } = deskFor({ start: 'checklist', ...plants('export') })
    expect(await startPage(desk, '')).toMatchObject({ kind: 'checklist', journey: 'sweden/exporter' })
  })

  it('hands over to the checklist what it has asked already', async () => {
    const { desk } = deskFor({ start: 'checklist', ...plants('import-alone') })
    expect(await startPage(desk, '')).toMatchObject({ given: { 'about/agent': { value: 'no' } } })
  })

  it('keeps a name of its own for a second company', async () => {
    const { desk, store } = deskFor({ start: 'begin', ...plants('agent'), 'urgent/goods': 'leave' })
    await startPage(desk, 'Andra bolaget')
    expect(store.saved.at(-1)?.name).toBe('Andra bolaget')
  })

  it('changes the language and goes on in it', async () => {
    const { desk, prompter } = deskFor({
      start: ['language', 'leave'],
      language: locales.catalogue().languages[0] ?? 'en',
    })
    await startPage(desk, '')
    expect(ids(prompter.asked)).toEqual(['start', 'language', 'start'])
  })
})
