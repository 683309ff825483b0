import { describe, expect, it } from 'vitest'
import { alphabet, heedSymbols, writeSymbols } from '../../src/support/alphabet.ts'
import { glimpse, hearCode, hearGroup, judgeGroups } from '../../src/support/hear-code.ts'
import { type Header, pack } from '../../src/support/payload.ts'
import { matches, seal } from '../../src/support/seal.ts'
import { now } from '../flow/build.ts'
import { park } from '../flow/park.ts'
import { chance } from './codes.ts'
import { asideAt, header, sealed } from './sealed-code.ts'
import { codeOf, inside, insideCode, parkRevisions } from './small.ts'

describe('how a code is written and heard', () => {
  const code = insideCode
  const open = (text: string) => hearCode(text, parkRevisions, now).kind

  it.each([
    ['in small letters', code.toLowerCase()],
    ['without dashes', code.replaceAll('-', '')],
    ['with spaces, dots and other dashes', code.replaceAll('-', ' . – ')],
    ['with dots in the middle', code.replaceAll('-', '·')],
    [
      'in wide letters',
      code.replace(/[A-Z0-9]/g, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)),
    ],
    ['with O for 0', code.replaceAll('0', 'O')],
    ['with o for 0', code.replaceAll('0', 'o')],
    ['with I for 1', code.replaceAll('1', 'I')],
    ['with l for 1', code.replaceAll('1', 'l')],
    ['with spaces around', `\t ${code}\n`],
  ])('it opens %s', (_, text) => {
    expect(text.length).toBeGreaterThan(19)
    expect(open(text)).toBe('opened')
  })

  it('has symbols that cannot be taken for each other', () => {
    expect(alphabet).toHaveLength(32)
    expect(new Set(alphabet).size).toBe(32)
    for (const twin of 'ILOU') expect(alphabet).not.toContain(twin)
    expect(heedSymbols('OoIiLl01')).toEqual({ symbols: [0, 0, 1, 1, 1, 1, 0, 1], strange: [] })
    expect(heedSymbols('ZaU?ßé uU')).toEqual({ symbols: [31, 10, 'unheard'], strange: ['U', 'ß', 'é', 'u'] })
    expect(writeSymbols([0, 31, 'unheard', 10, 1])).toBe('0Z?A-1')
    expect(heedSymbols('1'.repeat(1000)).symbols).toHaveLength(256)
  })

  it('says which characters no code has', () => {
    expect(hearCode(`${code}!`, parkRevisions, now)).toEqual({ kind: 'strange', characters: ['!'] })
  })

  it('says which groups are too short or too long', () => {
    const [one = '', two = '', three = '', four = '', five = ''] = code.split('-')
    expect(hearCode(`${one} ${two.slice(1)} ${three} ${four}? ${five}${five}`, parkRevisions, now)).toEqual({
      kind: 'length',
      count: 24,
      groups: [1, 3, 4],
    })
    expect(hearCode(code.replaceAll('-', '').slice(1), parkRevisions, now)).toEqual({
      kind: 'length',
      count: 19,
      groups: [],
    })
    expect(hearCode(` ${one}-${two}-${three}-${four}--${five.slice(2)} `, parkRevisions, now)).toEqual({
      kind: 'length',
      count: 18,
      groups: [4],
    })
    expect(hearCode('', parkRevisions, now)).toEqual({ kind: 'length', count: 0, groups: [] })
  })

  it('suggests what one wrong symbol may have been', () => {
    const wrong = code.endsWith('0') ? `${code.slice(0, -1)}2` : `${code.slice(0, -1)}0`
    expect(hearCode(wrong, parkRevisions, now)).toEqual({
      kind: 'misheard',
      groups: ['matches', 'matches', 'matches', 'matches', 'wrong'],
      suggestion: { kind: 'mended', code, groups: [4] },
    })
  })

  it('fills in a group that was not heard', () => {
    expect(hearCode(`????${code.slice(4)}`, parkRevisions, now)).toEqual({
      kind: 'misheard',
      groups: ['unheard', 'matches', 'matches', 'matches', 'matches'],
      suggestion: { kind: 'restored', code, groups: [0] },
    })
  })

  it('fills in nothing that leads nowhere, but what a newer guide made', () => {
    const nowhere = writeSymbols(sealed({ journey: 9 }))
    expect(hearCode(`????${nowhere.slice(4)}`, parkRevisions, now)).toMatchObject({
      kind: 'misheard',
      suggestion: undefined,
    })
    const newer = writeSymbols(sealed({ revision: 9 }))
    expect(hearCode(`????${newer.slice(4)}`, parkRevisions, now)).toMatchObject({
      suggestion: { code: newer },
    })
    expect(hearCode(`??????${code.slice(7)}`, parkRevisions, now)).toMatchObject({ suggestion: undefined })
  })
})

describe('a group, as it is typed', () => {
  it('is four symbols', () => {
    expect(hearGroup('g9jn')).toEqual({ kind: 'heard', symbols: [16, 9, 18, 21] })
    expect(hearGroup('g9?n')).toEqual({ kind: 'heard', symbols: [16, 9, 'unheard', 21] })
    expect(hearGroup('g9j')).toEqual({ kind: 'length', count: 3 })
    expect(hearGroup('g9j!u')).toEqual({ kind: 'strange', characters: ['!', 'u'] })
  })

  const groups = heedSymbols(insideCode).symbols
  const first = groups.slice(0, 4)
  const second = groups.slice(4, 8)

  it('says who it is about, before the whole code is there', () => {
    expect(glimpse([first], parkRevisions)).toEqual({
      kind: 'journey',
      journey: 'city/park',
      environment: 'training',
    })
    expect(glimpse([first, second], parkRevisions)).toEqual({
      kind: 'language',
      language: 'nl',
      problem: undefined,
      age: 'under-1-week',
    })
    const aside = heedSymbols(codeOf(inside, asideAt({}))).symbols
    expect(glimpse([aside.slice(0, 4), aside.slice(4, 8)], parkRevisions)).toMatchObject({
      problem: 'problems/lost',
    })
  })

  it('says nothing where it was not heard whole, or is another than the first two', () => {
    expect(glimpse([[...first.slice(0, 3), 'unheard']], parkRevisions)).toBeUndefined()
    expect(glimpse([], parkRevisions)).toBeUndefined()
    expect(glimpse([first, second, second], parkRevisions)).toBeUndefined()
  })

  it('is told apart where it says what no code says', () => {
    const seen = (more: Partial<Header>, count: number) => {
      const symbols = sealed(more)
      return glimpse([symbols.slice(0, 4), symbols.slice(4, 8)].slice(0, count), parkRevisions)
    }
    expect(seen({ journey: 5 }, 1)).toEqual({ kind: 'unknown' })
    expect(seen({ revision: 5 }, 1)).toEqual({ kind: 'unknown' })
    expect(seen({ environment: 3 }, 1)).toEqual({ kind: 'unknown' })
    expect(seen({ language: 9, problem: 9 }, 1)).toMatchObject({ kind: 'journey' })
    expect(seen({ language: 9 }, 2)).toEqual({ kind: 'unknown' })
    expect(seen({ problem: 9 }, 2)).toEqual({ kind: 'unknown' })
    expect(seen({ index: park.steps.length }, 2)).toEqual({ kind: 'unknown' })
    expect(seen({ index: park.steps.length - 1 }, 2)).toMatchObject({ kind: 'language' })
    const told = pack(header, 0n).map((value, place) => (place === 0 ? value | 16 : value))
    expect(glimpse([seal(told).slice(0, 4)], parkRevisions)).toEqual({ kind: 'unknown' })
  })

  it('is judged with the others', () => {
    expect(judgeGroups([first, second])).toEqual(['unknown', 'unknown'])
  })
})

describe('what is no code', () => {
  it('never throws, whatever is read out', () => {
    const random = chance(16)
    const kinds = new Set<string>()
    for (let time = 0; time < 1000; time++) {
      const length = Math.floor(random() * 30)
      const text = Array.from({ length }, () =>
        random() < 0.7
          ? (alphabet[Math.floor(random() * 32)] ?? '')
          : String.fromCodePoint(Math.floor(random() * (random() < 0.5 ? 128 : 0xd7ff))),
      ).join('')
      kinds.add(hearCode(text, parkRevisions, now).kind)
      hearGroup(text.slice(0, 5))
    }
    expect([...kinds].sort()).toEqual(['length', 'misheard', 'strange'])
  })

  it('never throws, whatever a code says that matches', () => {
    const random = chance(17)
    for (let time = 0; time < 800; time++) {
      const told = Array.from({ length: 15 }, () => Math.floor(random() * 32))
      if (time % 2 === 0) told.splice(0, 2, 4, 0)
      const { kind } = hearCode(writeSymbols(seal(told)), parkRevisions, now)
      expect(['opened', 'newer-format', 'newer-revision', 'impossible']).toContain(kind)
    }
  })

  it('is taken for one at most once in ten million times', () => {
    // Of 32^20 texts 32^15 match; each format of a code is as good as any other for this.
    const matching = 32 ** 15 / 32 ** 20
    expect(matching).toBeLessThan(1e-7)
    const random = chance(18)
    const words = Array.from({ length: 5000 }, () =>
      Array.from({ length: 20 }, () => Math.floor(random() * 32)),
    )
    expect(words.filter((symbols) => matches(symbols))).toEqual([])
  })
})
