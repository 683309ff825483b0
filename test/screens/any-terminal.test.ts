import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import { describe, expect, it } from 'vitest'
import { chalkTheme } from '../../src/adapters/chalk-theme.ts'
import { inAscii } from '../../src/screens/ascii.ts'
import { ownAuthenticatorView } from '../../src/screens/own-authenticator-view.ts'
import { renderText, textWidth } from '../../src/screens/text.ts'
import { plainTheme, type View } from '../../src/screens/view.ts'
import { wordsIn } from '../wizard/desk.ts'

const root = join(import.meta.dirname, '..', '..', 'locales')
const languages = ['en', 'sv', 'nl']
const texts = languages.flatMap((language) =>
  readdirSync(join(root, language)).map((file) => readFileSync(join(root, language, file), 'utf8')),
)

describe('the words of the guide', () => {
  it('hold no emoji, and no sign but letters that ASCII has no sign for', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/\p{Emoji_Presentation}|\uFE0F/u)
      expect(inAscii(text)).not.toMatch(/[^\p{ASCII}\p{L}\p{M}\p{N}]/u)
    }
  })
})

describe('in a terminal without UTF-8', () => {
  it('letters stay, whatever language they are of', () => {
    for (const name of ['Åsa Öberg, Växjö', 'Łódź', 'Ħal Għargħur', 'Български', '株式会社', 'e\u0301'])
      expect(inAscii(name)).toBe(name)
  })

  it('somebody who has no QR code before them is told to type the key', () => {
    const shown = { qrCode: [], address: 'otpauth://x', secret: 'GEZDGNBV', name: 'X', needed: undefined }
    const view = ownAuthenticatorView({ ...shown, told: undefined }, wordsIn('en'))
    const text = renderText(view, { columns: 80, theme: plainTheme }).join(' ')
    expect(text).toContain("can't draw QR codes. Type the key.")
    expect(text).toContain('GEZD GNBV')
  })

  it('signs and drawings are of ASCII, and as wide as before', () => {
    const sign = fc.constantFrom(...'–—−─·•×’‘“”→█▀▄', 'a', ' ', 'ö')
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('')
        expect(stringWidth(inAscii(text))).toBe(stringWidth(text))
        expect(inAscii(text)).toMatch(/^[\p{ASCII}ö]*$/u)
      }),
    )
    expect(inAscii('|  EUPO …      |')).toBe('|  EUPO ...    |')
    expect(inAscii('EUPO …')).toBe('EUPO ...')
  })
})

/** Names that are narrow, wide, marked, or without any space to break at. */
const names = [
  'Växtimport AB',
  '株式会社グリーン・プランツ輸入',
  'A\u0308lvbygdens Fro\u0308handel',
  'Ḿ̊ ắ q̣̇',
  'ﬁ ﷺ ﷽',
  'Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww',
  '𠀀𠀁𠀂 한국어 주식회사 ไทยแลนด์',
  '😀 Plants 👩‍🌾',
]

describe.each([40, 60, 80, 120, 200, 0])('at %i columns', (columns) => {
  it.each(names)('%s breaks no line and no box', (name) => {
    const view: View = {
      title: name,
      aside: 'Part 1 of 5 · About you (1/6)',
      blocks: [
        { kind: 'paragraph', runs: [name, { strong: name }] },
        { kind: 'list', ordered: true, items: [[name]] },
        {
          kind: 'rows',
          rows: [
            { label: 'Name', value: name },
            { label: name, value: 'x' },
          ],
        },
        {
          kind: 'item',
          state: 'todo',
          number: 1,
          title: name,
          status: 'not started',
          notes: [name],
          warnings: [],
        },
        { kind: 'form', title: name, fields: [{ label: name, value: name, number: 1, note: name }] },
        {
          kind: 'panels',
          panels: [
            { kind: 'computer', title: name, lines: [name] },
            { kind: 'phone', title: name, lines: [name, '[ OK ]'] },
          ],
        },
      ],
    }
    const width = textWidth(columns) + 2
    const lines = renderText(view, { columns, theme: plainTheme })
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width)
    const inAsciiToo = lines.map(inAscii).map((line) => stringWidth(line))
    expect(inAsciiToo).toEqual(lines.map((line) => stringWidth(line)))
    expect(renderText(view, { columns, theme: plainTheme, spoken: wordsIn('en') }).join('')).not.toContain(
      '+--',
    )
  })

  it.each(names)('a box around %s is a rectangle', (name) => {
    const form: View = {
      title: 'x',
      blocks: [
        {
          kind: 'form',
          title: name,
          fields: [
            { label: name, value: name, number: 1, note: name },
            { label: 'b', value: '', note: '' },
          ],
        },
      ],
    }
    const panels: View = {
      title: 'x',
      blocks: [
        {
          kind: 'panels',
          panels: [
            { kind: 'computer', title: name, lines: [name, 'b'] },
            { kind: 'text', texts: [] },
          ],
        },
      ],
    }
    for (const view of columns === 40 ? [panels] : [form, panels]) {
      const box = renderText(view, { columns, theme: plainTheme }).slice(2)
      expect(box.length).toBeGreaterThan(2)
      expect(new Set(box.map((line) => stringWidth(line))).size, box.join('\n')).toBe(1)
    }
  })
})

/** The sixteen colours as terminals have them, by their number in SGR: 30 to 37, then 90 to 97. */
const palettes: Readonly<Record<string, string>> = {
  xterm:
    '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
  'Linux console':
    '000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
  'Windows Terminal':
    '0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2',
  'macOS Terminal':
    '000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5',
  Tango:
    '2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec',
}

/** The luminance of a colour, after WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** How badly a colour is read in the worst of all windows; strong type is the brighter shade in some. @param code 31 to 36 */
function worst(code: number): number {
  const shades = Object.values(palettes).flatMap((palette) => {
    const all = palette.split(' ')
    return [all[code - 30] ?? '', all[code - 22] ?? '']
  })
  return Math.min(...shades.flatMap((shade) => ['000000', 'ffffff'].map((ground) => contrast(shade, ground))))
}

describe('the colours', () => {
  const sequence = new RegExp(`${String.fromCharCode(0x1b)}\\[([\\d;]+)m`, 'g')
  const looks = Object.values(chalkTheme())
  const codes = looks.flatMap((look) =>
    [...look('x').matchAll(sequence)].flatMap((found) => (found[1] ?? '').split(';').map(Number)),
  )
  /** Besides strong and quiet type, and what ends each. */
  const colours = [...new Set(codes)].filter((code) => ![1, 2, 22, 39].includes(code))

  it('are the two of the sixteen that can be read best on black and on white', () => {
    const best = [31, 32, 33, 34, 35, 36].sort((one, other) => worst(other) - worst(one)).slice(0, 2)
    expect(colours.sort()).toEqual(best.sort())
    for (const code of colours) expect(worst(code)).toBeGreaterThan(2.3)
  })

  it('say nothing that no word says', () => {
    for (const look of looks) expect(look('x').replace(sequence, '')).toBe('x')
  })
})
