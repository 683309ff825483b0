import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { readGuideFolder } from '../../src/adapters/guide-folder.ts'
import type { Problem } from '../../src/guides/problem.ts'
import { readGuide } from '../../src/guides/read-guide.ts'
import { readFacts, readLabels, readPack } from '../../src/guides/read-pack.ts'
import { judge } from '../house/judge.ts'
import { changed, problemsOf, small } from './small.ts'

type Reader = (file: string, text: string) => { readonly problems: readonly Problem[] }

const kinds = ['guide', 'pack', 'facts', 'labels'] as const
type Kind = (typeof kinds)[number]

const readers: Readonly<Record<Kind, Reader>> = {
  guide: readGuide,
  pack: readPack,
  facts: readFacts,
  labels: readLabels,
}
const judges = new Map(kinds.map((kind) => [kind, judge(`${kind}.schema.json`)]))
const real = readGuideFolder(join(resolve(import.meta.dirname, '../..'), 'guides'))

/** What the program and an editor say of a source. */
function verdicts(kind: Kind, text: string): { readonly reader: boolean; readonly schema: boolean } {
  const { problems } = readers[kind](`${kind}.yaml`, text)
  return { reader: problems.length === 0, schema: judges.get(kind)?.(parse(text)).length === 0 }
}

const both = (fits: boolean) => ({ reader: fits, schema: fits })

/** The sources of a kind in a folder, each with its path. */
function sourcesOf(kind: Kind, folder: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...folder].filter(([path]) => path.split('/').at(-1) === `${kind}.yaml`)
}

describe.each(kinds)('each real %s.yaml', (kind) => {
  const sources = sourcesOf(kind, real)

  it('is looked at', () => {
    expect(sources).not.toEqual([])
  })

  it.each(sources)('%s fits its schema', (_, text) => {
    expect(judges.get(kind)?.(parse(text))).toEqual([])
  })
})

const step = (text: string) => `steps:\n  - { id: name, ${text} }\n`
const journey = (text: string) => `journeys: { visitor: { names: [guest], guides: [who], ${text} } }\n`
const fact = (text: string) =>
  `opens: { says: At nine., source: [{ document: leaflet, section: Hours }], checkedOn: 2026-11-01, ${text} }\n`

describe('what an author may write, the reader and the schema both let through', () => {
  it.each<[scene: string, kind: Kind, text: string]>([
    ['a notice that lists answers', 'guide', step('kind: notice, shows: answers')],
    ['a task with a form', 'guide', step('kind: task, form: [{ label: name, show: who/name }]')],
    ['options of every form', 'guide', step("kind: choice, options: ['yes', { id: go, action: leave }]")],
    [
      'a condition within conditions',
      'guide',
      step("kind: task, when: { any: [{ a: [b] }, { not: { c: ['yes'], any: [{ d: [e] }] } }], f: [g] }"),
    ],
    [
      'an entry with examples',
      'guide',
      step('kind: entry, rule: text, examples: { valid: [a], invalid: [] }'),
    ],
    ['an outcome that hands over', 'guide', step('kind: outcome, ends: hand-over, journey: a/b')],
    ['a pack with nothing but another', 'pack', 'extends: union\n'],
    ['a guide twice', 'pack', journey("assume: { who/school: 'no' }")],
    [
      'values of every form',
      'facts',
      fact(
        'goodForDays: 9, values: { hour: 9, day: { date: 2026-11-01 }, url: { production: a, acceptance: b, training: c } }',
      ),
    ],
    ['a label in one language', 'labels', 'pay: { sv: Betala, place: top, colour: green }\n'],
  ])('%s', (_, kind, text) => {
    expect(verdicts(kind, text)).toEqual(both(true))
  })
})

describe('a mistake of an author, the reader and the schema both refuse', () => {
  it.each<[scene: string, kind: Kind, text: string]>([
    ['a guide without steps', 'guide', 'step: []\n'],
    ['steps that are a mapping', 'guide', 'steps: { name: { kind: task } }\n'],
    ['a step without a kind', 'guide', step('rule: text')],
    ['a kind that is not known', 'guide', step('kind: quiz')],
    ['a field that is not known', 'guide', step('kind: task, hint: x')],
    ['a field of another kind', 'guide', step('kind: task, options: [a]')],
    ['an id in capitals', 'guide', 'steps: [{ id: Name, kind: task }]\n'],
    ['a step without an id', 'guide', 'steps: [{ kind: task }]\n'],
    ['a choice without options', 'guide', step('kind: choice')],
    ['an option that is no text', 'guide', step('kind: choice, options: [a, false]')],
    ['an option with a space', 'guide', step('kind: choice, options: [not yet]')],
    ['an option whose field is misspelt', 'guide', step('kind: choice, options: [{ id: a, acts: leave }]')],
    ['an action that is not known', 'guide', step('kind: choice, options: [{ id: a, action: jump }]')],
    ['a wait that is a text', 'guide', step("kind: choice, options: [a], waits: 'yes'")],
    ['a choice that is given at times', 'guide', step('kind: choice, options: [a], given: sometimes')],
    ['an entry without a rule', 'guide', step('kind: entry')],
    ['a rule that is not known', 'guide', step('kind: entry, rule: poem')],
    ['examples of one sort', 'guide', step('kind: entry, rule: text, examples: { valid: [a] }')],
    [
      'an example that is a number',
      'guide',
      step('kind: entry, rule: text, examples: { valid: [1], invalid: [] }'),
    ],
    ['a condition that is a text', 'guide', step('kind: task, when: has-account')],
    ['a condition on a number', 'guide', step('kind: task, when: { size: 3 }')],
    [
      'a condition on numbers, further in',
      'guide',
      step('kind: task, when: { not: { any: [{ size: [3] }] } }'),
    ],
    ['facts that are no list', 'guide', step('kind: task, facts: opens')],
    ['a row of a form without a label', 'guide', step('kind: task, form: [{ show: name }]')],
    ['an end that is not known', 'guide', step('kind: outcome, ends: badly')],
    ['a given answer that is a list', 'guide', step('kind: outcome, given: { a/b: [c] }')],
    ['a journey without names', 'pack', 'journeys: { visitor: { guides: [who] } }\n'],
    ['a journey without guides', 'pack', 'journeys: { visitor: { names: [] } }\n'],
    ['names that are no list', 'pack', 'journeys: { visitor: { names: guest, guides: [who] } }\n'],
    [
      'a guide that is given numbers',
      'pack',
      journey('guides: [{ guide: who, given: { size: 3 } }]').replace('guides: [who], ', ''),
    ],
    ['a guide without its name', 'pack', 'journeys: { visitor: { names: [], guides: [{ as: who }] } }\n'],
    ['an assumption that is no text', 'pack', journey('assume: { who/school: false }')],
    ['a field of a journey that is misspelt', 'pack', journey('assumes: {}')],
    ['one country that is no list', 'pack', 'countries: SE\n'],
    ['journeys with nothing below', 'pack', 'journeys:\n'],
    ['a day that is none', 'facts', fact('goodForDays: 9').replace('2026-11-01', 'yesterday')],
    ['a month that is none', 'facts', fact('goodForDays: 9').replace('2026-11', '2026-13')],
    ['days in words', 'facts', fact('goodForDays: many')],
    ['a fact that is never checked again', 'facts', fact('note: x')],
    ['a fact without a source', 'facts', 'opens: { says: x, checkedOn: 2026-11-01, goodForDays: 9 }\n'],
    ['a source without a section', 'facts', fact('goodForDays: 9').replace(', section: Hours', '')],
    ['a status that is not known', 'facts', fact('goodForDays: 9, status: old')],
    ['a value that is a list', 'facts', fact('goodForDays: 9, values: { hours: [9, 10] }')],
    ['a value for one site alone', 'facts', fact('goodForDays: 9, values: { url: { production: a } }')],
    ['a date in words', 'facts', fact('goodForDays: 9, values: { day: { date: soon } }')],
    ['a label that is a text', 'labels', 'name: Name\n'],
    ['a label in a language that is not known', 'labels', 'name: { de: Name }\n'],
    ['a label that is a number', 'labels', 'name: { en: 3 }\n'],
    ['one alias that is no list', 'labels', 'name: { en: Name, aliases: Names }\n'],
    ['a place that is not known', 'labels', 'name: { en: Name, place: left }\n'],
    ['a colour that is not known', 'labels', 'name: { en: Name, colour: pink }\n'],
  ])('%s', (_, kind, text) => {
    expect(verdicts(kind, text)).toEqual(both(false))
  })
})

describe('a list of texts where a mapping belongs, the schema refuses; of the program the compiler does', () => {
  it.each<[scene: string, file: string, from: string, to: string]>([
    ['in a condition', 'union/gate/guide.yaml', "when: { ticket: ['no'] }", "when: ['no']"],
    ['in what a journey gives', 'land/pack.yaml', 'given: { size: few }', 'given: [few]'],
    ['in what is assumed', 'land/pack.yaml', "assume: { who/school: 'no' }", "assume: ['no']"],
  ])('%s', (_, file, from, to) => {
    const folder = changed(file, from, to)
    const kind = file.endsWith('pack.yaml') ? 'pack' : 'guide'
    expect(verdicts(kind, folder.get(file) ?? '').schema).toBe(false)
    expect(problemsOf(folder)).not.toEqual([])
  })
})

/** A value with each thing in it, however deep, in turn taken away, misnamed or made something else. */
function broken(value: unknown): readonly unknown[] {
  const others = [true, 3, 'Some Text', null, { some: 'thing' }]
  if (Array.isArray(value))
    return [
      ...others,
      ...value.flatMap((each, index) => broken(each).map((other) => value.with(index, other))),
    ]
  if (typeof value !== 'object' || value === null) return [...others, [3]]
  const fields = Object.entries(value)
  return [
    ...others,
    { ...value, hint: 'x' },
    ...fields.flatMap(([name, own]) => {
      const rest = Object.fromEntries(fields.filter(([other]) => other !== name))
      return [
        rest,
        { ...rest, [`${name}s`]: own },
        ...broken(own).map((other) => ({ ...value, [name]: other })),
      ]
    }),
  ]
}

describe.each(kinds)('whatever is done to a %s.yaml', (kind) => {
  it.each(sourcesOf(kind, small))('%s: the reader and the schema agree', (_, text) => {
    const disagreed = broken(parse(text)).filter((value) => {
      const { reader, schema } = verdicts(kind, stringify(value))
      return reader !== schema
    })
    expect(disagreed).toEqual([])
  })
})
