import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isObject, type Json, type JsonObject } from '../../src/tools/schemas/describe.ts'
import { schemas } from '../../src/tools/schemas.ts'

const root = resolve(import.meta.dirname, '../..')
const made = schemas()

/** The files below a folder whose names end like this, by their path in it. */
function filesBelow(folder: string, end: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => name.split(sep).join('/'))
    .sort()
}

function parsed(text: string): JsonObject {
  const value: Json = JSON.parse(text)
  if (!isObject(value)) throw new Error('a schema is an object')
  return value
}

/** Every object in a schema that says what the fields of something are. */
function fieldsIn(part: Json): readonly JsonObject[] {
  if (Array.isArray(part)) return part.flatMap((each: Json) => fieldsIn(each))
  if (!isObject(part)) return []
  const own = isObject(part.properties) ? [part.properties] : []
  return [...own, ...Object.values(part).flatMap(fieldsIn)]
}

describe('what lies in schemas/', () => {
  it('is every schema that is made, and none more', () => {
    expect(filesBelow('schemas', '.json')).toEqual([...made.keys()].sort())
  })

  it.each([...made])('%s is current', (path, text) => {
    expect(readFileSync(join(root, 'schemas', path), 'utf8')).toBe(text)
  })
})

describe.each([...made])('%s', (path, text) => {
  const schema = parsed(text)
  const name = path.split('/').at(-1)?.replace('.schema.json', '')

  it('bears the name of what it describes', () => {
    const title = path.startsWith('documents/') ? `traces-guide/${name}@1` : `${name}.yaml`
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title })
  })

  it('says what each field means', () => {
    const silent = fieldsIn(schema).flatMap((fields) =>
      Object.entries(fields).filter(([, field]) => !isObject(field) || typeof field.description !== 'string'),
    )
    expect(fieldsIn(schema)).not.toEqual([])
    expect(silent).toEqual([])
  })

  it('refers only to what is defined in it', () => {
    const defined = Object.keys(isObject(schema.$defs) ? schema.$defs : {}).map((each) => `#/$defs/${each}`)
    const named = [...text.matchAll(/"\$ref": ?"([^"]*)"/g)].map(([, target]) => target)
    expect(defined).toEqual(expect.arrayContaining([...new Set(named)]))
  })
})

it('every form of document that the code names has its schema, and no schema is for nothing', () => {
  const code = filesBelow('src', '.ts').filter((path) => !path.startsWith('tools/'))
  const texts = code.map((path) => readFileSync(join(root, 'src', path), 'utf8'))
  const forms = texts.flatMap((text) => text.match(/traces-guide\/[a-z-]+@\d+/g) ?? [])
  const titles = [...made].flatMap(([path, text]) =>
    path.startsWith('documents/') ? [parsed(text).title] : [],
  )
  expect(titles.sort()).toEqual([...new Set(forms)].sort())
})
