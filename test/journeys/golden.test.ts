import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { findJourney } from '../../src/guides/find-journey.ts'
import { checklistView, makeChecklist } from '../../src/screens/checklist.ts'
import { renderText } from '../../src/screens/text.ts'
import { plainTheme } from '../../src/screens/view.ts'
import { openSession } from '../../src/wizard/start.ts'
import { deskFor, locales, type Script, wordsIn } from '../wizard/desk.ts'

interface Person {
  readonly who: string
  readonly role: string
  readonly language: string
  readonly answers: Script
}

const folder = join(import.meta.dirname, 'people')
const people = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

// Each person's way, as a file whose diff reads like a travel report.
describe('people go their way', () => {
  it.each(people)('%s', async (file) => {
    const person: Person = parse(readFileSync(join(folder, file), 'utf8'))
    const { desk, prompter, store } = deskFor(person.answers, person.language)
    const journey = findJourney(locales.catalogue(), person.role) ?? ''
    const ending = await openSession(desk, { journey, environment: 'production', name: '' })
    const last = store.saved.at(-1)
    const reached = locales.journey(ending.journey ?? '')
    const words = wordsIn(person.language)
    const checklist = makeChecklist(reached, words, last?.answers ?? {}, 'production')
    const page = { columns: 80, theme: plainTheme }
    const report = [
      person.who,
      `journey: ${reached.name}`,
      `ends: ${ending.kind}`,
      '',
      'path:',
      ...prompter.asked.map((question) => `  ${question.id}`),
      '',
      ...(prompter.asked.at(-1)?.lines ?? []),
      ...renderText(checklistView(checklist, reached, words), page),
      '',
    ]
    await expect(report.join('\n')).toMatchFileSnapshot(join('golden', `${basename(file, '.yaml')}.txt`))
  })

  it('there are at least eight of them', () => {
    expect(people.length).toBeGreaterThanOrEqual(8)
  })
})
