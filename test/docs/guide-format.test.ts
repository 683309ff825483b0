import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deeds } from '../../src/flow/deed.ts'
import { pages, readPage, root } from './pages.ts'

const page = readPage('docs/guide-format.md')
const shown = shownIn(page)

/** Every word that a page shows as code: in a sentence, a table or a block. */
function shownIn(text: string): ReadonlySet<string> {
  const code = [...text.matchAll(/^```.*?\n(.*?)^```$/gms), ...text.matchAll(/`([^`\n]+)`/g)]
  const words = code.flatMap(([_, each = '']) => [
    each.split(/[^A-Za-z0-9-]+/),
    each.split(/[^A-Za-z0-9@/-]+/),
  ])
  return new Set(words.flat())
}

/** Where a format has a page of its own. */
const pageOf: Readonly<Record<string, string>> = { 'scenario.schema.json': 'docs/scenario.md' }

/** The names of all fields of a JSON Schema, and all values that it lists by name. */
function namesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]): readonly string[] => {
    const fields =
      key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : []
    const listed = (key === 'enum' && Array.isArray(value) ? value : key === 'const' ? [value] : []).filter(
      (each): each is string => typeof each === 'string',
    )
    return [...fields, ...listed, ...namesIn(value)]
  })
}

const schemas = readdirSync(join(root, 'schemas')).filter((name) => name.endsWith('.schema.json'))
const readers = readdirSync(join(root, 'src/guides')).filter((name) =>
  /^read-(guide|pack|activities|follows)\.ts$/.test(name),
)

describe('the reference of the format', () => {
  it.each(schemas)('names every field and every value of %s', (name) => {
    const schema: unknown = JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'))
    const names = [...new Set(namesIn(schema))]
    expect(names.length).toBeGreaterThan(5)
    const told = shownIn(readPage(pageOf[name] ?? 'docs/guide-format.md'))
    expect(names.filter((each) => !told.has(each))).toEqual([])
  })

  it.each(readers)('names every field that %s reads', (name) => {
    const text = readFileSync(join(root, 'src/guides', name), 'utf8')
    const fields = [...text.matchAll(/^\s+'?([a-zA-Z-]+)'?: (?:v\.|date|words|texts|byLanguage)/gm)].map(
      ([_, field = '']) => field,
    )
    expect(fields.filter((each) => !shown.has(each))).toEqual([])
  })

  it('names every action that a step can have somebody do, with its arguments', () => {
    const names = Object.entries(deeds).flatMap(([deed, args]) => [...deed.split('.'), ...Object.keys(args)])
    expect(names.length).toBeGreaterThan(40)
    expect(names.filter((each) => !shown.has(each))).toEqual([])
  })

  it('names every mistake that there is', () => {
    const codes = readFileSync(join(root, 'src/guides/problem.ts'), 'utf8').matchAll(/^ {2}\| '([a-z-]+)'$/gm)
    expect([...codes].map(([_, code = '']) => code).filter((code) => !page.includes(`\`${code}\``))).toEqual(
      [],
    )
  })
})

describe('the pages together', () => {
  it('name every npm script', () => {
    const all = pages.map((each) => readPage(each)).join('\n')
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    )
    const told = (name: string): boolean =>
      all.includes(`npm run ${name}`) || all.includes(`npm ${name}`) || all.includes(`\`${name}\``)
    expect(Object.keys(scripts).filter((name) => !told(name))).toEqual([])
  })
})
