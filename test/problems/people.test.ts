import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { turns } from '../../src/flow/turns.ts'
import { problemsAt } from '../../src/guides/find-problem.ts'
import { openSession } from '../../src/wizard/start.ts'
import { deskFor, locales, memoryStore, type Script } from '../wizard/desk.ts'
import { backFrom, standing, wayIn } from './aside.ts'

interface Person {
  readonly who: string
  readonly journey: string
  readonly step: string
  readonly problem: string
  readonly language: string
  readonly answers: Script
}

const folder = join(import.meta.dirname, 'people')
const catalogue = locales.catalogue()
const reached = new Set<string>()
const people = readdirSync(folder).map((file): readonly [string, Person] => [
  file,
  parse(readFileSync(join(folder, file), 'utf8')),
])

// Each stands somewhere, has a problem, is told what to do, and stands there again.
describe('somebody who has a problem', () => {
  it.each(people)('%s', async (file, { who, journey, step, problem, language, answers }) => {
    const session = standing(journey, step)
    const stands = locales.journey(journey).flow.steps.find(({ id }) => id === step)
    const near = stands && problemsAt(catalogue, stands).some(({ name }) => name === problem)
    const group = catalogue.problems.find(({ name }) => name === problem)?.group ?? ''
    const script: Script = {
      ...backFrom(problem),
      ...answers,
      [step]: [wayIn(journey, step), 'quit!'],
      help: 'problem',
      ...(near ? { differs: problem } : { differs: 'else', problems: group, [`problems/${group}`]: problem }),
    }
    const { desk, prompter, store } = deskFor(script, language, memoryStore(session))
    const ending = await openSession(desk, session)
    const after = store.find(session)
    const asked = prompter.asked.map(({ id }) => id)
    const end = prompter.asked.at(-2)
    reached.add(`${problem} ${end?.id}`)
    expect(ending.kind).toBe('quit')
    expect([asked[0], asked.at(-1)]).toEqual([step, step])
    expect(Object.keys(answers).filter((id) => !asked.includes(id))).toEqual([])
    expect(after).toMatchObject({ answers: session.answers, drafts: session.drafts, aside: null })
    const picks = end !== undefined && 'picks' in end.input ? end.input.picks : []
    const report = [
      who,
      `journey: ${journey}`,
      `problem: ${problem}`,
      '',
      'path:',
      ...asked.map((id) => `  ${id}`),
      '',
      ...(end?.lines ?? []),
      ...picks.map(({ text }) => `> ${text}`),
      '',
    ]
    await expect(report.join('\n')).toMatchFileSnapshot(
      join(import.meta.dirname, 'golden', `${basename(file, '.yaml')}.txt`),
    )
  })

  it('comes, one or another, to every end of every problem', () => {
    const ends = catalogue.problems.flatMap(({ name }) =>
      turns(locales.journey(name).flow)
        .turns.filter(({ step }) => step.kind === 'outcome')
        .map(({ step }) => `${name} ${step.id}`),
    )
    expect([...new Set(ends)].filter((end) => !reached.has(end))).toEqual([])
  })

  it('is there for every problem, and speaks every language', () => {
    const { problems, languages } = catalogue
    const had = new Set(people.map(([, { problem }]) => problem))
    expect(problems.map(({ name }) => name).filter((name) => !had.has(name))).toEqual([])
    expect(new Set(people.map(([, { language }]) => language))).toEqual(new Set(languages))
  })
})
