import { describe, expect, it } from 'vitest'
import { compile } from '../../src/guides/compile.ts'
import { quotedLabels } from '../../src/guides/operator-advice.ts'
import { readSources } from '../../src/guides/read-sources.ts'
import { changed, problemsOf, small } from './small.ts'

/** The park's visitors look for themselves in a table: a pass that the union knows, and one that only this land has. */
const table = [
  [
    'labels.yaml',
    `${small.get('labels.yaml')}${quotedLabels.map((id) => `${id}: { en: ${id} }\n`).join('')}`,
  ],
  [
    'union/activities.yaml',
    `activities:
  day: { code: DAY, names: { en: [Day pass] }, section: name }
  year: { code: YEAR, names: { en: [Pass for a year] } }
states:
  valid: { en: [Valid] }
  requested: { en: [Asked] }
`,
  ],
  [
    'land/activities.yaml',
    `activities:
  year: { code: LAND, names: { en: [Year of the land], sv: [Årskort] } }
states:
  valid: { sv: [Giltigt] }
`,
  ],
  [
    'land/facts.yaml',
    `${small.get('land/facts.yaml')?.replace('hour: 10', 'hour: 10, email: park@land.example')}`,
  ],
  [
    'land/pack.yaml',
    `${small
      .get('land/pack.yaml')
      ?.replace(
        "assume: { who/school: 'no' } }",
        `assume: { who/school: 'no' }, operator: { wants: [year], write: [{ who: School board, fact: shop, language: sv, when: { who/school: ['yes'] } }, { who: Park, fact: opens, language: en }], not-listed: create, answers: { company: who/name } } }`,
      )}`,
  ],
] as const
const folder = new Map([...small, ...table])

describe('what a journey looks for in the table', () => {
  const { operators } = compile(readSources(folder).sources).compiled

  it('is read without a mistake, for that journey alone', () => {
    expect(problemsOf(folder)).toEqual([])
    expect(Object.keys(operators)).toEqual(['land/visitor'])
  })

  it('holds the activities of the union, and the land’s own in place of one', () => {
    expect(operators['land/visitor']?.activities).toEqual([
      {
        id: 'day',
        code: 'DAY',
        names: { en: ['Day pass'] },
        section: 'name',
        sectionNames: { en: ['Name'], sv: ['Namn'] },
      },
      { id: 'year', code: 'LAND', names: { en: ['Year of the land'], sv: ['Årskort'] } },
    ])
  })

  it('knows the words for a state from both', () => {
    expect(operators['land/visitor']?.states).toEqual({ valid: ['Giltigt', 'Valid'], requested: ['Asked'] })
  })

  it('says whom to write to, with the address of the fact where it has one', () => {
    expect(operators['land/visitor']?.write).toEqual([
      { who: 'School board', fact: 'shop', language: 'sv', when: { step: 'who/school', isOneOf: ['yes'] } },
      { who: 'Park', fact: 'opens', email: 'park@land.example', language: 'en' },
    ])
  })
})

describe('what is wrong with it is told with its line', () => {
  it.each<[scene: string, from: string, to: string, code: string, about: string]>([
    ['an activity that is not there', 'wants: [year]', 'wants: [week]', 'activity-unknown', 'week'],
    ['a fact that is not there', 'fact: opens', 'fact: closes', 'fact-unknown', 'closes'],
    ['a language without words', 'language: en', 'language: fi', 'words-missing', 'fi'],
    ['an entry that is not there', 'who/name', 'who/nickname', 'unknown-step', 'who/nickname'],
    [
      'an option that is not there',
      "when: { who/school: ['yes'] } }, { who",
      'when: { who/school: [x] } }, { who',
      'unknown-option',
      'who/school: x',
    ],
    [
      'a step that is not there',
      "when: { who/school: ['yes'] } }, { who",
      'when: { who/age: [x] } }, { who',
      'unknown-step',
      'who/age',
    ],
    [
      'a condition on what is typed',
      "when: { who/school: ['yes'] } }, { who",
      'when: { who/name: [x] } }, { who',
      'reads-no-choice',
      'who/name',
    ],
  ])('%s', (_, from, to, code, about) => {
    expect(problemsOf(changed('land/pack.yaml', from, to, folder))).toEqual([
      { file: 'land/pack.yaml', line: 4, code, about: `land/visitor: ${about}` },
    ])
  })

  it.each<[scene: string, file: string, from: string, to: string, problem: object]>([
    [
      'a section that is no label',
      'union/activities.yaml',
      'section: name',
      'section: hall',
      { file: 'union/activities.yaml', line: 2, code: 'label-unknown', about: 'day: hall' },
    ],
    [
      'a code that stands for two',
      'union/activities.yaml',
      'code: YEAR',
      'code: Day',
      { file: 'union/activities.yaml', line: 3, code: 'activity-twice', about: 'day, year: Day' },
    ],
    [
      'a word for two states',
      'land/activities.yaml',
      'valid: { sv: [Giltigt] }',
      'valid: { sv: [asked] }',
      { file: 'land/activities.yaml', line: 1, code: 'activity-twice', about: 'valid, requested: Asked' },
    ],
    [
      'a state that there is none of',
      'union/activities.yaml',
      'requested:',
      'begged:',
      { file: 'union/activities.yaml', line: 6, code: 'unknown-field' },
    ],
    [
      'a label that the program quotes and that is missing',
      'labels.yaml',
      'request-authorisation: { en: request-authorisation }',
      'other: { en: other }',
      {
        file: 'land/pack.yaml',
        line: 4,
        code: 'label-unknown',
        about: 'land/visitor: request-authorisation',
      },
    ],
  ])('%s', (_, file, from, to, problem) => {
    const told = problemsOf(changed(file, from, to, folder))
    expect(told).toContainEqual(expect.objectContaining(problem))
  })
})

describe('a choice that a table may answer', () => {
  const reads = changed(
    'land/who/guide.yaml',
    "kind: choice, options: ['yes', 'no']",
    "kind: choice, reads: operator-check, options: ['yes', 'no']",
    folder,
  )

  it('needs an option for each verdict, and a journey that says what it looks for', () => {
    const visitor = ['year', 'other', 'none', 'requested'].map(
      (option) => `land/visitor: who/school: ${option}`,
    )
    const helper = ['other', 'none', 'requested'].map((option) => `land/helper: who/school: ${option}`)
    const told = problemsOf(reads)
    expect(told.filter(({ code }) => code === 'unknown-option').map(({ about }) => about)).toEqual([
      ...visitor,
      ...helper,
    ])
    expect(told.filter(({ code }) => code === 'reads-without-rules')).toEqual([
      { file: 'land/pack.yaml', line: 5, code: 'reads-without-rules', about: 'land/helper: who/school' },
    ])
  })
})
