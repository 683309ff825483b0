import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, readSource } from './read-source.ts'

const src = resolve(import.meta.dirname, '../../src')
const longest = 20_000

/** Files that put expressions together at run time, and why that does no harm. Literals are looked at below. */
const puttingTogether: Readonly<Record<string, string>> = {
  'flow/company-number.ts': 'so many digits between fixed ends',
  'flow/postal-code.ts': 'so many digits between fixed ends; a code of two letters',
  'flow/rules.ts': 'so many digits between fixed ends',
  'guides/read-sources.ts': 'names of folders between fixed ends; nothing in it repeats but two letters',
}

/** Expressions of which recheck can't tell, and why they are harmless. */
const unknown: Readonly<Record<string, string>> = {}

interface Literal {
  readonly path: string
  readonly source: string
  readonly flags: string
}

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readSource(name.split(sep).join('/'), readFileSync(join(src, name), 'utf8')))

function literalsOf(path: string, text: string): readonly Literal[] {
  return nodesOf(readSource(path, text).tree).flatMap((node) => {
    if (!ts.isRegularExpressionLiteral(node)) return []
    const end = node.text.lastIndexOf('/')
    return [{ path, source: node.text.slice(1, end), flags: node.text.slice(end + 1) }]
  })
}

/** One of each: many files use the same expression. */
const literals = [
  ...new Map(
    sources
      .flatMap(({ path, text }) => literalsOf(path, text))
      .map((literal) => [`/${literal.source}/${literal.flags}`, literal]),
  ),
]

/** 'safe', 'vulnerable', or 'unknown' where recheck ran out of time or doesn't know the syntax. */
const judge = ({ source, flags }: Pick<Literal, 'source' | 'flags'>) =>
  checkSync(source, flags, { timeout: longest }).status

describe('a regular expression in src', () => {
  it('is found', () => {
    expect(literals.length).toBeGreaterThan(50)
    expect(literalsOf('flow/step.ts', 'export const a = /^(a|a)*$/u.test("/b/")')).toEqual([
      { path: 'flow/step.ts', source: '^(a|a)*$', flags: 'u' },
    ])
  })

  it('that takes for ever would be told', () => {
    expect(judge({ source: '^(a|a)*$', flags: '' })).toBe('vulnerable')
    expect(judge({ source: '\\s*$', flags: '' })).toBe('vulnerable')
  })

  it.each(literals)(
    'takes no longer than its text is long: %s',
    { timeout: 3 * longest },
    (written, literal) => {
      const status = judge(literal)
      if (status === 'unknown') expect(Object.keys(unknown), literal.path).toContain(written)
      else expect(status, literal.path).toBe('safe')
    },
  )

  it('is a literal, but where it is said why not', () => {
    const makers = sources.filter(({ tree }) =>
      nodesOf(tree).some(
        (node) =>
          (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp',
      ),
    )
    expect(makers.map(({ path }) => path)).toEqual(Object.keys(puttingTogether))
  })
})
