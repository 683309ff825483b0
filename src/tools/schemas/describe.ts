/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** Any JSON object. */
export interface JsonObject {
  readonly [key: string]: Json
}

/**
 * What a schema's fields mean, by name: 'options', or with what it stands in where the name alone is not enough:
 * 'options.id', 'outcome.given'. '*' is each value of a mapping whose keys the author chooses.
 */
export type Meanings = Readonly<Record<string, string>>

/** The schema with the meaning of each field in it. @throws Error where a field has none, or a meaning no field */
export function describe(schema: JsonObject, meanings: Meanings): JsonObject {
  const told = new Set<string>()
  const described = at(schema, [])
  const idle = Object.keys(meanings).filter((name) => !told.has(name))
  if (idle.length > 0) throw new Error(`there is no field ${idle.join(', ')}`)
  return described

  function at(part: JsonObject, path: readonly string[]): JsonObject {
    const name = [path.slice(-2).join('.'), path.at(-1) ?? ''].find((each) => meanings[each] !== undefined)
    if (name !== undefined) told.add(name)
    else if (path.length > 0 && path.at(-1) !== '*') throw new Error(`nothing is said of ${path.join('.')}`)
    const meaning = name === undefined ? undefined : meanings[name]
    return { ...(meaning === undefined ? {} : { description: meaning }), ...within(part, path) }
  }

  function within(part: JsonObject, path: readonly string[]): JsonObject {
    return mapped(part, (key, value) => {
      if (key === 'properties' && isObject(value)) return eachOf(value, (name) => [...path, name])
      if (key === '$defs' && isObject(value)) return eachOf(value, (name) => [name])
      if (key === 'additionalProperties' && isObject(value)) return at(value, [...path, '*'])
      if (key === 'items' && isObject(value)) return within(value, path)
      if ((key === 'oneOf' || key === 'anyOf') && Array.isArray(value))
        return value.map((branch: Json) => (isObject(branch) ? kindOf(branch, path) : branch))
      return value
    })
  }

  /** One of several forms; where it has a `kind`, that is part of the path. */
  function kindOf(branch: JsonObject, path: readonly string[]): JsonObject {
    const fields = branch.properties
    const kind = isObject(fields) && isObject(fields.kind) ? fields.kind.const : undefined
    return typeof kind === 'string' ? at(branch, [...path, kind]) : within(branch, path)
  }

  function eachOf(fields: JsonObject, path: (name: string) => readonly string[]): JsonObject {
    return mapped(fields, (name, field) => (isObject(field) ? at(field, path(name)) : field))
  }
}

/** The object with another value for each key. */
export function mapped(from: JsonObject, change: (key: string, value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(key, value)]))
}

/** Tells an object from every other JSON value. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
