import { describe, expect, it } from 'vitest'
import { answerOptions } from '../../src/flow/step.ts'
import { compile } from '../../src/guides/compile.ts'
import { emitFiles } from '../../src/guides/emit-files.ts'
import { readSources } from '../../src/guides/read-sources.ts'
import { changed, journeyOf, problemsOf, small } from './small.ts'

const visitor = journeyOf(small, 'land/visitor')

function stepOf(id: string) {
  const step = visitor.flow.steps.find((each) => each.id === id)
  if (step === undefined) throw new Error(`there is no step ${id}`)
  return step
}

describe('a guide used twice', () => {
  it('stands in the journey under each of its names', () => {
    expect(visitor.flow.steps.map(({ id }) => id)).toEqual([
      'who/name',
      'who/school',
      'gate/ticket',
      'gate/buy',
      'gate/enter',
      'second-gate/ticket',
      'second-gate/buy',
      'second-gate/register',
      'second-gate/enter',
      'leave/again',
      'leave/to-helper',
      'leave/home',
    ])
  })

  it('has one set of words', () => {
    expect(visitor.parts).toEqual([
      { id: 'who', words: 'land.who' },
      { id: 'gate', words: 'union.gate' },
      { id: 'second-gate', words: 'union.gate' },
      { id: 'leave', words: 'land.leave' },
    ])
    expect(stepOf('second-gate/buy')).toMatchObject({ words: 'union.gate', name: 'buy' })
  })

  it('has its lines under each name', () => {
    expect(visitor.lines.map(({ id, steps }) => [id, steps])).toEqual([
      ['gate/ticket', ['gate/buy']],
      ['gate/enter', ['gate/enter']],
      ['second-gate/ticket', ['second-gate/buy', 'second-gate/register']],
      ['second-gate/enter', ['second-gate/enter']],
    ])
  })

  it('is guarded as a whole where its journey says so', () => {
    const school = { step: 'who/school', isOneOf: ['yes'] }
    expect(stepOf('gate/enter').when).toBeUndefined()
    expect(stepOf('second-gate/enter').when).toEqual(school)
    expect(stepOf('second-gate/buy').when).toEqual({
      allOf: [school, { step: 'second-gate/ticket', isOneOf: ['no'] }],
    })
  })

  it('is told once, however often it is used', () => {
    const told = problemsOf(changed('union/gate/sv.md', 'Grinden är grön.', 'Grinden är 2.'))
    expect(told.map(({ code }) => code)).toEqual(['figure-in-words'])
  })
})

describe('a choice that is given', () => {
  it('is never asked', () => {
    expect(visitor.flow.steps.filter(({ name }) => name === 'size')).toEqual([])
  })

  it('leaves away the steps that it rules out', () => {
    const register = visitor.flow.steps.filter(({ name }) => name === 'register')
    expect(register.map(({ id }) => id)).toEqual(['second-gate/register'])
    expect(register[0]?.when).toEqual({ step: 'who/school', isOneOf: ['yes'] })
  })

  it('leaves away the options that it rules out', () => {
    expect(answerOptions(stepOf('gate/ticket'))).toEqual(['yes', 'no'])
    expect(answerOptions(stepOf('second-gate/ticket'))).toEqual(['yes', 'no', 'group'])
  })

  it('makes an option unknown where it leaves it away', () => {
    const folder = changed('union/gate/guide.yaml', "when: { ticket: ['no'] }", 'when: { ticket: [group] }')
    expect(problemsOf(folder)).toContainEqual({
      file: 'union/gate/guide.yaml',
      line: 4,
      code: 'unknown-option',
      about: 'land/visitor: gate/buy: gate/ticket=group',
    })
  })

  it('leaves away a part of which no step is left', () => {
    const folder = changed('land/pack.yaml', "when: { who/school: ['yes'] }", 'when: { gate/size: [many] }')
    expect(journeyOf(folder, 'land/visitor').parts.map(({ id }) => id)).toEqual(['who', 'gate', 'leave'])
  })
})

describe('a pack', () => {
  it('overrides a fact of the pack that it extends', () => {
    expect(visitor.facts).toEqual({ opens: { hour: 10 }, shop: { url: 'https://shop.example' } })
  })

  it('leaves the other facts as they are', () => {
    const folder = new Map(small)
    folder.delete('land/facts.yaml')
    expect(journeyOf(folder, 'land/visitor').facts.opens).toEqual({ hour: 9 })
  })

  it('overrides a guide of the pack that it extends', () => {
    const folder = new Map(small)
    for (const file of ['guide.yaml', 'en.md', 'sv.md'])
      folder.set(`land/gate/${file}`, folder.get(`union/gate/${file}`) ?? '')
    expect(journeyOf(folder, 'land/visitor').parts[1]).toEqual({ id: 'gate', words: 'land.gate' })
  })
})

describe('a journey', () => {
  it('carries the labels that its words and forms use', () => {
    expect(visitor.labels).toEqual({
      name: { en: 'Name', sv: 'Namn' },
      pay: { en: 'Pay now', aliases: ['Pay'] },
    })
    expect(journeyOf(small, 'land/helper').labels).toEqual({})
  })

  it('carries the newcomer’s answers', () => {
    expect(visitor.assume).toEqual({ 'who/school': 'no' })
  })

  it('fills a form from another part, from its words or from a label', () => {
    const folder = changed('union/gate/guide.yaml', 'text: cash', 'choose: name')
    const [, , , choosing] = journeyOf(folder, 'land/visitor').flow.steps
    expect(stepOf('gate/buy')).toMatchObject({
      form: [
        { label: 'name', show: { from: 'answer', step: 'who/name' } },
        { label: 'pay', show: { from: 'words', key: 'cash' } },
      ],
      opens: 'shop',
      facts: ['shop'],
    })
    expect(choosing).toMatchObject({ form: [{}, { show: { from: 'label', label: 'name' } }] })
  })

  it('hands over with answers', () => {
    expect(stepOf('leave/to-helper')).toMatchObject({
      ends: 'hand-over',
      journey: 'land/helper',
      given: { 'who/school': 'no' },
    })
    expect(stepOf('leave/home')).not.toHaveProperty('journey')
  })

  it('is found by its other names, in the catalogue', () => {
    expect(compile(readSources(small).sources).compiled.catalogue).toEqual({
      languages: ['en', 'sv'],
      drafts: [],
      journeys: [
        { name: 'land/visitor', countries: ['LA'], names: ['visitor', 'guest', 'besökare'] },
        { name: 'land/helper', countries: ['LA'], names: ['helper', 'volunteer'] },
      ],
      problems: [],
      entrance: '',
    })
  })
})

describe('the generated files', () => {
  const emit = (folder: ReadonlyMap<string, string>) =>
    emitFiles(compile(readSources(folder).sources).compiled, (text) => String(text.length))

  it('are one for each journey, and one for each guide in each language', () => {
    expect([...emit(small).keys()].sort()).toEqual([
      'en/en.app.json',
      'en/en.land.json',
      'en/en.land.leave.json',
      'en/en.land.who.json',
      'en/en.union.gate.json',
      'en/en.union.json',
      'flows/catalogue.json',
      'flows/facts.json',
      'flows/labels.json',
      'flows/land.helper.json',
      'flows/land.visitor.json',
      'flows/names.json',
      'flows/operators.json',
      'flows/shared.json',
      'sv/sv.app.json',
      'sv/sv.land.json',
      'sv/sv.land.leave.json',
      'sv/sv.land.who.json',
      'sv/sv.union.gate.json',
      'sv/sv.union.json',
    ])
  })

  it('have a new revision when the structure changes, and not when the words do', () => {
    const revision = (folder: ReadonlyMap<string, string>) =>
      /"revision":"\d+"/.exec(emit(folder).get('flows/land.helper.json') ?? '')?.[0]
    expect(revision(changed('land/who/en.md', 'Your first name', 'Your name'))).toBe(revision(small))
    expect(revision(changed('land/who/guide.yaml', 'rule: text', 'rule: text, optional: true'))).not.toBe(
      revision(small),
    )
  })

  it('hold the words by step and by line', () => {
    const words: unknown = JSON.parse(emit(small).get('sv/sv.union.gate.json') ?? '')
    expect(words).toMatchObject({
      title: 'Vid grinden',
      steps: {
        ticket: {
          title: 'Har du en biljett?',
          options: { yes: 'Ja', no: 'Nej', group: 'Hela gruppen har en' },
        },
        buy: { fields: { cash: 'Kontant' } },
        enter: {
          body: [
            {
              kind: 'paragraph',
              runs: [
                'Det öppnar klockan {{fact.opens.hour}}. Säg vad du heter: ',
                { strong: '{{answer.who/name}}' },
                '.',
              ],
            },
          ],
          help: [{ kind: 'paragraph', runs: ['Grinden är grön.'] }],
        },
      },
      lines: { ticket: { title: 'Ha en biljett', if: 'Om du inte har någon' }, enter: { title: 'Gå in' } },
    })
  })
})
