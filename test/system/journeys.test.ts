import { describe, expect, it } from 'vitest'
import type { StepId } from '../../src/flow/step.ts'
import { languages, savedIn, wordsIn } from './installed.ts'
import { company, newcomer } from './newcomer.ts'
import { start, type Terminal } from './terminal.ts'
import { enter, standsAt, stepOf, type Walker, walk } from './walk.ts'

/** Opens the program for the first time, chooses the language under its own name, and says what one wants to do. */
async function begin(language: string, option: string, role: string): Promise<Walker> {
  const terminal = await start([])
  const words = wordsIn(language)
  await terminal.until(words.say('prompts.language'))
  await terminal.pick(words.say(`languages.${language}`))
  return enter(terminal, words, option, role)
}

async function finish(terminal: Terminal, { words }: Walker): Promise<number> {
  await terminal.pick(words.say('buttons.finish'))
  return (await terminal.ended()).exitCode
}

const roles = [
  { role: 'importer', option: 'import-with-agent', outcome: 'after/importer' },
  { role: 'agent', option: 'agent', outcome: 'after/agent' },
  { role: 'exporter', option: 'export', outcome: 'after/exporter' },
] as const

const newcomers = languages.flatMap((language) => roles.map((each) => ({ language, ...each })))

describe('a newcomer gets access', () => {
  it.concurrent.each(newcomers)('as $role in $language', async ({ language, role, option, outcome }) => {
    const walker = await begin(language, option, role)

    expect(await walk(walker, newcomer)).toBe(outcome)

    await standsAt(walker, stepOf(walker.journey, outcome))
    expect(typedIn(walker)).toEqual(company)
    expect(await finish(walker.terminal, walker)).toBe(0)
  })

  it.concurrent('as an importer without an agent, who gets both roles', async () => {
    const walker = await begin('sv', 'import-alone', 'importer')

    expect(await walk(walker, newcomer)).toBe('after/importer-both')

    const { answers } = savedIn(walker.terminal.home, walker.journey.name)
    expect(answers['about/agent']?.value).toBe('no')
    expect(answers['second-company/ask']?.value).toBe('done')
    expect(answers['second-wait/happened-second']?.value).toBe('approved')
    expect(await finish(walker.terminal, walker)).toBe(0)
  })
})

/** What is saved of the company. */
function typedIn({ terminal, journey }: Walker): Record<string, unknown> {
  const { answers } = savedIn(terminal.home, journey.name)
  const ids = Object.keys(company) as readonly StepId[]
  return Object.fromEntries(ids.map((id) => [id, answers[id]?.value]))
}
