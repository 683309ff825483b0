import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Given, StepId } from '../../src/flow/step.ts'
import { mergeSessions } from '../../src/session/merge-sessions.ts'
import type { Session } from '../../src/session/session.ts'
import { session } from './fixture.ts'

const given = (value: string): Given => ({ value, at: session.updatedAt })
const having = (answers: Record<StepId, Given>): Session => ({ ...session, answers, drafts: {} })

describe('two windows’ changes', () => {
  it.each<[scene: string, base: string, mine: string, there: string, both: string, taken: boolean]>([
    ['neither has changed anything', 'ab', 'ab', 'ab', 'ab', false],
    ['only this one', 'ab', 'abc', 'ab', 'abc', false],
    ['only the other', 'ab', 'ab', 'abc', 'abc', true],
    ['each another answer', 'ab', 'abc', 'abd', 'abcd', true],
    ['both the same', 'ab', 'abc', 'abc', 'abc', false],
    ['this one took back', 'ab', 'a', 'ab', 'a', false],
    ['the other took back', 'ab', 'ab', 'a', 'a', true],
    ['this one changed what the other took back', 'ab', 'aB', 'a', 'aB', false],
    ['the other changed what this one took back', 'ab', 'a', 'aB', 'a', false],
    ['both changed one answer: this one is the later', 'a', 'A', 'á', 'A', false],
    ['the other changed one answer', 'ab', 'abc', 'Ab', 'Abc', true],
  ])('%s', (_, base, mine, there, both, taken) => {
    const of = (letters: string): Session =>
      having(
        Object.fromEntries(
          [...letters].map((letter) => [`x/${letter.normalize('NFD')[0]?.toLowerCase()}`, given(letter)]),
        ),
      )
    const merged = mergeSessions(of(base), of(mine), of(there))
    expect(merged).toStrictEqual({ session: of(both), taken })
  })

  it('drafts are merged like answers', () => {
    const draft = { value: 'x', at: session.updatedAt, open: true } as const
    const there = { ...session, drafts: { ...session.drafts, 'a/b': draft } }
    expect(mergeSessions(session, session, there)).toEqual({ session: there, taken: true })
    expect(mergeSessions(session, { ...session, drafts: {} }, session)).toEqual({
      session: { ...session, drafts: {} },
      taken: false,
    })
  })

  it('a session that is begun in both keeps what both have', () => {
    const mine = having({ 'a/mine': given('1'), 'a/both': given('2') })
    const there = having({ 'a/there': given('3'), 'a/both': given('4') })
    expect(mergeSessions(undefined, mine, there)).toEqual({
      session: having({ ...mine.answers, 'a/there': given('3') }),
      taken: true,
    })
  })

  it('where nothing lies on disk mine is all there is', () => {
    expect(mergeSessions(session, having({}), undefined)).toEqual({ session: having({}), taken: false })
  })

  const aside = { flow: 'eu/problem', answers: {} }
  const other = { flow: 'eu/other', answers: {} }
  it.each<
    [
      scene: string,
      base: Session['aside'],
      mine: Session['aside'],
      there: Session['aside'],
      both: Session['aside'],
      taken: boolean,
    ]
  >([
    ['begun here', null, aside, null, aside, false],
    ['ended here', aside, null, aside, null, false],
    ['begun there', null, null, aside, aside, true],
    ['ended there', aside, aside, null, null, true],
    ['begun in both', null, aside, other, aside, false],
    ['left alone', aside, aside, aside, aside, false],
    ['begun alike in both', null, aside, aside, aside, false],
  ])('a problem that runs aside, %s', (_, base, mine, there, both, taken) => {
    const of = (each: Session['aside']): Session => ({ ...session, aside: each })
    expect(mergeSessions(of(base), of(mine), of(there))).toEqual({ session: of(both), taken })
  })

  it('has the first start, the last change, and this window’s revision', () => {
    const early = { ...session, startedAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-12-31T00:00:00.000Z' }
    const mine = { ...session, revision: 'new' }
    expect(mergeSessions(session, mine, early).session).toEqual({
      ...mine,
      startedAt: early.startedAt,
      updatedAt: early.updatedAt,
    })
    expect(mergeSessions(session, early, session).session).toEqual(early)
  })

  it('never lose an answer that only one of them gave, in any order', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    fc.assert(
      fc.property(letters, letters, letters, (base, mine, there) => {
        const of = (each: readonly string[]): Session =>
          having(Object.fromEntries([...base, ...each].map((letter) => [`x/${letter}`, given(letter)])))
        const { session: merged } = mergeSessions(of([]), of(mine), of(there))
        expect(new Set(Object.keys(merged.answers))).toEqual(
          new Set([...base, ...mine, ...there].map((letter) => `x/${letter}`)),
        )
        const { session: mirrored } = mergeSessions(of([]), of(there), of(mine))
        expect(mirrored).toEqual(merged)
      }),
    )
  })
})
