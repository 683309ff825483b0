import { describe, expect, it } from 'vitest'
import { checkAnswer, type Refusal } from '../../src/flow/check-answer.ts'
import type { Step, Value } from '../../src/flow/step.ts'
import { choice, choices, entry, notice, outcome, task } from './build.ts'

const way = choice('a/way', ['long', 'short', { id: 'later', does: 'action', action: 'leave' }])
const goods = choices('a/goods', ['fruit', 'wood'])
const name = entry('a/name')
const optional = entry('a/name', { optional: true })
const email = entry('a/email', { rule: 'email' })
const phone = entry('a/phone', { rule: 'phone', optional: true })

describe('an answer may stand', () => {
  it.each<[scene: string, step: Step, value: Value, kept: Value]>([
    ['a task is done', task('a/do'), 'done', 'done'],
    ['a notice is read', notice('a/read'), 'done', 'done'],
    ['an option is picked', way, 'short', 'short'],
    ['several are picked', goods, ['wood', 'fruit'], ['wood', 'fruit']],
    ['none of several is picked', goods, [], []],
    ['a text is typed', name, 'Växtimport AB', 'Växtimport AB'],
    ['a text is kept without the space around it', name, '  Anna \n', 'Anna'],
    ['a text is kept in composed form', name, 'A\u030Akesson', '\u00C5kesson'],
    [
      'a text is kept as its rule writes it',
      entry('a/code', { rule: 'postal-code', country: [{ code: 'SE' }] }),
      '55182',
      '551 82',
    ],
    ['an empty text skips what may be skipped', optional, '', 'skipped'],
    ['so does one of nothing but space', phone, ' \t ', 'skipped'],
    ['so does the word itself', optional, 'skipped', 'skipped'],
    ['a name of two digits is no secret', name, '24', '24'],
  ])('%s', (_, step, value, kept) => {
    expect(checkAnswer(step, value)).toEqual({ ok: true, value: kept })
  })
})

describe('an answer is refused', () => {
  it.each<[scene: string, step: Step, value: Value, refusal: Refusal]>([
    ['a task takes done alone', task('a/do'), 'yes', { code: 'not-an-option', known: ['done'] }],
    ['so does a notice', notice('a/read'), ['done'], { code: 'not-an-option', known: ['done'] }],
    ['an unknown option', way, 'scenic', { code: 'not-an-option', known: ['long', 'short'] }],
    ['an action', way, 'later', { code: 'not-an-option', known: ['long', 'short'] }],
    ['a list for a choice', way, ['long'], { code: 'not-an-option', known: ['long', 'short'] }],
    ['one unknown of several', goods, ['fruit', 'moss'], { code: 'not-an-option', known: ['fruit', 'wood'] }],
    ['a text for several', goods, 'fruit', { code: 'not-an-option', known: ['fruit', 'wood'] }],
    ['nothing for an entry that is needed', name, '', { code: 'missing' }],
    ['space alone for it', name, '   ', { code: 'missing' }],
    ['skipping it', name, 'skipped', { code: 'missing' }],
    ['a list for an entry', name, ['Anna'], { code: 'missing' }],
    ['a text that breaks the rule', email, 'anna@', { code: 'breaks-rule', rule: 'email' }],
    ['also where it may be skipped', phone, '12', { code: 'breaks-rule', rule: 'phone' }],
    ['a text of more than 256 characters', name, 'x'.repeat(257), { code: 'breaks-rule', rule: 'text' }],
    [
      'also one that its rule would shorten',
      phone,
      `+46 ${' '.repeat(260)}8 123 456`,
      { code: 'breaks-rule', rule: 'phone' },
    ],
    ['a PIN', name, '1234', { code: 'looks-secret' }],
    ['a one-time code', optional, '123 456', { code: 'looks-secret' }],
    ['a key for codes', name, 'otpauth://totp/x?secret=y', { code: 'looks-secret' }],
    ['anything at an outcome', outcome('a/end'), 'done', { code: 'not-an-option', known: [] }],
  ])('%s', (_, step, value, refusal) => {
    expect(checkAnswer(step, value)).toEqual({ ok: false, refusal })
  })
})
