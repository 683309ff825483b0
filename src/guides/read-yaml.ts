import * as v from 'valibot'
import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Problem } from './problem.ts'
import { fieldsAt } from './read-schema-fields.ts'

type Path = readonly (string | number)[]

/** A YAML file that has its shape, and the line on which each part of it stands. */
export interface Yaml<T> {
  readonly value: T | undefined
  readonly problems: readonly Problem[]
  readonly lineOf: (path: Path) => number
  /** The parts that are not in the value because they do not have their shape. */
  readonly leftOut: readonly Path[]
}

/**
 * Reads YAML 1.2 into a shape; what does not fit is told with file and line, all of it at once.
 * @param depthOf how deep the part lies that is left out where something in it does not fit, so that the others are read
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
  depthOf: (path: Path) => number = () => 0,
): Yaml<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = keyNode(document, path.slice(0, depth)) ?? document.getIn(path.slice(0, depth), true)
      if (isNode(node)) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const written = contentOf(document)
  const found = document.errors.map((error) => `${error.linePos?.[0].line ?? 1} ${error.code}`)
  const tab = document.errors.find(({ code }) => code === 'TAB_AS_INDENT')?.linePos?.[0].line
  if (tab !== undefined) {
    // All else that is told of such a file follows from it.
    const about = (text.split('\n')[tab - 1] ?? '').trim()
    return {
      value: undefined,
      problems: [{ file, line: tab, code: 'tab-in-yaml', about }],
      lineOf,
      leftOut: [],
    }
  }
  const broken = [...new Set(found)].map((error): Problem => {
    const [line = '', about = ''] = error.split(' ')
    return { file, line: Number(line), code: 'not-yaml', about }
  })
  if (written === undefined || document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) {
    const alias: Problem = { file, line: 1, code: 'not-yaml', about: 'BAD_ALIAS' }
    return { value: undefined, problems: broken.length > 0 ? broken : [alias], lineOf, leftOut: [] }
  }
  const { issues, content } = allIssues(schema, written.content)
  const problems = issues.map(({ path, message, strange }): Problem => {
    const at = { file, line: lineOf(path) }
    const known =
      strange && message.startsWith('Invalid key') ? fieldsAt(schema, path.slice(0, -1), written.content) : []
    if (known.length > 0)
      return { ...at, code: 'unknown-field', about: `${path.join('.')} (${known.join(', ')})` }
    return { ...at, code: 'wrong-shape', about: `${path.join('.')}: ${message}` }
  })
  const leftOut = issues.filter(({ strange }) => !strange).map(({ path }) => path.slice(0, depthOf(path)))
  const parsed = v.safeParse(schema, without(content, leftOut))
  return {
    value: parsed.success ? parsed.output : undefined,
    problems: [...broken, ...problems],
    lineOf,
    leftOut,
  }
}

interface Issue {
  readonly path: Path
  readonly message: string
  /** A field that is not known: without it the rest may be right. */
  readonly strange: boolean
}

/** As often as unknown fields are taken away to look for more: a file may have thousands. */
const mostStrange = 100

/** All that does not fit, and the content without its unknown fields: a schema tells only the first of these in each mapping. */
function allIssues<T>(
  schema: v.GenericSchema<unknown, T>,
  content: unknown,
  left = mostStrange,
): { readonly issues: readonly Issue[]; readonly content: unknown } {
  const { issues = [] } = v.safeParse(schema, content)
  const told = issues.map(
    (issue): Issue => ({
      path: (issue.path ?? []).map((item) => item.key as string | number),
      message: issue.message,
      strange: issue.type === 'strict_object' && issue.expected === 'never',
    }),
  )
  const strange = told.filter((issue) => issue.strange)
  if (strange.length === 0 || left === 0) return { issues: told, content }
  const rest = allIssues(
    schema,
    without(
      content,
      strange.map(({ path }) => path),
    ),
    left - 1,
  )
  return { issues: [...strange, ...rest.issues], content: rest.content }
}

/** What a document says; nothing where it names an anchor that is not there. */
function contentOf(document: Document): { readonly content: unknown } | undefined {
  try {
    return { content: document.toJS() }
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

/** The content without some of its parts. */
function without(content: unknown, paths: readonly Path[]): unknown {
  const within = (key: string | number): readonly Path[] =>
    paths.filter(([first]) => first === key).map(([_, ...rest]) => rest)
  const stays = (key: string | number): boolean => within(key).every((path) => path.length > 0)
  if (Array.isArray(content))
    return content.flatMap((each, index): unknown[] => (stays(index) ? [without(each, within(index))] : []))
  if (typeof content !== 'object' || content === null) return content
  return Object.fromEntries(
    Object.entries(content)
      .filter(([key]) => stays(key))
      .map(([key, value]) => [key, without(value, within(key))]),
  )
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
