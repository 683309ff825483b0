import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPage, root } from './pages.ts'

const page = readPage('docs/one-answer.md')

/** Each declaration on the page, with the file that is named above it. */
const declared = [...page.matchAll(/^\[([^\]]+)\]\(\.\.\/([^)]+)\)\n\n```ts\n(.*?)```/gms)].map(
  ([_, name = '', path = '', declaration = '']) => ({ name, path, declaration }),
)

/** Each name that is linked to a file of the sources. */
const linked = [...page.matchAll(/\[`([A-Za-z]+)`\]\(\.\.\/(src\/[^)]+)\)/g)].map(
  ([_, name = '', path = '']) => ({
    name,
    path,
  }),
)

const source = (path: string): string => readFileSync(join(root, path), 'utf8')
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe('one answer’s way through the house', () => {
  it('has ten steps, in their order', () => {
    const steps = [...page.matchAll(/^## (\d+)\. /gm)].map(([_, number]) => Number(number))
    expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('goes from the doorbell through every room that it names', () => {
    const rooms = declared.map(({ path }) => path.split('/').slice(0, -1).join('/'))
    const way = [
      'src',
      'src/cli',
      'src/compose',
      'src/wizard',
      'src/adapters/inquirer',
      'src/flow',
      'src/session',
    ]
    expect([...new Set(rooms)].slice(0, way.length)).toEqual(way)
    expect(rooms).toEqual(expect.arrayContaining(['src/adapters/session-files', 'src/screens']))
  })

  it.each(declared)('tells $path letter by letter: $declaration', ({ name, path, declaration }) => {
    expect(name).toBe(path)
    const text = squeezed(source(path))
    const at = text.indexOf(squeezed(declaration))
    expect(at, 'as it stands in the file').toBeGreaterThanOrEqual(0)
    // Nothing is left away at its end: its body follows, or, in an interface, the next member.
    expect(text.slice(at + squeezed(declaration).length)).toMatch(/^ (\{|\/\*\*)/)
  })

  it.each(linked)('names $name, which $path exports', ({ name, path }) => {
    expect(existsSync(join(root, path))).toBe(true)
    expect(source(path)).toMatch(
      new RegExp(`^export (async )?(function|const|interface|type|class)\\*? ${name}\\b`, 'm'),
    )
  })

  it('shows a good part of the house', () => {
    expect(declared.length).toBeGreaterThanOrEqual(12)
    expect(linked.length).toBeGreaterThanOrEqual(25)
  })
})
