import { expect, it } from 'vitest'
import { preferenceFile } from '../../src/adapters/preference-file.ts'

/** Preferences out of a text, and how often it was read. */
function kept(text: string | undefined) {
  let reads = 0
  const preferences = preferenceFile('/none', () => {
    reads += 1
    return text
  })
  const { language, guides, accessible, colour } = preferences
  return { all: () => [language(), guides(), accessible(), colour()], reads: () => reads }
}

it('reads the file once, and only when something is asked', () => {
  const { all, reads } = kept('{"language":"sv","guides":"/packs","accessible":"off","colour":"never"}')
  expect(reads()).toBe(0)
  expect(all()).toEqual(['sv', '/packs', false, 'never'])
  expect(all()).toEqual(['sv', '/packs', false, 'never'])
  expect(reads()).toBe(1)
})

it('reads the file again once it was deleted', () => {
  const texts = ['{"language":"sv"}', undefined]
  const { language, forget } = preferenceFile('/none', () => texts.shift())
  expect(language()).toBe('sv')
  forget()
  expect(language()).toBeUndefined()
})

it.each([undefined, '', 'no JSON', 'null', '["sv"]', '{"language":1,"guides":""}'])(
  'takes %j for nothing chosen',
  (text) => {
    expect(kept(text).all()).toEqual([undefined, undefined, undefined, undefined])
  },
)
