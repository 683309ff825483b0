import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safe } from '../../src/screens/safe.ts'

describe('a text from outside', () => {
  it.each(['Łódź', 'Ħal Għargħur', 'Български', 'Växtimport AB', "O'Neill & Søn", '北京', 'a+b@x.se'])(
    'passes unchanged: %s',
    (name) => {
      expect(safe(name)).toBe(name.normalize('NFC'))
    },
  )

  it.each([
    ['\u001b[2J', '<U+001B>[2J'],
    ['a\u202eb', 'a<U+202E>b'],
    ['a\u200bb', 'a<U+200B>b'],
    ['a\nb', 'a<U+000A>b'],
    ['\u009b31m', '<U+009B>31m'],
    ['\ue000', '<U+E000>'],
    ['\ufeffx', '<U+FEFF>x'],
  ])('shows what is hidden in it: %j', (text, shown) => {
    expect(safe(text)).toBe(shown)
  })

  it('is cut where it is too long', () => {
    expect([...safe('x'.repeat(5000))].length).toBeLessThanOrEqual(300)
  })

  it('never brings a control character to the screen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safe(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u)
      }),
      { numRuns: 2000 },
    )
  })
})
