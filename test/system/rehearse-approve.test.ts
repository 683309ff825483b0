import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages, leftIn, run, wordsIn } from './installed.ts'
import { start, type Terminal } from './terminal.ts'

/** Picks what the practice of an administrator offers, by its words; what follows a label isn't looked at. */
async function does(terminal: Terminal, language: string, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const [head = ''] = wordsIn(language).say(`rehearse-approve.${key}`, { label: labels }).split('{{')
    await terminal.pick(head)
  }
}

/** The labels are not told here: what stands before the first is enough to find a choice. */
const labels = Object.fromEntries(
  ['actors', 'users', 'search-pending-requests', 'save-changes', 'edit-your-profile', 'unsuspend-user'].map(
    (id) => [id, '{{'],
  ),
)

describe.each(languages)('an administrator who practises in %s', (language) => {
  const say = (key: string) => wordsIn(language).say(`rehearse-approve.${key}`)

  it('approves by the keyboard alone, sees what came of it, and nothing is left behind', async () => {
    const terminal = await start(['rehearse', 'approve'], { language })
    await does(terminal, language, 'exercise-company')
    await terminal.pickNumber(2)
    await does(terminal, language, 'move-pending')
    await terminal.pick('Johan Ek')
    await does(terminal, language, 'move-figure')
    await terminal.until(say('told-figure-first'))
    await does(terminal, language, 'move-tick')
    await terminal.pickNumber(3)
    await terminal.until(wordsIn(language).say('rehearse-approve.done-save', { name: 'Johan Ek' }))
    await does(terminal, language, 'move-figure', 'move-list')
    expect(terminal.scrolledAway()).toBe(0)
    await does(terminal, language, 'move-finish')
    await terminal.until(say('end-title'))
    expect(terminal.shows('Johan Ek')).toBe(true)
    terminal.press('ctrl-c')
    expect((await terminal.ended()).exitCode).toBe(130)
    expect(leftIn(terminal.home)).toEqual([])
  })
})

describe.each(languages)('a scenario in %s', (language) => {
  const say = (key: string) => wordsIn(language).say(`rehearse-scenario.${key}`)

  it('is played in a terminal, and its score is written for the course', async () => {
    const terminal = await start(['rehearse', '--scenario', 'new-colleague', '--output', 'score.json'], {
      language,
    })
    await terminal.pick(say('begin'))
    await terminal.pickNumber(2)
    await does(terminal, language, 'move-pending')
    await terminal.pick('Petra Dahl')
    await does(terminal, language, 'move-reject', 'move-list')
    await terminal.pick('Viktor Stone')
    await does(terminal, language, 'move-reject', 'move-list', 'move-finish')
    await terminal.until('Maria Lind')
    await terminal.pick(say('to-score'))
    await terminal.until(say('not-reached'))
    await terminal.pick(say('finish'))
    expect((await terminal.ended()).exitCode).toBe(0)
    const score: unknown = JSON.parse(readFileSync(join(terminal.home, 'score.json'), 'utf8'))
    expect(score).toMatchObject({
      format: 'traces-guide/rehearsal-score@1',
      scenario: 'new-colleague',
      right: 2,
      of: 3,
      mistakes: [{ code: 'kept-waiting', about: 'maria' }],
    })
    expect(leftIn(terminal.home)).toEqual(['score.json'])
  })
})

it('who leaves a scenario has no score, and is told so', async () => {
  const terminal = await start(['rehearse', '--scenario', 'login-pin', '--output', 'score.json'], {
    language: 'en',
  })
  await terminal.pickNumber(1)
  terminal.press('ctrl-c')
  const { exitCode, screen } = await terminal.ended()
  expect(exitCode).toBe(130)
  expect(screen).toContain(wordsIn('en').say('rehearse-scenario.no-score'))
  expect(leftIn(terminal.home)).toEqual([])
})

it('the installed program finds its scenarios', () => {
  const { exitCode, out } = run(['rehearse', '--list'], '/')
  expect(exitCode).toBe(0)
  expect(out).toContain('spelled-otherwise')
})
