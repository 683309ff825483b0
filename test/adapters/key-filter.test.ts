import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Asked, keyFilter } from '../../src/adapters/inquirer/key-filter.ts'

const marked = (text: string): string => `\u001b[200~${text}\u001b[201~`
const twenty = Array.from({ length: 20 }, (_, row) => `${row + 1}`).join('\r')
const picking = ['choose', 'several'] as const

/** What arrives of texts that come one after another, so many milliseconds apart. */
function arrives(asked: Asked, texts: readonly string[], apart = 1000): string {
  const filter = keyFilter(asked)
  return texts.map((text, index) => filter(text, index * apart)).join('')
}

describe('keys that are pressed', () => {
  it.each([...picking, 'type', 'paste'] as const)('all arrive where one is to %s', (asked) => {
    const pressed = [
      '3',
      '\r',
      '\u001b',
      '\u001b[A',
      '\u001bOP',
      '\u001b[20~',
      '\u001b[21~',
      '?',
      'å',
      '\u0003',
    ]
    expect(arrives(asked, pressed)).toBe(pressed.join(''))
  })

  it('arrive in a field though the Enter behind them was quick', () => {
    expect(arrives('type', ['Växtimport AB\r', 'b'])).toBe('Växtimport AB\rb')
  })

  it.each(picking)('arrive where one is to %s though the Enter behind a number was quick', (asked) => {
    expect(arrives(asked, ['2\r', '12\r'])).toBe('2\r12\r')
    expect(arrives(asked, ['123\r', 'yes\r'])).toBe('')
  })
})

describe('twenty lines that are pasted', () => {
  it.each(picking)('pick nothing where one is to %s', (asked) => {
    for (const text of [twenty, `${twenty}\r`, `\r${twenty}`]) {
      expect(arrives(asked, [marked(text)])).toBe('')
      expect(arrives(asked, [text])).toBe('')
      expect(arrives(asked, [text, '2'])).toBe('2')
    }
  })

  it.each([twenty, marked(twenty)])('leave their first line in a field, and press no Enter: %j', (text) => {
    expect(arrives('type', [text])).toBe('1')
    expect(arrives('type', ['a', text, 'b', '\r'])).toBe('a1b\r')
  })

  it.each([...picking, 'type'] as const)('may come in pieces where one is to %s', (asked) => {
    const pieces = ['1\r2\r3', '4\r', '5\r6', '\r']
    expect(arrives(asked, pieces, 30)).toBe(asked === 'type' ? '1' : '')
    const framed = [...marked(twenty)].reduce<string[]>((all, each, index) => {
      if (index % 5 === 0) all.push('')
      all.push(`${all.pop()}${each}`)
      return all
    }, [])
    expect(arrives(asked, framed, 200)).toBe(asked === 'type' ? '1' : '')
  })

  it('all arrive where many lines are asked for', () => {
    expect(arrives('paste', [marked(twenty)])).toBe(marked(twenty))
  })
})

describe('one line that is pasted', () => {
  it('goes into a field, with nothing pressed', () => {
    expect(arrives('type', [marked('Växtimport AB\r')])).toBe('Växtimport AB')
    expect(arrives('type', [marked('Växtimport AB'), '\r'])).toBe('Växtimport AB\r')
  })

  it('picks nothing', () => {
    for (const asked of picking) {
      expect(arrives(asked, [marked('1\r')])).toBe('')
      expect(arrives(asked, ['Växtimport AB\r'])).toBe('')
    }
  })
})

describe('whatever is pasted', () => {
  const lines = fc.array(fc.constantFrom('1', '2', 'yes', '', 'å b', '\u001b[A', ' '), {
    minLength: 2,
    maxLength: 20,
  })

  it('presses no Enter, marked or not', () => {
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom(...picking, 'type' as const),
        fc.boolean(),
        (some, asked, isMarked) => {
          const text = some.join('\r')
          fc.pre(text.length > 2)
          const came = arrives(asked, [isMarked ? marked(text) : `x${text}x`])
          expect(came).not.toMatch(/[\r\n]/)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
