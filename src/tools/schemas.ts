import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { compactJson } from '../guides/compact-json.ts'
import { activitiesSchema } from '../guides/read-activities.ts'
import { guideSchema } from '../guides/read-guide.ts'
import { factsSchema, labelsSchema, packSchema } from '../guides/read-pack.ts'
import { scenarioSchema } from '../rehearsal/scenario/read-scenario-shape.ts'
import { describe, isObject, type Json, type JsonObject, type Meanings, mapped } from './schemas/describe.ts'
import { documents } from './schemas/documents.ts'
import { scenarioMeanings } from './schemas/scenario-meanings.ts'
import {
  activitiesMeanings,
  factsMeanings,
  guideMeanings,
  labelsMeanings,
  packMeanings,
} from './schemas/source-meanings.ts'

/** Writes schemas/, made of the schemas by which this program reads, and takes away what is no longer made. */
function writeSchemas(root: string): void {
  const target = join(root, 'schemas')
  const files = schemas()
  mkdirSync(target, { recursive: true })
  const there = readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  )
  for (const name of there) if (!files.has(name.replaceAll('\\', '/'))) rmSync(join(target, name))
  for (const [path, text] of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true })
    writeFileSync(join(target, path), text)
  }
  console.log(`${files.size} schemas written to schemas/`)
}

/** The schemas of the files that authors write, and of the documents that commands print, by their path in schemas/. */
export function schemas(): ReadonlyMap<string, string> {
  const printed = Object.entries(documents).map(
    ([name, { says, form, meanings }]) =>
      [`documents/${name}.schema.json`, textOf(`traces-guide/${name}@1`, says, form, meanings)] as const,
  )
  return new Map([
    source('guide', 'The steps of a guide: structure, no words.', guideSchema, guideMeanings),
    source('pack', 'A pack: its journeys, and the guides they are made of.', packSchema, packMeanings),
    source('facts', 'The facts of a pack, each with its source.', factsSchema, factsMeanings),
    source('labels', 'What EU Login and TRACES print on buttons and fields.', labelsSchema, labelsMeanings),
    source(
      'activities',
      'What TRACES lists under a company, and the words for its state.',
      activitiesSchema,
      activitiesMeanings,
    ),
    source('scenario', "A trainer's scenario for `rehearse --scenario`.", scenarioSchema, scenarioMeanings),
    ...printed,
  ])
}

function source(
  name: string,
  says: string,
  form: GenericSchema,
  meanings: Meanings,
): readonly [string, string] {
  return [`${name}.schema.json`, textOf(`${name}.yaml`, says, form, meanings)]
}

function textOf(title: string, says: string, form: GenericSchema, meanings: Meanings): string {
  const made: Json = JSON.parse(
    JSON.stringify(toJsonSchema(form, { target: 'draft-2020-12', typeMode: 'input' })),
  )
  const { $schema = '', ...rest } = isObject(made) ? describe(tidy(made), meanings) : {}
  return `${compactJson({ $schema, title, description: says, ...rest }, 3)}\n`
}

/** The condition under its name, which is all that is ever defined apart, and without what goes without saying. */
function tidy(part: JsonObject): JsonObject {
  const { propertyNames, ...rest } = part
  const kept = isObject(propertyNames) && Object.keys(propertyNames).join() === 'type' ? rest : part
  return mapped(kept, (key, value) => {
    if (key === '$ref') return '#/$defs/condition'
    if (key === '$defs' && isObject(value)) return tidy({ condition: Object.values(value)[0] ?? {} })
    if (Array.isArray(value)) return value.map((each: Json) => (isObject(each) ? tidy(each) : each))
    return isObject(value) ? tidy(value) : value
  })
}

const [, program = '', root] = process.argv
if (root !== undefined && basename(program) === 'schemas.cjs') writeSchemas(root)
