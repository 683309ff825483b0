import { describe, expect, it } from 'vitest'
import { answersIn, includedAnswers, makeExport, privateFields } from '../../src/support/export-form.ts'
import { readExport } from '../../src/support/read-export.ts'
import { answered, now } from '../flow/build.ts'
import { park, straightIn } from '../flow/park.ts'
import { judge } from '../house/judge.ts'
import { chance } from './codes.ts'
import { exported, exportText, lost } from './small.ts'

describe('an export', () => {
  it('holds what its list says, and the names of what was left out', () => {
    expect(makeExport(exported, [])).toEqual({
      format: 'traces-guide/export@1',
      version: '1.2.3',
      journey: 'city/park',
      pack: 'city',
      revision: 'abcd1234',
      language: 'sv',
      environment: 'training',
      age: 'more',
      code: 'G9JN-NW8P-8PDX-CE40-83XV',
      step: 'park/in',
      steps: [
        { id: 'park/welcome', state: 'done' },
        { id: 'park/age', state: 'done' },
        { id: 'park/ticket', state: 'done' },
        { id: 'park/name', state: 'done' },
        { id: 'park/pets', state: 'done' },
        { id: 'park/free', state: 'done' },
        { id: 'park/in', state: 'here' },
      ],
      choices: [
        { id: 'park/age', value: 'adult' },
        { id: 'park/ticket', value: 'yes' },
        { id: 'park/pets', value: [] },
      ],
      problem: null,
      included: {},
      withheld: ['park/name', 'name', 'started-at', 'updated-at'],
    })
  })

  it('lets go along what is named, and nothing else', () => {
    const made = makeExport(exported, ['park/name', 'updated-at', 'park/age'])
    expect(made.included).toEqual({ 'park/name': 'Anna Berg', 'updated-at': now })
    expect(made.withheld).toEqual(['name', 'started-at'])
    expect(JSON.stringify(makeExport(exported, []))).not.toMatch(/Anna|Beta|2026/)
  })

  it('knows what is private: what was typed and not skipped, the name, the times', () => {
    expect([...privateFields(exported)]).toEqual([
      ['park/name', 'Anna Berg'],
      ['name', 'Beta AB'],
      ['started-at', now],
      ['updated-at', now],
    ])
    const skipped = { ...exported, name: '', answers: answered(straightIn) }
    expect([...privateFields(skipped).keys()]).toEqual(['started-at', 'updated-at'])
    expect(makeExport(skipped, []).steps[3]).toEqual({ id: 'park/name', state: 'skipped' })
  })

  it('has the problem with its own way, and no code for a pack of one’s own', () => {
    const aside = { name: 'problems/lost', flow: lost, answers: answered({ 'lost/what': 'key' }) }
    const made = makeExport({ ...exported, aside, code: undefined }, [])
    expect(made.code).toBeNull()
    expect(made.problem).toEqual({
      flow: 'problems/lost',
      step: 'lost/ask',
      steps: [
        { id: 'lost/what', state: 'done' },
        { id: 'lost/ask', state: 'here' },
      ],
      choices: [{ id: 'lost/what', value: 'key' }],
    })
  })

  it('of somebody who has just begun holds the first step, and nothing typed or chosen', () => {
    const made = makeExport({ ...exported, name: '', answers: {} }, [])
    expect(made.steps).toEqual([{ id: 'park/welcome', state: 'here' }])
    expect(made.choices).toEqual([])
    expect(made.withheld).toEqual(['started-at', 'updated-at'])
  })

  it('does not take the step where somebody stands for done', () => {
    const aside = { name: 'problems/lost', flow: lost, answers: answered({ 'lost/what': 'key' }) }
    const { problem } = makeExport({ ...exported, aside }, [])
    expect(problem && answersIn(problem, lost, now)).toEqual(answered({ 'lost/what': 'key' }))
  })

  it('is what its schema says', () => {
    const aside = { name: 'problems/lost', flow: lost, answers: answered({ 'lost/what': 'key' }) }
    for (const made of [
      makeExport(exported, []),
      makeExport({ ...exported, aside, code: undefined }, ['name']),
    ])
      expect(judge('documents/export.schema.json')(made)).toEqual([])
  })

  it('gives its answers back, with what was typed withheld unless it may stand', () => {
    const made = makeExport(exported, ['park/name'])
    const withheld = answered({ ...straightIn, 'park/name': 'withheld' })
    expect(answersIn(made, park, now)).toEqual(withheld)
    expect(answersIn(made, park, now, (step) => includedAnswers(made).get(step))).toEqual({
      ...withheld,
      'park/name': { value: 'Anna Berg', at: now },
    })
    const skipped = makeExport({ ...exported, answers: answered(straightIn) }, [])
    expect(answersIn(skipped, park, now, () => 'Eva')).toEqual(answered(straightIn))
    expect([...includedAnswers(makeExport(exported, ['park/name', 'name']))]).toEqual([
      ['park/name', 'Anna Berg'],
    ])
  })

  it('of another guide tells only what this one knows of', () => {
    const made = makeExport(exported, [])
    const steps = [
      { id: 'park/lake', state: 'done' },
      { id: 'park/pets', state: 'done' },
      { id: 'park/too-young', state: 'done' },
      { id: 'park/buy', state: 'skipped' },
      ...made.steps.slice(0, 1),
    ] as const
    expect(answersIn({ ...made, steps, choices: [] }, park, now)).toEqual(
      answered({ 'park/buy': 'done', 'park/welcome': 'done' }),
    )
  })
})

describe('the file of an export', () => {
  const text = exportText

  it('is read as it was written', () => {
    expect(readExport(text)).toEqual({ ok: true, export: makeExport(exported, ['name']) })
    expect(readExport(`\uFEFF${text}`)).toMatchObject({ ok: true })
    expect(readExport(text.replace('1.2.3', '1\uFEFF2'))).toMatchObject({ export: { version: '1\uFEFF2' } })
    const aside = { name: 'problems/lost', flow: lost, answers: answered({ 'lost/what': 'key' }) }
    const made = makeExport({ ...exported, aside }, [])
    expect(readExport(JSON.stringify(made))).toEqual({ ok: true, export: made })
  })

  it('of another program with more in it is read, without that', () => {
    const more = text.replace(
      '"format"',
      '"secret":"x","constructor":{"a":1},"prototype":1,"__proto__":{"b":2},"format"',
    )
    expect(readExport(more)).toEqual({ ok: true, export: makeExport(exported, ['name']) })
  })

  it.each<[string, string, string]>([
    ['newer', 'newer', text.replace('export@1', 'export@2')],
    ['much newer', 'newer', text.replace('export@1', 'export@123456789')],
    ['cut off', 'no-export', text.slice(0, -1)],
    ['empty', 'no-export', ''],
    ['Markdown', 'no-export', '# Where somebody stands'],
    ['another document', 'no-export', '{"format":"traces-guide/status@1"}'],
    ['of a form that only begins so', 'no-export', text.replace('export@1', 'export@1x')],
    [
      'of a form that only ends so',
      'no-export',
      text.replace('traces-guide/export@1', 'xtraces-guide/export@1'),
    ],
    ['of a number that is none', 'no-export', text.replace('export@1', 'export@1234567890')],
    ['without a form', 'no-export', '{}'],
    ['with a form too long to be one', 'no-export', text.replace('export@1', `export@1${' '.repeat(64)}`)],
    ['no object', 'no-export', '[1]'],
    ['with a form that is a number', 'no-export', '{"format":1}'],
    ['with a wrong site', 'broken', text.replace('training', 'moon')],
    ['with a wrong age', 'broken', text.replace('"more"', '"old"')],
    ['with a wrong state', 'broken', text.replace('"here"', '"there"')],
    ['with a step that is none', 'broken', text.replace('"step":"park/in"', '"step":"park"')],
    ['with a step that is two', 'broken', text.replace('"step":"park/in"', '"step":"park/in/x"')],
    ['with a step without a name', 'broken', text.replace('"step":"park/in"', '"step":"park/"')],
    ['with a step without a part', 'broken', text.replace('"step":"park/in"', '"step":"/in"')],
    ['with a journey that is none', 'broken', text.replace('"city/park"', '"park"')],
    ['with a journey that is two', 'broken', text.replace('"city/park"', '"a/b/c"')],
    ['with a long text', 'broken', text.replace('"1.2.3"', `"${'1'.repeat(257)}"`)],
    [
      'with a long list',
      'broken',
      text.replace('"steps":[', `"steps":[${'{"id":"a/b","state":"done"},'.repeat(500)}`),
    ],
  ])('that is %s: %s', (_, why, file) => {
    expect(readExport(file)).toEqual({ ok: false, why })
  })

  it('may hold a text of 256 characters', () => {
    expect(readExport(text.replace('"1.2.3"', `"${'1'.repeat(256)}"`))).toMatchObject({ ok: true })
  })

  it('never throws, whatever became of it on the way', () => {
    const random = chance(19)
    const kinds = new Set<string>()
    const dropped = ['"', '{', '[', ']', ',', 'null', '1e999', '\u0000', '/', '\\u202e', '"__proto__":']
    for (let time = 0; time < 3000; time++) {
      const at = Math.floor(random() * text.length)
      const to = at + Math.floor(random() * (random() < 0.5 ? 2 : 40))
      const put = random() < 0.5 ? '' : (dropped[Math.floor(random() * dropped.length)] ?? '')
      const read = readExport(text.slice(0, at) + put + text.slice(to))
      kinds.add(read.ok ? 'ok' : read.why)
    }
    for (const deep of [
      '['.repeat(100_000),
      '{"a":'.repeat(100_000),
      `${'['.repeat(5000)}${']'.repeat(5000)}`,
    ])
      kinds.add(readExport(deep).ok ? 'ok' : 'no-export')
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['no-export', 'ok']))
  })
})
