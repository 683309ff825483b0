import { expect, it } from 'vitest'
import { newSession } from '../../src/session/session.ts'
import { hearAloud } from '../../src/wizard/hear-code.ts'
import { openSession, startPage } from '../../src/wizard/start.ts'
import { answered } from '../flow/build.ts'
import { codeFor } from '../support/codes.ts'
import { deskFor, memoryStore, wordsIn } from './desk.ts'

const code = codeFor('sweden/agent', answered({ 'urgent/goods': 'no' }))
const [one = '', two = '', three = '', four = '', five = ''] = code.split('-')
const other = (group: string) => group.slice(0, 3) + (group.endsWith('0') ? '2' : '0')
const misheard = [one, two, three, four, other(five)].join('-')

it('a code is typed group by group, and what the first groups say can be compared', async () => {
  const { desk, prompter } = deskFor({
    'code/1': one.toLowerCase(),
    'code/2': two,
    'code/3': three,
    'code/4': four,
    'code/5': five,
  })
  expect(await hearAloud(desk)).toEqual({ code })
  expect(prompter.asked.map(({ id }) => id)).toEqual(['code/1', 'code/2', 'code/3', 'code/4', 'code/5'])
  const lines = prompter.asked.map((question) => question.lines.join('\n'))
  expect(lines[0]).toContain(wordsIn('en').say('hearing.how').slice(0, 40))
  expect(lines[1]).toContain('Group 1 says: Agent (responsible for the load), Sweden')
  expect(lines[2]).toContain('Group 2 says: Svenska')
  expect(lines[2]).toContain(`1  ${one}`)
})

it('what is no group is refused as it is typed', async () => {
  const { desk } = deskFor({ 'code/1': 'g9' })
  await expect(hearAloud(desk)).rejects.toThrow("code/1 refused 'g9': A group has four symbols; this has 2")
  const { desk: next } = deskFor({ 'code/1': 'g9!x' })
  await expect(hearAloud(next)).rejects.toThrow('No code has this: !')
})

it('a group that does not match is heard again', async () => {
  const { desk, prompter } = deskFor({
    'code/1': one,
    'code/2': two,
    'code/3': [`${other(three).slice(1)}${three[0]}`, three],
    'code/4': four,
    'code/5': five,
    'code/doubt': ['again-2'],
  })
  expect(await hearAloud(desk)).toEqual({ code })
  const doubt = prompter.asked.find(({ id }) => id === 'code/doubt')
  expect(doubt?.lines.join('\n')).toContain('does not match')
})

it('one wrong symbol is offered mended, and taken only when it is confirmed', async () => {
  const wrong = [one, two, three, four, other(five)].join('-')
  const { desk, prompter } = deskFor({ 'code/doubt': 'take' })
  expect(await hearAloud(desk, wrong)).toEqual({ code })
  const [doubt] = prompter.asked
  expect(doubt?.input.kind === 'choose' && doubt.input.picks.map(({ id }) => id)).toEqual([
    'take',
    'again-4',
    'all',
    'leave',
  ])
})

it('Enter alone confirms nothing that nobody confirmed: it asks for the group that does not match', async () => {
  const wrong = [one, two, three, four, other(five)].join('-')
  const { desk, prompter } = deskFor({ 'code/doubt': 'leave' })
  expect(await hearAloud(desk, wrong)).toBe('left')
  expect(prompter.asked[0]?.input).toMatchObject({ preselected: 'again-4' })
})

it('Enter alone asks for the group in which a symbol is missing; F1 and going back lose no group', async () => {
  const { desk, prompter } = deskFor({
    'code/1': one,
    'code/2': two,
    'code/3': `?${three.slice(1)}`,
    'code/4': four,
    'code/5': [five, 'back!'],
    'code/doubt': ['help!', 'back!', 'take'],
  })
  expect(await hearAloud(desk)).toEqual({ code })
  const doubts = prompter.asked.filter(({ id }) => id === 'code/doubt')
  expect(doubts).toHaveLength(3)
  for (const { input } of doubts) expect(input).toMatchObject({ preselected: 'again-2' })
  expect(prompter.asked[2]?.input).toMatchObject({ kind: 'type', questionMark: 'answers' })
})

it('help in the middle of a group keeps what was typed', async () => {
  const { desk, prompter } = deskFor({ 'code/1': ['help!AB', 'back!'], help: 'back' })
  expect(await hearAloud(desk)).toBe('left')
  expect(prompter.asked[2]?.input).toMatchObject({ kind: 'type', draft: 'AB' })
})

it('a group that was not heard is filled in', async () => {
  const { desk } = deskFor({
    'code/1': one,
    'code/2': '????',
    'code/3': three,
    'code/4': four,
    'code/5': five,
    'code/doubt': 'take',
  })
  expect(await hearAloud(desk)).toEqual({ code })
})

it('all of it is heard again', async () => {
  const { desk } = deskFor({
    'code/doubt': 'all',
    'code/1': one,
    'code/2': two,
    'code/3': three,
    'code/4': four,
    'code/5': five,
  })
  expect(await hearAloud(desk, [other(one), other(two), other(three), four, five].join('-'))).toEqual({
    code,
  })
})

it('back leads to the group before, help says how it is written, and leaving leaves', async () => {
  const { desk, prompter } = deskFor({
    'code/1': [one, one],
    'code/2': ['back!', 'help!', 'quit!'],
    help: 'back',
  })
  expect(await hearAloud(desk)).toBe('quit')
  expect(prompter.asked.map(({ id }) => id)).toEqual([
    'code/1',
    'code/2',
    'code/1',
    'code/2',
    'help',
    'code/2',
  ])
  expect(await hearAloud(deskFor({ 'code/1': 'back!' }).desk)).toBe('left')
  expect(await hearAloud(deskFor({ 'code/doubt': 'leave' }).desk, misheard)).toBe('left')
  expect(await hearAloud(deskFor({ 'code/doubt': 'quit!' }).desk, misheard)).toBe('quit')
  const again = deskFor({ 'code/doubt': ['again-4', 'leave'], 'code/5': ['back!'] })
  expect(await hearAloud(again.desk, misheard)).toBe('left')
})

const at = '2026-11-17T08:30:00.000Z'
const stuck = {
  ...newSession({ journey: 'sweden/agent', environment: 'production', name: '' }, 'x', at),
  answers: answered({ 'urgent/goods': 'at-border' }),
} as const

it('somebody who is stuck finds the code on the start page, once something is begun', async () => {
  const { desk, prompter } = deskFor(
    { start: ['support', 'leave'], support: 'back' },
    'sv',
    memoryStore(stuck),
  )
  await startPage(desk, '')
  const shown = prompter.asked.find(({ id }) => id === 'support')
  expect(shown?.lines.join('\n')).toMatch(/([0-9A-Z]{4}-){4}[0-9A-Z]{4}/)
  const fresh = deskFor({ start: 'leave' })
  await startPage(fresh.desk, '')
  const picks = fresh.prompter.asked[0]?.input
  expect(picks?.kind === 'choose' && picks.picks.map(({ id }) => id)).not.toContain('support')
})

it('and where the screen looks different', async () => {
  const { desk, prompter } = deskFor(
    { 'urgent/act': ['differs', 'leave'], differs: 'back' },
    'nl',
    memoryStore(stuck),
  )
  await openSession(desk, stuck)
  const shown = prompter.asked.find(({ id }) => id === 'differs')
  expect(shown?.lines.join('\n')).toMatch(/([0-9A-Z]{4}-){4}[0-9A-Z]{4}/)
})
