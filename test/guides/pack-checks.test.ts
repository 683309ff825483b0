import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/guides/problem.ts'
import { changed, problemsOf } from './small.ts'

type Change = readonly [file: string, from: string, to: string]
type Told = Omit<Problem, 'file'>

describe('what is wrong with a pack is told with the line of its journey', () => {
  it.each<[scene: string, from: string, to: string, problem: Told]>([
    [
      'another name that is a journey’s own',
      'names: [volunteer]',
      'names: [visitor]',
      { line: 5, code: 'name-twice', about: 'visitor' },
    ],
    [
      'another name that stands twice',
      'names: [volunteer]',
      'names: [guest]',
      { line: 5, code: 'name-twice', about: 'guest' },
    ],
    [
      'a guide that is not there',
      'helper: { names: [volunteer], guides: [who,',
      'helper: { names: [volunteer], guides: [bridge, who,',
      { line: 5, code: 'unknown-guide', about: 'land/helper: bridge' },
    ],
    [
      'a given answer that is no option',
      '{ size: few }',
      '{ size: some }',
      { line: 4, code: 'given-unknown', about: 'land/visitor: gate: size: some' },
    ],
    [
      'a given answer to a step that is not there',
      '{ size: few }',
      '{ size: few, bridge: open }',
      { line: 4, code: 'given-unknown', about: 'land/visitor: gate: bridge: open' },
    ],
    [
      'an assumed answer to a step that is not there',
      "{ who/school: 'no' }",
      "{ who/school: 'no', who/age: old }",
      { line: 4, code: 'unknown-step', about: 'land/visitor: who/age' },
    ],
    [
      'an assumed answer that is no option',
      "{ who/school: 'no' }",
      '{ who/school: perhaps }',
      { line: 4, code: 'unknown-option', about: 'land/visitor: who/school: perhaps' },
    ],
  ])('%s', (_, from, to, problem) => {
    expect(problemsOf(changed('land/pack.yaml', from, to))).toEqual([{ file: 'land/pack.yaml', ...problem }])
  })

  it('a choice that is not given, but not each condition that reads it', () => {
    const told = problemsOf(changed('land/pack.yaml', 'guide: gate, given: { size: few }', 'guide: gate'))
    expect(told).toEqual([
      { file: 'land/pack.yaml', line: 4, code: 'not-given', about: 'land/visitor: gate: size' },
    ])
  })

  it.each<[scene: string, from: string, to: string, code: Problem['code'], about: string]>([
    [
      'a hand-over to a journey that is not there',
      'journey: land/helper',
      'journey: land/captain',
      'unknown-journey',
      'leave/to-helper: land/captain',
    ],
    [
      'a hand-over that gives an answer to a step that is not there',
      "given: { who/school: 'no' }",
      'given: { who/age: old }',
      'unknown-step',
      'leave/to-helper: who/age',
    ],
  ])('%s', (_, from, to, code, about) => {
    expect(problemsOf(changed('land/leave/guide.yaml', from, to))).toEqual([
      { file: 'land/pack.yaml', line: 4, code, about },
      { file: 'land/pack.yaml', line: 5, code, about },
    ])
  })

  it('the same name in two packs is no mistake: the order of the packs decides', () => {
    const folder = changed(
      'union/pack.yaml',
      'journeys: {}',
      'journeys: { helper: { names: [], guides: [end] } }',
    )
    const both = new Map(folder)
      .set('union/end/guide.yaml', 'steps:\n  - { id: home, kind: outcome }\n')
      .set('union/end/en.md', '# End\n\n## Home {#home}\nBye.\n')
      .set('union/end/sv.md', '# Slut\n\n## Hem {#home}\nHej då.\n')
      .set('union/en.md', '# Union\n\n## Helper {#helper}\nHelps.\n')
      .set('union/sv.md', '# Unionen\n\n## Hjälpare {#helper}\nHjälper.\n')
    expect(problemsOf(both)).toEqual([])
  })
})

describe('what is wrong with the facts and the packs’ order', () => {
  it.each<[scene: string, change: Change, problem: Problem]>([
    [
      'a fact replaced by one that is not there',
      ['land/facts.yaml', 'goodForDays: 90', 'goodForDays: 90, replacedBy: closes'],
      { file: 'land/facts.yaml', line: 1, code: 'fact-unknown', about: 'opens: closes' },
    ],
    [
      'a fact from a document that is not known',
      ['union/facts.yaml', 'document: leaflet, section: Hours', 'document: rumour, section: Hours'],
      { file: 'union/facts.yaml', line: 2, code: 'document-unknown', about: 'opens: rumour' },
    ],
    [
      'a pack that is not there',
      ['packs.yaml', '[land, union]', '[land, union, moon]'],
      { file: 'packs.yaml', line: 1, code: 'unknown-pack', about: 'moon' },
    ],
  ])('%s', (_, change, problem) => {
    expect(problemsOf(changed(...change))).toEqual([problem])
  })
})

describe('what is wrong with the program’s own words', () => {
  it.each<[scene: string, change: Change, problem: Problem]>([
    [
      'a text that one language lacks',
      ['app/en.md', '- `back`', '- `quit`: Quit\n- `back`'],
      { file: 'app/sv.md', line: 1, code: 'words-missing', about: 'buttons.quit' },
    ],
    [
      'a text that the source lacks',
      ['app/sv.md', '- `back`', '- `quit`: Sluta\n- `back`'],
      { file: 'app/sv.md', line: 4, code: 'words-unused', about: 'buttons.quit' },
    ],
  ])('%s', (_, change, problem) => {
    expect(problemsOf(changed(...change))).toEqual([problem])
  })

  it('a published language without a name in the source: nobody could choose it', () => {
    expect(problemsOf(changed('languages.yaml', '[en, sv]', '[en, sv, fi]'))).toContainEqual({
      file: 'app/en.md',
      line: 1,
      code: 'words-missing',
      about: 'languages.fi',
    })
  })

  it('placeholders that differ, told on the line of the text', () => {
    expect(problemsOf(changed('app/sv.md', '{{title}}', '{{name}}'))).toContainEqual({
      file: 'app/sv.md',
      line: 4,
      code: 'placeholders-differ',
      about: 'buttons.back',
    })
  })
})
