import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addGuides } from '../../src/compose/add-guides.ts'
import type { Problem } from '../../src/guides/problem.ts'
import { call } from '../cli/world.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { forty, fortyMistakes, writeFolder } from './forty.ts'
import { further, furtherMistakes } from './further.ts'

const root = resolve(import.meta.dirname, '../..')
const shipped = readFileSync(join(root, 'locales/guides.json'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'forty-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** All that is wrong with a folder that is added to the shipped guides. */
function mistakesIn(texts: ReadonlyMap<string, string>): readonly Problem[] {
  const own = mkdtempSync(join(folder, 'own-'))
  writeFolder(own, texts)
  const added = addGuides(own, shipped, locales)
  return added !== 'no-pack' && 'problems' in added ? added.problems : []
}

const mistakes = mistakesIn(forty)
const others = mistakesIn(further)

/** What is told of forty mistakes once one text stands for another, beyond what is told of them anyway. */
function beyond(file: string, from: string, to: string): readonly string[] {
  const text = forty.get(file) ?? ''
  expect(text.split(from)).toHaveLength(2)
  return mistakesIn(new Map(forty).set(file, text.replace(from, to)))
    .map((each) => `${each.file}:${each.line} ${each.code}`)
    .filter((each) => !fortyMistakes.includes(each))
}

describe('forty mistakes in a folder of packs', () => {
  it('are all told at once, each once, each on its line', () => {
    expect(mistakes.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual(fortyMistakes)
    expect(new Set(mistakes.map((each) => JSON.stringify(each))).size).toBe(40)
  })

  it('have others beside them, where companies are looked up and numbers typed', () => {
    expect(others.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual(furtherMistakes)
  })

  it('are with those of every kind that there is', () => {
    const text = readFileSync(join(root, 'src/guides/problem.ts'), 'utf8')
    const kinds = [...text.matchAll(/^ {2}\| '([a-z-]+)'$/gm)].map(([_, kind]) => kind)
    expect(new Set([...mistakes, ...others].map(({ code }) => code))).toEqual(new Set(kinds))
  })

  it.each(locales.catalogue().languages)('are told in words, in %s', async (language) => {
    const { code, out, err } = await call(`--guides ${folder} checklist --role lost --lang ${language}`, {
      withGuides: () => Promise.resolve(mistakes),
    })

    const say = wordsIn(language).say
    const told = mistakes.map(
      (each) => `${folder}/${each.file}:${each.line}: ${say(`mistakes.${each.code}`)}: ${each.about}`,
    )
    expect([code, out]).toEqual([3, ''])
    expect(err.trimEnd().split('\n')).toEqual([...told, say('errors.guides', { count: 40 })])
    expect(err).not.toContain('    at ')
  })
})

describe('a mistake that makes a part unreadable', () => {
  it.each<[scene: string, file: string, from: string, to: string, told: readonly string[]]>([
    [
      'a guide whose steps can’t be read',
      'park/maze/guide.yaml',
      'left, right]',
      'left, right',
      ['park/maze/guide.yaml:2 not-yaml', 'park/maze/guide.yaml:3 not-yaml'],
    ],
    [
      'a name that no anchor has',
      'park/maze/guide.yaml',
      'when: { turn: [left] } }',
      'when: *left }',
      ['park/maze/guide.yaml:1 not-yaml'],
    ],
    [
      'a pack that extends what is no name',
      'park/pack.yaml',
      'extends: eu',
      'extends: [eu]',
      ['park/pack.yaml:1 wrong-shape'],
    ],
    [
      'a file of facts with a key that stands twice',
      'park/facts.yaml',
      'idle: {',
      'idle: {}\nidle: {',
      ['park/facts.yaml:3 not-yaml'],
    ],
  ])('is told, and not what follows from it: %s', (_, file, from, to, told) => {
    const more = beyond(file, from, to).filter((each) => !each.includes('facts.yaml:') || told.includes(each))
    expect([...new Set(more)]).toEqual(told)
  })
})
