import * as v from 'valibot'
import type { Problem } from './problem.ts'
import { conditionSchema } from './read-guide.ts'
import { readYaml } from './read-yaml.ts'
import type { Document, Fact, Instance, Label, WrittenCondition, WrittenJourney } from './source.ts'

const instance = v.union([
  v.string(),
  v.strictObject({
    guide: v.string(),
    as: v.optional(v.string()),
    given: v.optional(v.record(v.string(), v.string()), {}),
    when: v.optional(conditionSchema),
  }),
])
const packSchema = v.strictObject({
  extends: v.optional(v.string()),
  countries: v.optional(v.array(v.string()), []),
  journeys: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        entrance: v.optional(v.boolean(), false),
        names: v.array(v.string()),
        guides: v.array(instance),
        assume: v.optional(v.record(v.string(), v.string()), {}),
      }),
    ),
    {},
  ),
})
const date = v.pipe(v.string(), v.isoDate())
const factsSchema = v.record(
  v.string(),
  v.strictObject({
    says: v.string(),
    values: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.strictObject({ date })])), {}),
    source: v.array(v.strictObject({ document: v.string(), section: v.string() })),
    checkedOn: date,
    goodForDays: v.number(),
    status: v.optional(v.picklist(['current', 'superseded', 'conflict', 'unverified']), 'current'),
    replacedBy: v.optional(v.string()),
    note: v.optional(v.string()),
  }),
)
const labelsSchema = v.record(
  v.string(),
  v.strictObject({
    en: v.optional(v.string()),
    sv: v.optional(v.string()),
    nl: v.optional(v.string()),
    describe: v.optional(v.record(v.string(), v.string())),
    aliases: v.optional(v.array(v.string())),
  }),
)
const languagesSchema = v.strictObject({
  source: v.string(),
  published: v.array(v.string()),
  draft: v.optional(v.array(v.string()), []),
})
const publishedSchema = v.strictObject({ published: v.array(v.string()) })

export interface PackFile {
  readonly extends?: string | undefined
  readonly countries: readonly string[]
  readonly journeys: Readonly<Record<string, WrittenJourney>>
  readonly lineOf: (journey: string) => number
}

/** Reads a pack.yaml: its journeys, which guides they are made of, the other names people use. */
export function readPack(
  file: string,
  text: string,
): { readonly pack: PackFile; readonly problems: readonly Problem[] } {
  const yaml = readYaml(file, text, packSchema)
  const written = yaml.value ?? { countries: [], journeys: {} }
  const journeys: Record<string, WrittenJourney> = {}
  for (const [id, journey] of Object.entries(written.journeys))
    journeys[id] = { ...journey, guides: journey.guides.map(readInstance) }
  const lineOf = (journey: string): number => yaml.lineOf(['journeys', journey])
  return { pack: { ...written, journeys, lineOf }, problems: yaml.problems }
}

function readInstance(
  written:
    | string
    | {
        guide: string
        as?: string | undefined
        given: Readonly<Record<string, string>>
        when?: WrittenCondition | undefined
      },
): Instance {
  if (typeof written === 'string') return { guide: written, as: written, given: {} }
  return { ...written, as: written.as ?? written.guide }
}

/** Reads a facts.yaml, by id. */
export function readFacts(
  file: string,
  text: string,
): {
  readonly facts: Readonly<Record<string, Fact>>
  readonly lineOf: (fact: string) => number
  readonly problems: readonly Problem[]
} {
  const yaml = readYaml(file, text, factsSchema)
  return { facts: yaml.value ?? {}, lineOf: (fact) => yaml.lineOf([fact]), problems: yaml.problems }
}

/** Reads labels.yaml, by id. */
export function readLabels(
  file: string,
  text: string,
): { readonly labels: Readonly<Record<string, Label>>; readonly problems: readonly Problem[] } {
  const yaml = readYaml(file, text, labelsSchema)
  return { labels: yaml.value ?? {}, problems: yaml.problems }
}

/** Reads languages.yaml. */
export function readLanguages(
  file: string,
  text: string,
): {
  readonly languages: { source: string; published: readonly string[] }
  readonly problems: readonly Problem[]
} {
  const yaml = readYaml(file, text, languagesSchema)
  return { languages: yaml.value ?? { source: 'en', published: [] }, problems: yaml.problems }
}

/** Reads packs.yaml: the packs in the order in which a role is looked for. */
export function readPublished(
  file: string,
  text: string,
): { readonly published: readonly string[]; readonly problems: readonly Problem[] } {
  const yaml = readYaml(file, text, publishedSchema)
  return { published: yaml.value?.published ?? [], problems: yaml.problems }
}

/** Reads documents.yaml: the documents that facts may name, by id. */
export function readDocuments(
  file: string,
  text: string,
): { readonly documents: Readonly<Record<string, Document>>; readonly problems: readonly Problem[] } {
  const entry = v.strictObject({
    publisher: v.string(),
    title: v.string(),
    language: v.string(),
    dated: v.string(),
  })
  const yaml = readYaml(file, text, v.record(v.string(), entry))
  return { documents: yaml.value ?? {}, problems: yaml.problems }
}
