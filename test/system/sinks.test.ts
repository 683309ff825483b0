import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newSession } from '../../src/session/session.ts'
import { hiddenIn } from '../screens/hidden-characters.ts'
import { languages, locales, newHome, run } from './installed.ts'
import { newcomer } from './newcomer.ts'
import { wayOf } from './walk.ts'

/** Clears the screen, turns the text round, hides, ends the line, and renames the window. */
const hostile = 'Å\u001b[2J\u009b31m\u202egnp\u2066\u200b\ufeff\u001b]0;x\u0007\r\n\u2028\ue000\u{e0041}'
const agent = locales.journey('sweden/agent')
const at = '2026-11-17T09:00:00.000Z'

/** A home whose progress somebody else has written. */
function poisonedHome(): string {
  const home = newHome()
  const state = join(home, '.local/state/traces-guide')
  mkdirSync(state, { recursive: true })
  const answers = Object.fromEntries(
    Object.entries(wayOf(agent, newcomer)).map(([id, value]) => {
      const entry = agent.flow.steps.find((step) => step.id === id)?.kind === 'entry'
      return [id, { value: entry ? hostile : value, at }]
    }),
  )
  const key = { journey: agent.name, environment: 'production', name: '' } as const
  const session = { ...newSession(key, agent.revision, at, answers), name: hostile }
  writeFileSync(join(state, 'sweden.agent.production.json'), JSON.stringify(session))
  return home
}

describe('what comes from a file', () => {
  it.each(
    languages.flatMap((language) =>
      [
        ['answers'],
        ['answers', '--json'],
        ['status'],
        ['status', '--json'],
        ['checklist'],
        ['checklist', '--json'],
        ['operator', 'sheet'],
        ['operator', 'sheet', '--format', 'markdown'],
        ['operator', 'sheet', '--json'],
        ['operator', 'sheet', '--format', 'html'],
        ['checklist', '--format', 'html'],
        ['checklist', '--format', 'markdown'],
        ['status', '--format', 'html'],
        ['status', '--format', 'markdown'],
        ['operator', 'check', `${hostile}\tx`, '--json'],
        ['operator', 'check', `Bolag ${hostile}\tStorgatan 1, Sweden (SE)\tTimber import (FLEGT) Valid`],
        ['where', '--json'],
      ].map((args) => [language, args] as const),
    ),
  )('is printed without its tricks, in %s: %j', (language, args) => {
    const { out, err } = run([...args, '--lang', language, '--role', 'agent'], poisonedHome())

    expect(hiddenIn(out + err)).toEqual([])
    expect(err).not.toMatch(/^\s+at /m)
  })

  it('is written without them too', () => {
    const home = poisonedHome()
    for (const format of ['text', 'markdown', 'html', 'json']) {
      const file = join(home, `sheet.${format}`)
      expect(
        run(['operator', 'sheet', '--role', 'agent', '--format', format, '--output', file], home).exitCode,
      ).toBe(0)
      expect(hiddenIn(readFileSync(file, 'utf8'))).toEqual([])
    }
  })
})

describe('what comes from the command line', () => {
  const folder = `/tmp/${hostile.replaceAll('\n', '')}`

  it.each([
    [[hostile]],
    [[`--${hostile}`]],
    [['checklist', '--role', hostile]],
    [['checklist', '--country', hostile]],
    [['checklist', '--environment', hostile]],
    [['status', '--lang', hostile]],
    [['status', '--name', hostile]],
    [['status', '--guides', folder]],
    [['settings', 'language', hostile]],
    [['settings', 'guides', folder]],
    [['guide', hostile]],
    [['guide', 'facts', hostile]],
    [['guide', 'labels', hostile]],
    [['guide', 'labels', hostile, '--json']],
    [['answers', 'change', hostile]],
    [['operator', 'search-terms', hostile]],
    [['operator', 'search-terms', hostile, '--json']],
    [['operator', 'sheet', '--role', 'agent', '--output', `${folder}/x`]],
    [['--answers', folder]],
    [['where', '--state-dir', folder]],
  ])('is told without its tricks: %j', (args) => {
    for (const language of args.includes('--lang') ? [] : languages) {
      const { out, err } = run([...args, '--lang', language], newHome())
      expect(hiddenIn(out + err)).toEqual([])
      expect(err).not.toMatch(/^\s+at /m)
    }
    expect(hiddenIn(run(args, newHome()).err)).toEqual([])
  })

  it('an answers file is no way in either', () => {
    const home = newHome()
    const file = join(home, 'answers.json')
    for (const id of ['about/company', 'about/email', 'about/seat', hostile]) {
      writeFileSync(
        file,
        JSON.stringify({ role: 'agent', answers: { ...wayOf(agent, newcomer), [id]: hostile } }),
      )
      const { out, err } = run(['--answers', file], home)
      expect(hiddenIn(out + err)).toEqual([])
    }
  })
})
