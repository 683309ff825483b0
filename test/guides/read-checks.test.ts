import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/guides/problem.ts'
import { readSources } from '../../src/guides/read-sources.ts'
import { changed, small } from './small.ts'

type Change = readonly [file: string, from: string, to: string]

/** What the readers say of a folder, before anything is compiled. */
function readingProblems(folder: ReadonlyMap<string, string>): readonly Problem[] {
  return readSources(folder).problems
}

describe('what is not YAML is told', () => {
  it.each<[scene: string, change: Change, line: number, about: string]>([
    ['a mapping that is not closed', ['land/who/guide.yaml', "'no'] }\n", "'no']\n"], 4, 'BAD_INDENT'],
    ['a key that stands twice', ['land/pack.yaml', 'countries: [LA]', 'extends: land'], 2, 'DUPLICATE_KEY'],
  ])('%s', (_, change, line, about) => {
    const [file] = change
    const [first] = readingProblems(changed(...change))
    expect(first).toEqual({ file, line, code: 'not-yaml', about })
  })

  it('a tab before a key, once and by its line', () => {
    const folder = changed('land/who/guide.yaml', '  - { id: school', '\t- { id: school')
    expect(readingProblems(folder)).toEqual([
      {
        file: 'land/who/guide.yaml',
        line: 3,
        code: 'tab-in-yaml',
        about: expect.stringContaining('- { id: school'),
      },
    ])
  })

  it('a field that is not known, with those that are', () => {
    const [first] = readingProblems(changed('land/who/guide.yaml', ', options:', ', optinal: true, options:'))
    expect(first).toMatchObject({ code: 'unknown-field', line: 3 })
    expect(first?.about).toMatch(/^steps\.1\.optinal \(id, when, facts, .*options.*\)$/)
    expect(first?.about).not.toContain('examples')
  })

  it('and only in its own file', () => {
    const problems = readingProblems(changed('land/who/guide.yaml', 'steps:', 'steps: ['))
    expect(new Set(problems.map(({ file, code }) => `${file} ${code}`))).toEqual(
      new Set(['land/who/guide.yaml not-yaml']),
    )
  })
})

it('a day that is not written as a day is told with the form that is wanted', () => {
  const files = new Map([
    ...small,
    [
      'land/facts.yaml',
      'coast:\n  says: x\n  values: {}\n  source: []\n  checkedOn: 21.11.2026\n  goodForDays: 90\n',
    ],
  ])
  const told = readingProblems(files).find(({ about }) => about.includes('checkedOn'))
  expect(told).toMatchObject({ code: 'wrong-shape', line: 5, about: 'coast.checkedOn: YYYY-MM-DD' })
})

describe('a wrong shape is told with the line of what does not fit', () => {
  it.each<[scene: string, change: Change, line: number, path: string]>([
    ['a kind that is not known', ['land/who/guide.yaml', 'kind: choice', 'kind: quiz'], 3, 'steps.1.kind'],
    ['a rule that is not known', ['land/who/guide.yaml', 'rule: text', 'rule: poem'], 2, 'steps.0.rule'],
    ['an id in capitals', ['land/who/guide.yaml', 'id: school', 'id: School'], 3, 'steps.1.id'],
    [
      'a choice without options',
      ['land/who/guide.yaml', ", options: ['yes', 'no']", ''],
      3,
      'steps.1.options',
    ],
    ['an option that is no text', ['land/who/guide.yaml', "'no'] }\n", 'false] }\n'], 3, 'steps.1.options.1'],
    ['a form without a label', ['union/gate/guide.yaml', 'label: name, ', ''], 9, 'steps.2.form.0.label'],
    ['journeys without names', ['land/pack.yaml', 'names: [volunteer], ', ''], 5, 'journeys.helper.names'],
    ['a day that is none', ['land/facts.yaml', '2026-11-01', 'yesterday'], 1, 'opens.checkedOn'],
    [
      'a fact without a source',
      ['union/facts.yaml', 'source: [{ document: leaflet, section: Hours }], ', ''],
      2,
      'opens.source',
    ],
    ['a label that is a text', ['labels.yaml', '{ en: Name, sv: Namn }', 'Name'], 1, 'name'],
    ['a document without a title', ['documents.yaml', 'title: Welcome, ', ''], 1, 'leaflet.title'],
    ['a source that is no language', ['languages.yaml', 'source: en', 'source: [en]'], 1, 'source'],
    [
      'languages that are no list',
      ['languages.yaml', 'published: [en, sv]', 'published: en'],
      2,
      'published',
    ],
    ['packs that are no list', ['packs.yaml', '[land, union]', 'land'], 1, 'published'],
  ])('%s', (_, change, line, path) => {
    const [file] = change
    const problems = readingProblems(changed(...change))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file, line, code: 'wrong-shape' })
    expect(problems[0]?.about.startsWith(`${path}:`)).toBe(true)
  })

  it('all of it at once', () => {
    const folder = changed('land/who/guide.yaml', 'rule: text', 'rule: poem')
    const problems = readingProblems(changed('land/who/guide.yaml', 'kind: choice', 'kind: quiz', folder))
    expect(problems.map(({ line }) => line)).toEqual([2, 3])
  })

  it('languages without a source are made from English', () => {
    const folder = changed('languages.yaml', 'source: en\n', '')
    expect(readSources(folder)).toMatchObject({ problems: [], sources: { languages: { source: 'en' } } })
  })

  it.each(['languages.yaml', 'packs.yaml', 'labels.yaml', 'documents.yaml'])('%s that is missing', (file) => {
    const folder = new Map(small)
    folder.delete(file)
    expect(readingProblems(folder)).toMatchObject([{ file, line: 1, code: 'wrong-shape' }])
  })
})

describe('Markdown that is not allowed is told', () => {
  const place = 'Säg hur många ni är.'
  it.each<[scene: string, text: string, line: number, about: string]>([
    ['a link', 'Se [parken](park.html).', 22, 'link'],
    ['an address in angles', 'Se <https://park.example>.', 22, 'link'],
    ['a picture', '![En park](park.png)', 22, 'image'],
    ['emphasis', 'Kom *nu*.', 22, 'emphasis'],
    ['emphasis within strong words', 'Kom **genast *nu***.', 22, 'strong'],
    ['a quotation', 'Kom.\n\n> Nu.', 24, 'blockquote'],
    ['code on lines of its own', 'Kom.\n\n```\nnu\n```', 24, 'code'],
    ['a rule', 'Kom.\n\n***', 24, 'thematicBreak'],
    ['HTML between paragraphs', 'Kom.\n\n<p>nu</p>', 24, 'html'],
    ['HTML within one', 'Kom <b>nu', 22, 'html'],
    ['a comment', '<!-- todo -->', 22, 'html'],
    ['a forced break', 'Kom\\\nnu.', 22, 'break'],
    ['a list within a list', '- Kom\n- Gå\n  - nu', 24, 'list'],
  ])('%s', (_, text, line, about) => {
    expect(readingProblems(changed('union/gate/sv.md', place, text))).toEqual([
      { file: 'union/gate/sv.md', line, code: 'markdown-not-allowed', about },
    ])
  })

  it('paragraphs, lists, strong words and code are', () => {
    const text = 'Kom **nu**,\noch ta `allt`.\n\n- Ett\n- Två\n\n1. Först\n2. Sedan'
    expect(readingProblems(changed('union/gate/sv.md', place, text))).toEqual([])
  })

  it.each<[scene: string, from: string, to: string, line: number]>([
    ['an option without its id', '- `no`: Nej', '- Nej', 6],
    ['an option with a second paragraph', '- `no`: Nej', '- `no`: Nej\n\n  Tyvärr', 6],
  ])('%s', (_, from, to, line) => {
    expect(readingProblems(changed('union/gate/sv.md', from, to))).toEqual([
      { file: 'union/gate/sv.md', line, code: 'markdown-not-allowed', about: 'list item' },
    ])
  })

  it('a paragraph among options', () => {
    expect(readingProblems(changed('union/gate/sv.md', '- `yes`: Ja', 'Välj:\n\n- `yes`: Ja'))).toEqual([
      { file: 'union/gate/sv.md', line: 5, code: 'markdown-not-allowed', about: 'paragraph' },
    ])
  })
})

describe('a heading needs its id', () => {
  it.each<[scene: string, from: string, to: string, line: number, about: string]>([
    ['a step without one', '## Gå hem {#home}', '## Gå hem', 11, 'Gå hem'],
    ['a section without one', '### Alternativ {#options}', '### Alternativ', 4, 'Alternativ'],
    ['an id in capitals', '{#home}', '{#Home}', 11, 'Gå hem {#Home}'],
    ['text before the first of them', '# På väg ut\n', '# På väg ut\nHej då.\n', 2, 'paragraph'],
  ])('%s', (_, from, to, line, about) => {
    expect(readingProblems(changed('land/leave/sv.md', from, to))).toContainEqual({
      file: 'land/leave/sv.md',
      line,
      code: 'heading-without-id',
      about,
    })
  })
})
