import * as v from 'valibot'
import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Problem } from './problem.ts'

/** A YAML file that has its shape, and the line on which each part of it stands. */
export interface Yaml<T> {
  readonly value: T | undefined
  readonly problems: readonly Problem[]
  readonly lineOf: (path: readonly (string | number)[]) => number
}

/** Reads YAML 1.2 into a shape; what does not fit is told with file and line, all of it at once. */
export function readYaml<T>(file: string, text: string, schema: v.GenericSchema<unknown, T>): Yaml<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = keyNode(document, path.slice(0, depth)) ?? document.getIn(path.slice(0, depth), true)
      if (isNode(node)) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      (error): Problem => ({ file, line: error.linePos?.[0].line ?? 1, code: 'not-yaml', about: error.code }),
    )
    return { value: undefined, problems, lineOf }
  }
  const parsed = v.safeParse(schema, document.toJS())
  if (parsed.success) return { value: parsed.output, problems: [], lineOf }
  const problems = parsed.issues.map((issue): Problem => {
    const path = (issue.path ?? []).map((item) => item.key as string | number)
    return { file, line: lineOf(path), code: 'wrong-shape', about: `${path.join('.')}: ${issue.message}` }
  })
  return { value: undefined, problems, lineOf }
}

/** The key under which something stands: it names the line better than what follows it. */
function keyNode(document: Document, path: readonly (string | number)[]): unknown {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  return parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key
}

function isNode(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
