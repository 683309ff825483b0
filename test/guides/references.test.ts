import { describe, expect, it } from 'vitest'
import { changed, problemsOf } from './small.ts'

describe('the build stops on an option’s condition', () => {
  it.each<[scene: string, when: string]>([
    ['on a choice that is asked, not given', "{ who/school: ['yes'] }"],
    ['on a step that is not there', '{ weather: [fine] }'],
  ])('%s', (_, when) => {
    const told = problemsOf(
      changed('union/gate/guide.yaml', 'when: { size: [many] } }] }', `when: ${when} }] }`),
    )
    expect(told).toContainEqual(
      expect.objectContaining({
        file: 'union/gate/guide.yaml',
        line: 3,
        code: 'option-condition-not-given',
      }),
    )
  })
})

describe('the build stops on another name that twice means the same to who types it', () => {
  it.each(['Guest', 'GUEST', ' guest'])('guest and %j', (name) => {
    const told = problemsOf(changed('land/pack.yaml', '[volunteer]', `['${name}']`))
    expect(told).toMatchObject([{ file: 'land/pack.yaml', line: 5, code: 'name-twice' }])
  })
})

describe('the build stops on a form', () => {
  it.each<[scene: string, row: string]>([
    ['that shows an answer nobody gives', '{ label: name, show: who/age }'],
    ['that shows a fact that is not there', '{ label: name, fact: bridge.name }'],
  ])('%s', (_, row) => {
    const told = problemsOf(changed('union/gate/guide.yaml', '{ label: name, show: who/name }', row))
    expect(told).toMatchObject([{ file: 'union/gate/guide.yaml', line: 4 }])
  })

  it('but not on a fact that the form alone shows', () => {
    const folder = changed(
      'union/facts.yaml',
      'opens: {',
      'bridge: { says: It is shut., values: { name: High }, source: [], checkedOn: 2026-11-01, goodForDays: 9 }\nopens: {',
    )
    const row = '{ label: name, fact: bridge.name }'
    expect(
      problemsOf(changed('union/gate/guide.yaml', '{ label: name, show: who/name }', row, folder)),
    ).toEqual([])
  })
})

describe('the build stops on a hand-over', () => {
  it('that gives an answer that is no option', () => {
    const told = problemsOf(
      changed('land/leave/guide.yaml', "given: { who/school: 'no' }", 'given: { who/school: x }'),
    )
    expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['unknown-option']))
  })
})

describe('the build stops on a pack', () => {
  it('that extends one that is not there', () => {
    const folder = changed('union/pack.yaml', 'journeys: {}', 'extends: moon\njourneys: {}')
    expect(problemsOf(folder)).toMatchObject([{ file: 'union/pack.yaml', code: 'unknown-pack' }])
  })

  it('that extends one that extends it', () => {
    const folder = changed('union/pack.yaml', 'journeys: {}', 'extends: land\njourneys: {}')
    expect(() => problemsOf(folder)).not.toThrow()
  })
})
