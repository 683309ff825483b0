import { describe, expect, it } from 'vitest'
import { newSession } from '../../src/session/session.ts'
import { openSession } from '../../src/wizard/start.ts'
import { deskFor, memoryStore, wordsIn } from './desk.ts'

const at = '2026-11-17T09:00:00.000Z'
const key = { journey: 'eu/operator', environment: 'production', name: '' } as const

/** Somebody who is about to fill in the form for a new business. */
const given = {
  'about/access': 'other',
  'about/email': 'anna@example.se',
  'about/company': 'Växtimport AB',
  'about/check': 'done',
  'second-factor/has': 'app',
  'another-role/profile': 'done',
  'about/goods': 'here',
  'operator/prepare': 'done',
  'operator/search': 'done',
  'operator/found': 'none',
  'operator/terms': 'done',
  'operator/sure': 'sure',
  'operator/country': 'SE',
  'operator/identifier-type': 'none',
  'operator/phone': 'skipped',
  'operator/street': 'skipped',
  'operator/postal-code': '551 82',
  'operator/city': 'Jönköping',
  'operator/check': 'done',
  'operator/create': 'done',
}
const answers = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { value, at }]))

const goes = async (rows: number, picks: readonly string[]) => {
  const store = memoryStore({ ...newSession(key, '', at), answers })
  const script = { 'operator/details': picks, 'operator/activity': 'leave', differs: 'back', help: 'back' }
  const all = deskFor(script, 'en', store, rows)
  await openSession(all.desk, key)
  return all.prompter.asked
    .filter(({ id }) => id === 'operator/details')
    .map(({ lines, input }) => ({
      text: lines.join('\n'),
      picks: ('picks' in input ? input.picks : []).map(({ id }) => id),
    }))
}

describe('a form in the wizard', () => {
  it('is drawn with the values in it, and read as a list by who wants that', async () => {
    const [drawn, list] = await goes(40, ['as-list', 'done'])
    expect(drawn?.text).toMatch(/^ {2}\| {2}Name +>>\[1\] Växtimport AB +\|$/m)
    expect(drawn?.text).toContain('>>[5] 551 82 Jönköping')
    expect(drawn?.text).toMatch(/^ {2}\| {2}Region +may stay empty +\|$/m)
    expect(drawn?.picks).toEqual(['done', 'differs', 'as-list', 'back', 'leave'])
    expect(list?.text).toMatch(/^ {2}Name +Växtimport AB$/m)
    expect(list?.text).not.toContain('>>[')
    expect(list?.picks).toEqual(['done', 'differs', 'back', 'leave'])
  })

  it('marks what is to be filled in, and nothing that may stay empty', async () => {
    const first = { ...given, 'second-factor/reserve': 'done', 'traces/sign-in': 'done' }
    const before = Object.fromEntries(
      Object.entries(first)
        .filter(([id]) => id !== 'operator/search')
        .map(([id, value]) => [id, { value, at }]),
    )
    const store = memoryStore({ ...newSession(key, '', at), answers: before })
    const { desk, prompter } = deskFor({ 'operator/search': ['as-list', 'leave'] }, 'en', store, 40)
    await openSession(desk, key)
    const [drawn, list] = prompter.asked
      .filter(({ id }) => id === 'operator/search')
      .map(({ lines }) => lines.join('\n'))
    expect(drawn).toMatch(/Section +\(may stay empty\) +\|/)
    expect(drawn).toMatch(/Search +>>\[2\] Växtimport AB/)
    expect(list).toMatch(/Section +\(may stay empty\)$/m)
  })

  it.each([
    ['a window too low for it', 20],
    ['a window of unknown height', 0],
  ])('is a list in %s', async (_, rows) => {
    const [list] = await goes(rows, ['done'])
    expect(list?.text).not.toContain('>>[')
    expect(list?.picks).not.toContain('as-list')
  })

  it('is drawn again after help', async () => {
    const shown = await goes(40, ['help!', 'done'])
    expect(shown.map(({ text }) => text.includes('>>[1]'))).toEqual([true, true])
    expect(wordsIn('sv').say('buttons.as-list')).not.toBe(wordsIn('en').say('buttons.as-list'))
  })
})
