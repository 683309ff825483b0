import * as v from 'valibot'
import type { Problem } from './problem.ts'
import { conditionSchema } from './read-guide.ts'
import { readYaml } from './read-yaml.ts'
import {
  type Document,
  type Fact,
  type Instance,
  type Label,
  type Languages,
  problemGroups,
  type WrittenJourney,
} from './source.ts'
import type { WrittenCondition } from './written-step.ts'

const instance = v.union([
  v.string(),
  v.strictObject({
    guide: v.string(),
    as: v.optional(v.string()),
    given: v.optional(v.record(v.string(), v.string()), {}),
    when: v.optional(conditionSchema),
  }),
])
const operator = v.strictObject({
  wants: v.pipe(v.array(v.string()), v.minLength(1)),
  write: v.array(
    v.strictObject({
      who: v.string(),
      fact: v.string(),
      language: v.string(),
      when: v.optional(conditionSchema),
    }),
  ),
  'not-listed': v.picklist(['create', 'ask']),
  answers: v.optional(
    v.strictObject({
      company: v.optional(v.string()),
      number: v.optional(v.string()),
      email: v.optional(v.string()),
      'first-name': v.optional(v.string()),
      'last-name': v.optional(v.string()),
    }),
    {},
  ),
})
const problem = v.strictObject({ group: v.picklist(problemGroups), steps: v.array(v.string()) })
/** The form of a pack.yaml. */
export const packSchema = v.strictObject({
  extends: v.optional(v.string()),
  quotes: v.optional(v.array(v.string()), []),
  countries: v.optional(v.array(v.string()), []),
  journeys: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        entrance: v.optional(v.boolean(), false),
        names: v.array(v.string()),
        guides: v.array(instance),
        assume: v.optional(v.record(v.string(), v.string()), {}),
        operator: v.optional(operator),
        problem: v.optional(problem),
      }),
    ),
    {},
  ),
})
const date = v.pipe(v.string(), v.isoDate('YYYY-MM-DD'))
const byEnvironment = v.strictObject({ production: v.string(), acceptance: v.string(), training: v.string() })
/** The form of a facts.yaml. */
export const factsSchema = v.record(
  v.string(),
  v.strictObject({
    says: v.string(),
    values: v.optional(
      v.record(v.string(), v.union([v.string(), v.number(), v.strictObject({ date }), byEnvironment])),
      {},
    ),
    source: v.array(v.strictObject({ document: v.string(), section: v.string() })),
    checkedOn: date,
    goodForDays: v.number(),
    status: v.optional(v.picklist(['current', 'superseded', 'conflict', 'unverified']), 'current'),
    replacedBy: v.optional(v.string()),
    note: v.optional(v.string()),
  }),
)
/** The form of a labels.yaml. */
export const labelsSchema = v.record(
  v.string(),
  v.strictObject({
    en: v.optional(v.string()),
    sv: v.optional(v.string()),
    nl: v.optional(v.string()),
    others: v.optional(
      v.record(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'a language has two letters')), v.string()),
    ),
    describe: v.optional(v.record(v.string(), v.string())),
    aliases: v.optional(v.array(v.string())),
    at: v.optional(v.string()),
    place: v.optional(v.picklist(['top-left', 'top-right', 'top', 'middle', 'bottom', 'right', 'row-right'])),
    colour: v.optional(v.picklist(['green', 'blue', 'red', 'yellow'])),
  }),
)
const languagesSchema = v.strictObject({
  source: v.optional(v.string(), 'en'),
  published: v.optional(v.array(v.string()), []),
  draft: v.optional(v.array(v.string()), []),
})
const publishedSchema = v.strictObject({ published: v.array(v.string()) })

export interface PackFile {
  readonly extends?: string | undefined
  readonly quotes: readonly string[]
  readonly countries: readonly string[]
  readonly journeys: Readonly<Record<string, WrittenJourney>>
  readonly lineOf: (journey: string) => number
  readonly extendsLine: number
  /** Whether what it extends could be read, and all of a journey. */
  readonly extendsRead: boolean
  readonly unreadJourney: Unread
}

/** Whether something stands in a file but could not be read, by its id: then nobody may say that it is missing. */
type Unread = (id: string) => boolean

/** Reads a pack.yaml: its journeys, which guides they are made of, the other names people use. */
export function readPack(
  file: string,
  text: string,
): { readonly pack: PackFile; readonly problems: readonly Problem[] } {
  const yaml = readYaml(file, text, packSchema, ([first]) => (first === 'journeys' ? 2 : 1))
  const written = yaml.value ?? { quotes: [], countries: [], journeys: {} }
  const without = (key: string): boolean =>
    yaml.value === undefined || yaml.leftOut.some(([first, ...rest]) => first === key && rest.length === 0)
  const journeys: Record<string, WrittenJourney> = {}
  for (const [id, journey] of Object.entries(written.journeys))
    journeys[id] = { ...journey, guides: journey.guides.map(readInstance) }
  const lineOf = (journey: string): number => yaml.lineOf(['journeys', journey])
  const unreadJourney: Unread = (id) =>
    without('journeys') || yaml.leftOut.some(([first, second]) => first === 'journeys' && second === id)
  return {
    pack: {
      ...written,
      journeys,
      lineOf,
      extendsLine: yaml.lineOf(['extends']),
      extendsRead: !without('extends'),
      unreadJourney,
    },
    problems: yaml.problems,
  }
}

/** Reads a mapping from ids; an entry that does not have its shape is left out, and the others are read. */
function readEntries<T>(file: string, text: string, schema: v.GenericSchema<unknown, Record<string, T>>) {
  const yaml = readYaml(file, text, schema, () => 1)
  const unread: Unread = (id) => yaml.value === undefined || yaml.leftOut.some(([first]) => first === id)
  return {
    entries: yaml.value ?? {},
    lineOf: (id: string): number => yaml.lineOf([id]),
    unread,
    problems: yaml.problems,
  }
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
  readonly unread: Unread
  readonly problems: readonly Problem[]
} {
  const { entries, ...rest } = readEntries(file, text, factsSchema)
  return { facts: entries, ...rest }
}

/** Reads labels.yaml, by id. */
export function readLabels(
  file: string,
  text: string,
): {
  readonly labels: Readonly<Record<string, Label>>
  readonly unread: Unread
  readonly problems: readonly Problem[]
} {
  const { entries, unread, problems } = readEntries(file, text, labelsSchema)
  return { labels: entries, unread, problems }
}

/** Reads languages.yaml. */
export function readLanguages(
  file: string,
  text: string,
): {
  readonly languages: Languages
  readonly problems: readonly Problem[]
} {
  const yaml = readYaml(file, text, languagesSchema, () => 1)
  return { languages: yaml.value ?? { source: 'en', published: [], draft: [] }, problems: yaml.problems }
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
): {
  readonly documents: Readonly<Record<string, Document>>
  readonly unread: Unread
  readonly problems: readonly Problem[]
} {
  const entry = v.strictObject({
    publisher: v.optional(v.string()),
    title: v.string(),
    language: v.string(),
    dated: v.string(),
  })
  const { entries, unread, problems } = readEntries(file, text, v.record(v.string(), entry))
  return { documents: entries, unread, problems }
}
