import { describe, expect, it } from 'vitest'
import { exitCodeOf, isUserError, UserError, type UserErrorCode } from '../../src/session/user-error.ts'

describe('a user error', () => {
  it('has a code, what it is about, and why', () => {
    const error = new UserError('answer-refused', 'who/name', 'too long')
    expect(error).toMatchObject({ code: 'answer-refused', what: 'who/name', why: 'too long' })
    expect(new UserError('not-saved', 'x').why).toBe('')
  })

  it.each<[scene: string, error: unknown, is: boolean]>([
    ['is told from a bug', new Error('bug'), false],
    ['is told from what is no error', { name: 'UserError', code: 'not-saved' }, false],
    ['is known', new UserError('not-saved', 'x'), true],
    [
      'is known when another part of the bundle made it',
      Object.assign(new Error('not-saved: x'), { name: 'UserError' }),
      true,
    ],
  ])('%s', (_, error, is) => {
    expect(isUserError(error)).toBe(is)
  })

  it.each<[code: UserErrorCode, exit: 3 | 4]>([
    ['answer-open', 3],
    ['answer-refused', 3],
    ['not-saved', 4],
    ['state-broken', 4],
    ['state-newer', 4],
    ['journey-away', 4],
    ['no-home', 4],
    ['locked', 4],
    ['not-forgotten', 4],
  ])('%s exits with %i', (code, exit) => {
    expect(exitCodeOf[code]).toBe(exit)
  })
})
