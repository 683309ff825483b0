import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import { answerOptions, isStepId } from '../../src/flow/step.ts'
import type { Session } from '../../src/session/session.ts'
import { openProblem, openSession, startPage } from '../../src/wizard/start.ts'
import { backFrom, standing } from '../problems/aside.ts'
import { deskFor, locales, memoryStore, type Script } from './desk.ts'

const { problems } = locales.catalogue()
const mail = standing('sweden/agent', 'account/mail')
const noMail: Script = { differs: 'problems/no-mail', ...backFrom('problems/no-mail') }

const ids = (asked: readonly { readonly id: string }[]): readonly string[] => asked.map(({ id }) => id)

describe('a problem runs aside', () => {
  it('and each of its answers is saved before the next question, the journey standing still', async () => {
    const { desk, store } = deskFor(
      { ...noMail, 'account/mail': ['differs', 'leave'], 'login/since': 'long' },
      'sv',
      memoryStore(mail),
    )
    await openSession(desk, mail)
    const kept = store.saved.slice(1).map(({ aside }) => aside && Object.keys(aside.answers))
    expect(kept).toEqual([[], ['login/since'], null])
    for (const session of store.saved)
      expect([session.answers, session.drafts]).toEqual([mail.answers, mail.drafts])
  })

  it('and survives Ctrl+C: coming back opens it again, with a way back to the journey', async () => {
    const store = memoryStore(mail)
    const first = deskFor(
      { ...noMail, 'account/mail': 'differs', 'login/since': 'long', 'login/ask-for-mail': 'quit!' },
      'en',
      store,
    )
    expect((await openSession(first.desk, mail)).kind).toBe('quit')
    const second = deskFor({ 'login/ask-for-mail': 'return', 'account/mail': 'leave' }, 'nl', store)
    await openSession(second.desk, mail)
    expect(ids(second.prompter.asked)).toEqual(['login/ask-for-mail', 'account/mail'])
    expect(store.find(mail)?.aside).toBeNull()
  })

  it('can be saved and left', async () => {
    const store = memoryStore(mail)
    const { desk } = deskFor({ ...noMail, 'account/mail': 'differs', 'login/since': 'leave' }, 'en', store)
    expect(await openSession(desk, mail)).toMatchObject({
      kind: 'left',
      journey: { journey: 'sweden/agent' },
    })
    expect(store.find(mail)?.aside).toEqual({ flow: 'problems/no-mail', answers: {} })
  })

  it.each(['return', 'back!'])('and is left at its first question with %s', async (reply) => {
    const { desk, prompter } = deskFor(
      { ...noMail, 'account/mail': ['differs', 'leave'], 'login/since': reply },
      'en',
      memoryStore(mail),
    )
    await openSession(desk, mail)
    expect(ids(prompter.asked)).toEqual(['account/mail', 'differs', 'login/since', 'account/mail'])
  })

  it('and Back leads to its last question', async () => {
    const { desk, prompter } = deskFor(
      {
        ...noMail,
        'account/mail': ['differs', 'leave'],
        'login/since': ['long', 'short'],
        'login/ask-for-mail': 'back!',
      },
      'en',
      memoryStore(mail),
    )
    await openSession(desk, mail)
    expect(ids(prompter.asked).slice(2)).toEqual([
      'login/since',
      'login/ask-for-mail',
      'login/since',
      'login/wait-for-mail',
      'account/mail',
    ])
  })

  it('opens the page that its end names', async () => {
    const { desk, opened } = deskFor(
      {
        ...noMail,
        'account/mail': ['differs', 'leave'],
        'login/since': 'long',
        'login/ask-for-mail': ['open', 'return'],
      },
      'en',
      memoryStore(mail),
    )
    await openSession(desk, mail)
    expect(opened).toEqual(['https://webgate.ec.europa.eu/cas/contact.html'])
  })

  it('and is dropped where these packs no longer have it', async () => {
    const gone: Session = { ...mail, aside: { flow: 'moon/no-air', answers: {} } }
    const { desk, prompter, store } = deskFor({ 'account/mail': 'leave' }, 'en', memoryStore(gone))
    await openSession(desk, gone)
    expect(ids(prompter.asked)).toEqual(['account/mail'])
    expect(store.find(gone)?.aside).toBeNull()
  })
})

describe('whom to ask is known from the journey', () => {
  it.each([
    ['sweden/importer', 'company/found-importer', 'ask/import'],
    ['sweden/exporter', 'company/found-exporter', 'ask/export'],
    ['netherlands/organic-importer', 'skal/found', 'ask/skal'],
    ['eu/operator', 'operator/found', 'ask/other'],
  ])('%s', async (journey, step, end) => {
    const session = standing(journey, step)
    const { desk, prompter } = deskFor(
      {
        [step]: ['problem', 'leave'],
        differs: 'problems/company-twice',
        ...backFrom('problems/company-twice'),
      },
      'en',
      memoryStore(session),
    )
    await openSession(desk, session)
    expect(ids(prompter.asked)).toEqual([step, 'differs', 'companies/twice', end, step])
  })

  it('by what an agent does, import or certificates', async () => {
    const session = standing('sweden/agent', 'company/post-certificates')
    const { desk, prompter } = deskFor(
      {
        'company/post-certificates': ['differs', 'leave'],
        differs: 'problems/no-post',
        ...backFrom('problems/no-post'),
      },
      'sv',
      memoryStore(session),
    )
    await openSession(desk, session)
    expect(prompter.asked[2]?.id).toBe('companies/find-certificates')
    expect(prompter.asked[2]?.lines.join(' ')).toContain('exportkontroll@jordbruksverket.se')
  })

  it('and Back doesn’t ask for it either', async () => {
    const session = standing('sweden/agent', 'company/post-import')
    const { desk, prompter } = deskFor(
      {
        'company/post-import': ['differs', 'leave'],
        differs: 'problems/no-post',
        'companies/find-import': 'back!',
      },
      'sv',
      memoryStore(session),
    )
    await openSession(desk, session)
    expect(ids(prompter.asked).at(-1)).toBe('company/post-import')
  })
})

describe('on the start page', () => {
  const script: Script = {
    start: ['problem', 'leave'],
    problems: 'company',
    'problems/company': 'problems/oper-029',
    'whom/authority': 'other',
    ...backFrom('problems/oper-029'),
  }

  it('somebody without progress is led through, and nothing is kept', async () => {
    const { desk, prompter, store } = deskFor(script)
    expect(await startPage(desk, '')).toMatchObject({ kind: 'left', journey: undefined })
    expect(ids(prompter.asked)).toEqual([
      'start',
      'problems',
      'problems/company',
      'companies/oper-029',
      'whom/authority',
      'ask/other',
      'start',
    ])
    expect(store.saved).toEqual([])
  })

  it('somebody with progress comes back to the step where they were', async () => {
    const store = memoryStore(mail)
    const { desk, prompter } = deskFor({ ...script, 'account/mail': 'leave' }, 'nl', store)
    await startPage(desk, '')
    expect(ids(prompter.asked).slice(3)).toEqual(['companies/oper-029', 'ask/import', 'account/mail'])
    expect(store.find(mail)).toMatchObject({ answers: mail.answers, aside: null })
  })

  it.each(['back', 'quit!'])('changes their mind with %s', async (reply) => {
    const { desk, store } = deskFor({ start: ['problem', 'leave'], problems: reply }, 'en', memoryStore(mail))
    const ending = await startPage(desk, '')
    expect(ending.kind).toBe(reply === 'back' ? 'left' : 'quit')
    expect(store.saved).toEqual([mail])
  })
})

describe('named on the command line', () => {
  it('it is walked by itself, with what the saved progress knows, and keeps nothing', async () => {
    const store = memoryStore(mail)
    const { desk, prompter } = deskFor(backFrom('problems/oper-029'), 'sv', store)
    const ending = await openProblem(desk, 'problems/oper-029', mail, 'production')
    expect(ending.kind).toBe('left')
    expect(ids(prompter.asked)).toEqual(['companies/oper-029', 'ask/import'])
    expect(store.saved).toEqual([mail])
  })
})

describe('whatever somebody answers to whichever problem', () => {
  it('the journey stands where it stood', async () => {
    const names = problems.map(({ name }) => name)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.infiniteStream(fc.nat(6)), async (name, picks) => {
        const { desk, store } = deskFor({}, 'en', memoryStore(mail))
        const { flow } = desk.journey(name, 'production')
        const prompter: typeof desk.prompter = {
          ask: ({ id }) => {
            const step = flow.steps.find((each) => each.id === id)
            if (step === undefined) return Promise.resolve({ kind: 'quit' })
            if (step.kind === 'outcome') return Promise.resolve({ kind: 'action', id: 'return' })
            const options = answerOptions(step)
            const value = options[picks.next().value % options.length] ?? 'done'
            return Promise.resolve({ kind: 'answer', value })
          },
        }
        const session: Session = { ...mail, aside: { flow: name, answers: {} } }
        await openSession({ ...desk, prompter, sessions: memoryStore(session) }, session)
        const after = store.find(session) ?? session
        expect(after.answers).toEqual(mail.answers)
        expect(locate(desk.journey(mail.journey, 'production').flow, after.answers).step.id).toBe(
          'account/mail',
        )
        expect(flow.steps.every(({ id }) => isStepId(id) && !(id in after.answers))).toBe(true)
      }),
    )
  })
})
