import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/guides/problem.ts'
import { changed, problemsOf } from './small.ts'

type Change = readonly [file: string, from: string, to: string]

describe('the build stops on', () => {
  it.each<[scene: string, change: Change, problems: readonly Problem[]]>([
    [
      'an id used twice in a guide',
      [
        'land/leave/guide.yaml',
        '{ id: home, kind: outcome }',
        '{ id: home, kind: outcome }\n  - { id: home, kind: outcome }',
      ],
      [{ file: 'land/leave/guide.yaml', line: 5, code: 'id-twice', about: 'home' }],
    ],
    [
      'a guide used twice under one name',
      ['land/pack.yaml', 'as: second-gate, ', ''],
      [
        { file: 'union/gate/guide.yaml', line: 3, code: 'id-twice', about: 'land/visitor: gate/ticket' },
        { file: 'union/gate/guide.yaml', line: 4, code: 'id-twice', about: 'land/visitor: gate/buy' },
        { file: 'union/gate/guide.yaml', line: 11, code: 'id-twice', about: 'land/visitor: gate/enter' },
      ],
    ],
    [
      'a condition that looks ahead',
      ['land/who/guide.yaml', 'kind: entry,', "kind: entry, when: { school: ['yes'] },"],
      [
        {
          file: 'land/who/guide.yaml',
          line: 2,
          code: 'looks-ahead',
          about: 'land/visitor: who/name: who/school',
        },
        {
          file: 'land/who/guide.yaml',
          line: 2,
          code: 'looks-ahead',
          about: 'land/helper: who/name: who/school',
        },
      ],
    ],
    [
      'a condition that names no option',
      ['land/leave/guide.yaml', "again: ['yes'] }", 'again: [never] }'],
      [
        {
          file: 'land/leave/guide.yaml',
          line: 3,
          code: 'unknown-option',
          about: 'land/visitor: leave/to-helper: leave/again=never',
        },
        {
          file: 'land/leave/guide.yaml',
          line: 3,
          code: 'unknown-option',
          about: 'land/helper: leave/to-helper: leave/again=never',
        },
      ],
    ],
    [
      'a flow that can fall off its end',
      [
        'land/leave/guide.yaml',
        'id: home, kind: outcome',
        "id: home, kind: outcome, when: { again: ['yes'] }",
      ],
      [
        {
          file: 'land/pack.yaml',
          line: 4,
          code: 'falls-off-end',
          about:
            'land/visitor: who/name=withheld who/school=yes gate/ticket=yes gate/enter=done second-gate/ticket=yes second-gate/register=done second-gate/enter=done leave/again=no',
        },
        { file: 'land/leave/guide.yaml', line: 4, code: 'never-reached', about: 'land/visitor: leave/home' },
        {
          file: 'land/pack.yaml',
          line: 5,
          code: 'falls-off-end',
          about: 'land/helper: who/name=withheld who/school=yes leave/again=no',
        },
        { file: 'land/leave/guide.yaml', line: 4, code: 'never-reached', about: 'land/helper: leave/home' },
      ],
    ],
    [
      'placeholders that differ between languages',
      ['union/gate/sv.md', 'klockan {{fact.opens.hour}}', 'snart'],
      [
        {
          file: 'union/gate/sv.md',
          line: 24,
          code: 'placeholders-differ',
          about: 'enter body: [answer.who/name] / [answer.who/name fact.opens.hour]',
        },
      ],
    ],
    [
      'a fact that no step uses',
      [
        'union/facts.yaml',
        'shop: {',
        'bridge: { says: It is shut., source: [], checkedOn: 2026-11-01, goodForDays: 9 }\nshop: {',
      ],
      [{ file: 'union/facts.yaml', line: 1, code: 'fact-unused', about: 'bridge' }],
    ],
  ])('%s', (_, change, problems) => {
    const told = problemsOf(changed(...change))
    expect(told).toHaveLength(problems.length)
    expect(told).toEqual(expect.arrayContaining([...problems]))
  })
})

describe('the build stops on a placeholder', () => {
  it.each<[scene: string, from: string, to: string]>([
    ['with no fact', 'fact.opens.hour', 'fact.closes.hour'],
    ['with no such value of its fact', 'fact.opens.hour', 'fact.opens.minute'],
    ['with no label', 'label.pay', 'label.sell'],
    ['with no older label', 'label.pay', 'old-label.name'],
    ['with no answer', 'answer.who/name', 'answer.who/age'],
    ['with an answer that is not typed', 'answer.who/name', 'answer.who/school'],
    ['of no kind', 'label.pay', 'button.pay'],
  ])('%s', (_, from, to) => {
    const line = from === 'label.pay' ? 9 : 24
    const folder = changed('union/gate/sv.md', from, to, changed('union/gate/en.md', from, to))
    expect(problemsOf(folder)).toEqual([
      { file: 'union/gate/en.md', line, code: 'placeholder-unknown', about: to },
      { file: 'union/gate/sv.md', line, code: 'placeholder-unknown', about: to },
    ])
  })

  it('but not on one with an older label that is known', () => {
    const folder = changed('union/gate/en.md', 'label.pay', 'old-label.pay')
    expect(problemsOf(changed('union/gate/sv.md', 'label.pay', 'old-label.pay', folder))).toEqual([])
  })
})

describe('the build stops on an entry', () => {
  const examples = "examples: { valid: [Anna], invalid: ['1234'] }"
  it.each<[scene: string, to: string, code: Problem['code'], about: string]>([
    ['without examples', 'optional: true', 'examples-missing', 'name: text'],
    ['without a valid one', "examples: { valid: [], invalid: ['1234'] }", 'examples-missing', 'name: text'],
    ['without an invalid one', 'examples: { valid: [Anna], invalid: [] }', 'examples-missing', 'name: text'],
    [
      'with a valid one that breaks its rule',
      "examples: { valid: [Anna, '9876'], invalid: ['1234'] }",
      'example-misjudged',
      'name: 9876',
    ],
    [
      'with an invalid one that does not',
      "examples: { valid: [Anna], invalid: ['1234', Bo] }",
      'example-misjudged',
      'name: Bo',
    ],
  ])('%s', (_, to, code, about) => {
    expect(problemsOf(changed('land/who/guide.yaml', examples, to))).toEqual([
      { file: 'land/who/guide.yaml', line: 2, code, about },
    ])
  })
})

describe('the build stops on a step', () => {
  it.each<[scene: string, change: Change, problem: Problem]>([
    [
      'that names an unknown fact',
      ['union/gate/guide.yaml', 'facts: [opens]', 'facts: [opens, closes]'],
      { file: 'union/gate/guide.yaml', line: 11, code: 'fact-unknown', about: 'enter: closes' },
    ],
    [
      'that opens an unknown address',
      ['union/gate/guide.yaml', 'kind: task, line: enter', 'kind: task, opens: bridge, line: enter'],
      { file: 'union/gate/guide.yaml', line: 11, code: 'fact-unknown', about: 'enter: bridge' },
    ],
    [
      'whose form has an unknown label',
      ['union/gate/guide.yaml', 'label: name,', 'label: surname,'],
      { file: 'union/gate/guide.yaml', line: 4, code: 'label-unknown', about: 'buy: surname' },
    ],
    [
      'whose form lets choose an unknown label',
      ['union/gate/guide.yaml', '{ label: name, show: who/name }', '{ label: name, choose: dog }'],
      { file: 'union/gate/guide.yaml', line: 4, code: 'label-unknown', about: 'buy: dog' },
    ],
  ])('%s', (_, change, problem) => {
    expect(problemsOf(changed(...change))).toEqual([problem])
  })

  it.each<[scene: string, from: string, to: string, code: Problem['code'], detail: string]>([
    ['that reads an unknown step', 'again:', 'ever:', 'unknown-step', 'leave/to-helper: leave/ever'],
    [
      'that reads what was typed',
      "again: ['yes'] }",
      'who/name: [Anna] }',
      'reads-no-choice',
      'leave/to-helper: who/name',
    ],
    [
      'that is never reached',
      "when: { again: ['yes'] }",
      "when: { again: ['yes'], not: { again: ['yes'] } }",
      'never-reached',
      'leave/to-helper',
    ],
  ])('%s', (_, from, to, code, detail) => {
    expect(problemsOf(changed('land/leave/guide.yaml', from, to))).toEqual(
      ['land/visitor', 'land/helper'].map((journey) => ({
        file: 'land/leave/guide.yaml',
        line: 3,
        code,
        about: `${journey}: ${detail}`,
      })),
    )
  })

  it('that opens a later one again', () => {
    const options = "options: ['yes', { id: no, reopens: home }]"
    expect(problemsOf(changed('land/leave/guide.yaml', "options: ['yes', 'no']", options))).toEqual(
      ['land/visitor', 'land/helper'].map((journey) => ({
        file: 'land/leave/guide.yaml',
        line: 2,
        code: 'reopens-ahead',
        about: `${journey}: leave/again: leave/home`,
      })),
    )
  })
})
