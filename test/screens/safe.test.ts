import xterm from '@xterm/headless'
import fc from 'fast-check'
import width from 'fast-string-width'
import { describe, expect, it } from 'vitest'
import { safe } from '../../src/screens/safe.ts'
import { hiddenIn, whyHidden } from './hidden-characters.ts'

const endless = Number.POSITIVE_INFINITY

describe('a text from outside', () => {
  it.each([
    'Łódź',
    'Ħal Għargħur',
    'Български',
    'Växtimport AB',
    "O'Neill & Søn",
    '北京',
    'a+b@x.se',
    'Ελλάδα',
    'हिन्दी',
    'ภาษาไทย',
    'Ação ½ € § ~',
  ])('passes unchanged: %s', (name) => {
    expect(safe(name)).toBe(name)
    expect(safe(name.normalize('NFD'))).toBe(name.normalize('NFC'))
  })

  it.each([
    ['\u001b[2J', '<U+001B>[2J'],
    ['a\u202eb', 'a<U+202E>b'],
    ['a\u200bb', 'a<U+200B>b'],
    ['a\nb', 'a<U+000A>b'],
    ['\u007f', '<U+007F>'],
    ['\u009b31m', '<U+009B>31m'],
    ['\ue000', '<U+E000>'],
    ['\ufeffx', '<U+FEFF>x'],
    ['\u2800', '<U+2800>'],
    ['\ufffc', '<U+FFFC>'],
    ['\u{13441}\u{13442}', '<U+13441><U+13442>'],
    ['a\u{16fe4}', 'a<U+16FE4>'],
    ['\u{1d159}', '<U+1D159>'],
    ['\u{10ffff}', '<U+10FFFF>'],
    ['\ud800', '<U+D800>'],
    ['\u00a0', '<U+00A0>'],
  ])('shows what is hidden in it: %j', (text, shown) => {
    expect(safe(text)).toBe(shown)
  })

  it.each([
    ['\u0301a', '<U+0301>a', 'nothing'],
    [' \u0301', ' <U+0301>', 'a space'],
    ['\u200d\u0338', '<U+200D><U+0338>', 'a sign that stands for something hidden'],
    ['\u200d\u0338\u0338', '<U+200D><U+0338><U+0338>', 'another such mark'],
  ])('has no mark that would sit on %3$s: %j', (text, shown) => {
    expect(safe(text)).toBe(shown)
  })

  it('keeps the marks of a letter', () => {
    expect(safe('q\u0323\u0307x\u0323')).toBe('q\u0323\u0307x\u0323')
  })
})

describe('a text that is long', () => {
  it('may have three hundred characters', () => {
    expect(safe('x'.repeat(300))).toBe('x'.repeat(300))
    expect(safe('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`)
    expect(safe('x'.repeat(5_000_000))).toBe(`${'x'.repeat(299)}…`)
    expect(safe('e\u0301'.repeat(300))).toBe('é'.repeat(300))
  })

  it('is as long as it is printed', () => {
    expect(safe('\u001b'.repeat(100))).toBe(`${'<U+001B>'.repeat(37)}…`)
    expect(safe(`${'x'.repeat(292)}\u001b`)).toBe(`${'x'.repeat(292)}<U+001B>`)
    expect(safe(`${'x'.repeat(293)}\u001b`)).toBe(`${'x'.repeat(293)}…`)
  })

  it('is cut where the place wants it', () => {
    expect(safe('Växtimport', 4)).toBe('Väx…')
    expect(safe('Växt', 4)).toBe('Växt')
    expect(safe('𝒳𝒳𝒳', 2)).toBe('𝒳…')
    expect(safe('x', 1)).toBe('x')
    expect(safe('xx', 1)).toBe('…')
    expect(safe('x'.repeat(5000), endless)).toBe('x'.repeat(5000))
  })

  it('is cut too where its marks are many and its letters few', () => {
    const shown = safe(`x${'\u0323'.repeat(10_000)}`)

    expect([...shown]).toHaveLength(300)
    expect(shown.endsWith('…')).toBe(true)
  })

  it('is looked at no further than it can be shown', () => {
    expect(safe(` ${'\u0344'.repeat(9000)}`, 5)).toMatch(/…$/)
    expect(safe(`${'e\u0301'.repeat(10)}x`, 11)).toBe(`${'é'.repeat(10)}x`)
  })
})

/** All that Unicode has room for: 1,114,112. */
const codes = Array.from({ length: 0x110000 }, (_, code) => code)

describe('every character there is', () => {
  it('is counted', () => {
    expect(codes).toHaveLength(1_114_112)
  })

  it('is neither active nor invisible once it is safe', () => {
    const active: string[] = []
    const invisible: string[] = []
    let unchanged = 0
    for (const code of codes) {
      const shown = safe(String.fromCodePoint(code))
      if (hiddenIn(shown).length > 0 || shown.includes('\n')) active.push(shown)
      // Another table of widths: what takes no column can't be seen.
      if (code !== 0x20 && (shown.trim() === '' || width(shown) === 0)) invisible.push(shown)
      if (shown === String.fromCodePoint(code)) unchanged += 1
    }
    expect(active).toEqual([])
    expect(invisible).toEqual([])
    // Letters and signs of all scripts pass; some compose to another that looks the same.
    expect(unchanged).toBeGreaterThan(140_000)
  })

  it('is told by its number where it is not shown', () => {
    const wrong = codes.filter((code) => {
      const text = String.fromCodePoint(code)
      // Two widths of space are the same as two others, by their number.
      const number = text.normalize('NFC').codePointAt(0) ?? 0
      const told = `<U+${number.toString(16).toUpperCase().padStart(4, '0')}>`
      return whyHidden(code) !== undefined && safe(text) !== told
    })
    expect(wrong).toEqual([])
  })
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...['\u001b', '\u001b[', '\u001b]0;', '\u0007', '\u009b', '\u0090', '\u001b\\', '\u202e', '\u2066'],
        ...[
          '\u200b',
          '\u0301',
          '\u0338',
          '>',
          '<',
          'a',
          'å',
          ' ',
          '\r',
          '\n',
          '\t',
          '\b',
          '2J',
          'Łódź',
          '\ud83d',
        ],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
)

describe('a hundred thousand texts', () => {
  it('are harmless, composed, short, and safe once and for all', { timeout: 180_000 }, () => {
    fc.assert(
      fc.property(anything, (text) => {
        const shown = safe(text)
        expect(hiddenIn(shown)).toEqual([])
        expect(shown.includes('\n')).toBe(false)
        expect(shown.normalize('NFC')).toBe(shown)
        expect([...shown].length).toBeLessThanOrEqual(300)
        expect(safe(shown)).toBe(shown)
        expect(hiddenIn(safe(text, endless))).toEqual([])
      }),
      { numRuns: 100_000 },
    )
  })

  it('leave a terminal as it was: what stands there is what was printed', { timeout: 120_000 }, async () => {
    const narrow = fc.sample(anything, { numRuns: 3000, seed: 6 }).map((text) => safe(text, 70))
    const window = new xterm.Terminal({ cols: 200, rows: 3, scrollback: 4000, allowProposedApi: true })
    await new Promise<void>((resolve) =>
      window.write(narrow.map((text) => `|${text}|`).join('\r\n'), resolve),
    )
    const { active } = window.buffer
    for (const [row, text] of narrow.entries())
      expect(active.getLine(row)?.translateToString(true)).toBe(`|${text}|`)
  })
})
