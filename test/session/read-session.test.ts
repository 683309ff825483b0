import { describe, expect, it } from 'vitest'
import { readSession } from '../../src/session/read-session.ts'
import { newSession, type Session, withBook } from '../../src/session/session.ts'
import { session } from './fixture.ts'

const text = JSON.stringify(session)

const given = { value: 'Anna', at: '2026-11-21T09:30:00.000Z' }

/** Lists in lists. */
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)

/** The session's text with one of its fields put in another's place. */
function having(field: keyof Session | 'colour', value: unknown): string {
  return JSON.stringify({ ...session, [field]: value })
}

describe('a session is read', () => {
  it.each<[scene: string, text: string, session: Session]>([
    ['as it was written', text, session],
    ['also over several lines', JSON.stringify(session, null, 1), session],
    ['also behind a byte order mark', `\uFEFF${text}`, session],
    [
      'with a flow that runs aside',
      having('aside', { flow: 'eu/problem', answers: session.answers }),
      { ...session, aside: { flow: 'eu/problem', answers: session.answers } },
    ],
    ['without what this program does not know', JSON.stringify({ ...session, colour: 'red' }), session],
    ['with nothing answered', having('answers', {}), { ...session, answers: {} }],
    ['with a byte order mark in a name', having('name', 'A\uFEFFB'), { ...session, name: 'A\uFEFFB' }],
    ['nested 32 deep', having('colour', nested(31)), session],
    [
      'with what was typed and not confirmed',
      having('drafts', { 'who/name': { ...given, open: true } }),
      { ...session, drafts: { 'who/name': { ...given, open: true } } },
    ],
  ])('%s', (_, written, expected) => {
    expect(readSession(written)).toEqual({ ok: true, session: expected })
  })

  it('with a name in any letters', () => {
    const name = 'Åkes & Co "北" {{x}}\n'
    expect(readSession(having('name', name))).toMatchObject({ ok: true, session: { name } })
  })
})

describe('a broken file is told', () => {
  const at = '2026-11-21T09:30:00.000Z'
  it.each<[scene: string, text: string]>([
    ['with nothing in it', ''],
    ['that is no JSON', '{"version": 1,'],
    ['that was cut off', text.slice(0, -10)],
    ['that holds nothing', 'null'],
    ['that holds a list', '[]'],
    ['that holds a number', '2'],
    ['without a version', JSON.stringify({ ...session, version: undefined })],
    ['with a version that is a text', having('version', '1')],
    ['with a newer version that is a text', having('version', '9')],
    ['nested 33 deep', having('colour', nested(32))],
    ['with a draft that is open in another way', having('drafts', { 'who/name': { ...given, open: false } })],
    ['with an older version than there ever was', having('version', 0)],
    ['without a journey', JSON.stringify({ ...session, journey: undefined })],
    ['with an environment that is not known', having('environment', 'moon')],
    ['with answers that are a list', having('answers', [{ value: 'Anna', at }])],
    ['with answers that are missing', JSON.stringify({ ...session, answers: undefined })],
    ['with drafts that are missing', JSON.stringify({ ...session, drafts: undefined })],
    ['with an answer to no step', having('answers', { name: { value: 'Anna', at } })],
    ['with an answer to a step in a step', having('answers', { 'a/b/c': { value: 'Anna', at } })],
    ['with an answer that is a number', having('answers', { 'who/age': { value: 7, at } })],
    ['with an answer without its moment', having('answers', { 'who/name': { value: 'Anna' } })],
    ['with a moment that is none', having('updatedAt', 'yesterday')],
    ['with an aside that is missing', JSON.stringify({ ...session, aside: undefined })],
    ['with an aside of another shape', having('aside', { flow: 'eu/problem' })],
  ])('%s', (_, written) => {
    expect(readSession(written)).toEqual({ ok: false, reason: 'broken' })
  })
})

describe('a file that a newer program wrote is told', () => {
  it.each<[scene: string, text: string]>([
    ['with this shape', having('version', 2)],
    ['with any other shape', JSON.stringify({ version: 7, where: 'somewhere' })],
    ['behind a byte order mark', `\uFEFF${having('version', 2)}`],
  ])('%s', (_, written) => {
    expect(readSession(written)).toEqual({ ok: false, reason: 'newer' })
  })
})

describe('names that JavaScript keeps for itself', () => {
  const given = '{"value":"x","at":"2026-11-21T09:30:00.000Z"}'
  it.each(['__proto__', 'constructor', 'prototype'])('%s is left out of the answers', (name) => {
    const read = readSession(text.replace('"answers":{', `"answers":{"${name}":${given},`))
    expect(read).toEqual({ ok: true, session })
  })

  it('never become what a session inherits', () => {
    const evil = text.replace('{', '{"__proto__":{"version":1,"journey":"evil/one","polluted":true},')
    const read = readSession(evil)
    expect(read).toEqual({ ok: true, session })
    expect(read).not.toHaveProperty('session.polluted')
    expect({}).not.toHaveProperty('polluted')
  })

  it('can’t stand for what is missing', () => {
    const evil = JSON.stringify({ version: 1 }).replace('{', `{"__proto__":${text},`)
    expect(readSession(evil)).toEqual({ ok: false, reason: 'broken' })
  })

  it('are not there either when an older version is brought up', () => {
    let keys: readonly string[] = []
    const migrations = {
      0: (content: object) => {
        const answers: unknown = 'answers' in content ? content.answers : undefined
        keys = Object.getOwnPropertyNames(answers)
        return content
      },
    }
    const evil = JSON.stringify({ ...session, version: 0 }).replace(
      '"answers":{',
      '"answers":{"__proto__":{},"constructor":{},"prototype":{},',
    )
    expect(readSession(evil, migrations)).toEqual({ ok: true, session })
    expect(keys).toEqual(Object.keys(session.answers))
  })

  it('are names like any other within a part', () => {
    const read = readSession(having('answers', { 'constructor/x': { value: 'a', at: session.startedAt } }))
    expect(read).toMatchObject({ ok: true, session: { answers: { 'constructor/x': { value: 'a' } } } })
  })
})

describe('a session', () => {
  const key = { journey: 'land/visitor', environment: 'training', name: 'Two' } as const
  const now = '2026-11-21T09:30:00.000Z'
  const later = '2026-11-21T10:30:00.000Z'

  it('starts with nothing answered', () => {
    const begun = newSession(key, 'abc', now)
    expect(begun).toMatchObject({ ...key, version: 1, revision: 'abc', startedAt: now, updatedAt: now })
    expect(begun).toMatchObject({ answers: {}, drafts: {}, aside: null })
    expect(readSession(JSON.stringify(begun))).toEqual({ ok: true, session: begun })
  })

  it('starts with what was handed over', () => {
    expect(newSession(key, 'abc', now, session.answers).answers).toBe(session.answers)
  })

  it('goes on with other answers, a new revision and a new moment; all else stays', () => {
    const begun = newSession(key, 'abc', now)
    const { answers, drafts } = session
    expect(withBook(begun, { answers, drafts }, 'def', later)).toEqual({
      ...begun,
      answers,
      drafts,
      revision: 'def',
      updatedAt: later,
    })
    expect(begun.answers).toEqual({})
  })

  it('stores neither where the person stands nor in which language', () => {
    expect(Object.keys(newSession(key, 'abc', now))).toEqual([
      'version',
      'journey',
      'environment',
      'revision',
      'name',
      'answers',
      'drafts',
      'aside',
      'startedAt',
      'updatedAt',
    ])
  })
})
