type Path = readonly (string | number)[]

/** What of a valibot schema says which fields there are. */
interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, unknown>>
  readonly item?: unknown
  readonly value?: unknown
  readonly wrapped?: unknown
  readonly options?: readonly unknown[]
  /** Of a variant: the field that tells which option is meant. */
  readonly key?: string
  readonly literal?: unknown
}

/**
 * The fields that a schema knows at a place of some content.
 * @param path leads to a mapping; of several shapes that may stand there, those that the content fits by its kind
 */
export function fieldsAt(schema: unknown, path: Path, content: unknown): readonly string[] {
  if (!isShape(schema)) return []
  if (schema.wrapped !== undefined) return fieldsAt(schema.wrapped, path, content)
  if (schema.options !== undefined) {
    const { key } = schema
    const meant = schema.options.filter((option) => key === undefined || isMeant(option, key, content))
    return [...new Set(meant.flatMap((option) => fieldsAt(option, path, content)))]
  }
  const [first, ...rest] = path
  if (first === undefined) return Object.keys(schema.entries ?? {})
  const next = schema.entries?.[first] ?? schema.item ?? schema.value
  return fieldsAt(next, rest, inside(content, first))
}

function isMeant(option: unknown, key: string, content: unknown): boolean {
  const kind = isShape(option) ? option.entries?.[key] : undefined
  return isShape(kind) && kind.literal === inside(content, key)
}

function inside(content: unknown, key: string | number): unknown {
  if (typeof content !== 'object' || content === null) return undefined
  return new Map(Object.entries(content)).get(String(key))
}

function isShape(schema: unknown): schema is Shape {
  return typeof schema === 'object' && schema !== null && 'type' in schema
}
