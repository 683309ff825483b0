import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { deskFor } from '../wizard/desk.ts'
import { steering, typingAt } from '../wizard/typing.ts'
import { goes, type Person, people } from './travel.ts'

const folder = join(import.meta.dirname, 'people')
const kinds = new Set<string>()

// The same people as in the golden files, who hear their way and answer by number.
describe('people go their way in accessible mode', () => {
  afterAll(() => expect([...kinds].sort()).toEqual(['choose', 'type']))

  it.each(people)('%s', async (file) => {
    const person: Person = parse(readFileSync(join(folder, file), 'utf8'))
    const { desk, prompter } = deskFor(person.answers, person.language)
    const typing = typingAt(desk, prompter)
    const ending = await goes(typing.desk, person)

    const golden = readFileSync(join(import.meta.dirname, 'golden', `${basename(file, '.yaml')}.txt`), 'utf8')
    expect(golden).toContain(`\nends: ${ending.kind}\n`)
    expect(golden).toContain(`\npath:\n${typing.ids.map((id) => `  ${id}\n`).join('')}\n`)
    expect(typing.said()).not.toMatch(steering)
    for (const kind of typing.kinds) kinds.add(kind)
  })
})
