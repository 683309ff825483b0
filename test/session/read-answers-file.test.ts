import { describe, expect, it } from 'vitest'
import { type AnswersFile, readAnswersFile } from '../../src/session/read-answers-file.ts'

describe('an answers file is read', () => {
  it.each<[scene: string, text: string, file: AnswersFile]>([
    ['with no answers', '{"answers":{}}', { answers: {} }],
    [
      'with role, country and answers',
      '{"role":"importer","country":"SE","answers":{"about/place":"sweden"}}',
      { role: 'importer', country: 'SE', answers: { 'about/place': 'sweden' } },
    ],
    [
      'with one answer after another',
      '{"answers":{"wait/happened":["nothing","approved"]}}',
      { answers: { 'wait/happened': ['nothing', 'approved'] } },
    ],
    [
      'with answers that stand though they are unusual',
      '{"anyway":["company/number"],"answers":{}}',
      { anyway: ['company/number'], answers: {} },
    ],
    ['behind a byte order mark', '\uFEFF{"answers":{"a/b":"c"}}', { answers: { 'a/b': 'c' } }],
  ])('%s', (_, text, file) => {
    expect(readAnswersFile(text)).toEqual(file)
  })
})

describe('what is none is refused', () => {
  it.each<[scene: string, text: string]>([
    ['nothing at all', ''],
    ['no JSON', 'about/place: sweden'],
    ['a list', '[]'],
    ['a text', '"answers"'],
    ['no answers', '{"role":"importer"}'],
    ['answers that are a list', '{"answers":["sweden"]}'],
    ['an answer that is a number', '{"answers":{"a/b":1}}'],
    ['an answer that is a list of numbers', '{"answers":{"a/b":[1]}}'],
    ['an answer that is nothing', '{"answers":{"a/b":null}}'],
    ['one step instead of a list', '{"anyway":"company/number","answers":{}}'],
    ['a role that is a list', '{"role":["importer"],"answers":{}}'],
    ['a key that is not known, such as a misspelt one', '{"answer":{},"answers":{}}'],
  ])('%s', (_, text) => {
    expect(readAnswersFile(text)).toBeUndefined()
  })

  it('and what a name of JavaScript’s own brings is not inherited', () => {
    const read = readAnswersFile('{"answers":{"__proto__":"x","a/b":"c"}}')
    expect(Object.entries(read?.answers ?? {})).toEqual([['a/b', 'c']])
    expect(readAnswersFile('{"__proto__":{"answers":{}}}')).toBeUndefined()
  })
})
