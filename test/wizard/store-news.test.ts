import { describe, expect, it } from 'vitest'
import type { News } from '../../src/session/news.ts'
import { newSession, type Session } from '../../src/session/session.ts'
import type { SessionStore } from '../../src/session/store.ts'
import { agreeUnsaved } from '../../src/wizard/agree-unsaved.ts'
import { openSession, startPage } from '../../src/wizard/start.ts'
import { deskFor, locales, memoryStore, wordsIn } from './desk.ts'

const key = { journey: 'sweden/agent', environment: 'production', name: '' } as const
const at = '2026-11-17T08:00:00.000Z'
const { revision } = locales.journey(key.journey)
const languages = locales.catalogue().languages

function begun(answers: Session['answers'], written = revision): Session {
  return newSession(key, written, at, answers)
}

const ids = (asked: readonly { readonly id: string }[]): readonly string[] => asked.map(({ id }) => id)
const text = (lines: readonly string[] | undefined): string => (lines ?? []).join(' ').replace(/\s+/g, ' ')

/** A store that has something to tell once. */
function telling(store: ReturnType<typeof memoryStore>, ...news: readonly News[]) {
  let left = news
  return {
    ...store,
    news: () => {
      const now = left
      left = []
      return now
    },
  }
}

describe('what the store has to tell', () => {
  it.each(languages)('stands on a page before the next question, in %s', async (language) => {
    const news: readonly News[] = [
      { kind: 'taken-over' },
      { kind: 'set-aside', path: '/home/anna/x.corrupt-1\u001b[2J', backup: true },
      { kind: 'set-aside', path: '/home/anna/y.corrupt-1', backup: false },
      { kind: 'restored', path: '/home/anna/z.json' },
      { kind: 'newer', path: '/home/anna/n.json' },
    ]
    const { desk, prompter } = deskFor(
      { 'urgent/goods': 'leave' },
      language,
      telling(memoryStore(begun({})), ...news),
    )
    await openSession(desk, key)
    expect(ids(prompter.asked)).toEqual(['news', 'urgent/goods'])
    const page = text(prompter.asked[0]?.lines)
    const words = wordsIn(language)
    expect(page).toContain(words.say('store.news'))
    expect(page).toContain(words.say('store.taken-over'))
    for (const path of ['x.corrupt-1<U+001B>', 'y.corrupt-1', 'z.json', 'n.json'])
      expect(page).toContain(path)
    expect(page).not.toContain('\u001b')
  })

  it('stands before the start page too, and can be left', async () => {
    const store = telling(memoryStore(), { kind: 'restored', path: 'x' })
    const { desk, prompter } = deskFor({ news: 'quit!', start: 'leave' }, 'en', store)
    expect((await startPage(desk, '')).kind).toBe('quit')
    expect(ids(prompter.asked)).toEqual(['news'])
  })

  it('can be left on the way, with everything saved', async () => {
    const store = telling(memoryStore(begun({})), { kind: 'taken-over' })
    const { desk } = deskFor({ news: 'quit!' }, 'en', store)
    expect(await openSession(desk, key)).toMatchObject({ kind: 'quit', journey: key })
  })

  it('is not asked where nothing is to be told', async () => {
    const { desk, prompter } = deskFor({ 'urgent/goods': 'leave' }, 'en', memoryStore(begun({})))
    await openSession(desk, key)
    expect(ids(prompter.asked)).toEqual(['urgent/goods'])
  })

  it('shows answers that another window gave, and goes on where they lead', async () => {
    const store = memoryStore(begun({}))
    const both: SessionStore = {
      ...store,
      save: (mine) =>
        store.save(
          { ...mine, answers: { ...mine.answers, 'about/purpose': { value: 'import', at } } },
          undefined,
        ),
    }
    const { desk, prompter } = deskFor(
      { 'urgent/goods': 'no', 'about/seat': 'leave' },
      'en',
      memoryStore(begun({})),
    )
    await openSession({ ...desk, sessions: both }, key)
    expect(ids(prompter.asked)).toEqual(['urgent/goods', 'about/seat'])
  })
})

describe('a guide that is newer than what is saved', () => {
  const answers: Session['answers'] = {
    'urgent/goods': { value: 'no', at },
    'about/purpose': { value: 'import', at },
    'about/access': { value: 'none', at },
    'old/step': { value: 'x', at },
  }

  it.each(languages)(
    'says how much is gone and what is new, asks that, and saves it once, in %s',
    async (language) => {
      const { desk, prompter, store } = deskFor(
        { 'about/seat': 'leave' },
        language,
        memoryStore(begun(answers, 'old')),
      )
      await openSession(desk, key)
      expect(ids(prompter.asked)).toEqual(['renewed', 'about/seat'])
      const words = wordsIn(language)
      const page = text(prompter.asked[0]?.lines)
      expect(page).toContain(words.say('store.renewed'))
      expect(page).toContain(words.say('store.gone', { count: 1 }))
      expect(page).toContain(words.say('store.added', { count: 1 }))
      expect(store.saved).toHaveLength(2)
      expect(store.saved.at(-1)).toMatchObject({ revision })
      expect(Object.keys(store.saved.at(-1)?.answers ?? {})).not.toContain('old/step')
    },
  )

  it('says nothing where nothing changes for the person', async () => {
    const known = { 'urgent/goods': { value: 'no', at } }
    const { desk, prompter, store } = deskFor(
      { 'about/purpose': 'leave' },
      'en',
      memoryStore(begun(known, 'old')),
    )
    await openSession(desk, key)
    expect(ids(prompter.asked)).toEqual(['about/purpose'])
    expect(store.saved.at(-1)?.revision).toBe(revision)
  })

  it('is told again to who left the page', async () => {
    const { desk, store } = deskFor({ renewed: 'quit!' }, 'en', memoryStore(begun(answers, 'old')))
    expect(await openSession(desk, key)).toMatchObject({ kind: 'quit', journey: key })
    expect(store.saved).toHaveLength(1)
  })
})

describe('where nothing can be saved', () => {
  const closed = (): SessionStore => ({ ...memoryStore(), canSave: () => false })

  it.each(languages)('the person is asked, agrees, and goes on, in %s', async (language) => {
    const { desk, prompter } = deskFor(
      { unsaved: 'go-on', 'urgent/goods': 'no', 'about/purpose': 'leave' },
      language,
    )
    const agreed = await agreeUnsaved({ ...desk, sessions: closed() })
    expect(text(prompter.asked[0]?.lines)).toContain(wordsIn(language).say('store.unsaved'))
    expect(text(prompter.asked[0]?.lines)).toContain('--state-dir')
    expect(agreed?.sessions.keeps).toBe(false)
    if (agreed === undefined) throw new Error('nobody agreed')
    await openSession(agreed, key)
    expect(agreed.sessions.find(key)?.answers['urgent/goods']?.value).toBe('no')
  })

  it.each(['leave', 'quit!'])('the person may leave by %s', async (way) => {
    const { desk } = deskFor({ unsaved: way })
    expect(await agreeUnsaved({ ...desk, sessions: closed() })).toBeUndefined()
  })

  it('is not asked where it can be saved', async () => {
    const { desk, prompter } = deskFor({})
    expect(await agreeUnsaved(desk)).toBe(desk)
    expect(prompter.asked).toEqual([])
  })
})
