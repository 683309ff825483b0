import * as v from 'valibot'
import { labelsSchema } from '../../guides/read-pack.ts'
import { problemGroups } from '../../guides/source.ts'
import {
  type DocumentSchema,
  environment,
  head,
  headMeanings,
  journeyMeaning,
  siteMeaning,
  texts,
} from './document-schema.ts'
import { factsMeanings, labelMeanings } from './source-meanings.ts'

const day = v.pipe(v.string(), v.isoDate())
const run = v.union([
  v.string(),
  v.strictObject({ strong: v.string() }),
  v.strictObject({ code: v.string() }),
])
const block = v.variant('kind', [
  v.strictObject({ kind: v.literal('paragraph'), runs: v.array(run) }),
  v.strictObject({ kind: v.literal('list'), ordered: v.boolean(), items: v.array(v.array(run)) }),
  v.strictObject({ kind: v.literal('heading'), text: v.string() }),
  v.strictObject({
    kind: v.literal('rows'),
    rows: v.array(v.strictObject({ label: v.string(), value: v.string() })),
  }),
])
const pages = v.array(v.strictObject({ id: v.string(), title: v.string(), blocks: v.array(block) }))
const value = v.union([
  v.string(),
  v.number(),
  v.strictObject({ date: day }),
  v.strictObject({ production: v.string(), acceptance: v.string(), training: v.string() }),
])

const pageMeanings = {
  blocks: 'What stands on the page, from top to bottom.',
  'blocks.paragraph': 'A paragraph.',
  'blocks.list': 'A list.',
  'blocks.heading': 'A heading.',
  'blocks.rows': 'Rows of two columns.',
  kind: 'Which kind of block it is.',
  runs: 'Its text, plain, strong or as it is typed.',
  strong: 'Text to be stressed.',
  code: 'Text as it is typed.',
  ordered: 'Whether it is numbered.',
  items: 'Its items, each a text in runs.',
  text: 'Its text.',
  rows: 'The rows.',
  label: 'The left column.',
  value: 'The right column.',
} as const

/** Topics to be read. */
export const guide: DocumentSchema = {
  says: 'What `guide --json` prints: the list of topics, and the pages that were asked for.',
  form: v.strictObject({
    ...head('guide'),
    journey: v.string(),
    environment,
    topics: v.array(v.strictObject({ id: v.string(), title: v.string() })),
    pages,
  }),
  meanings: {
    ...headMeanings,
    journey: journeyMeaning,
    environment: siteMeaning,
    topics: 'The topics of the journey; one may stand twice, under two ids.',
    id: 'What `guide <topic>` takes.',
    title: 'Its title.',
    pages: 'The topics that were asked for, to be read.',
    ...pageMeanings,
  },
}

/** Problems, and what to do. */
export const problem: DocumentSchema = {
  says: 'What `problem --json` prints: all problems, and the one that was asked for, with all its branches.',
  form: v.strictObject({
    ...head('problem'),
    problems: v.array(
      v.strictObject({ id: v.string(), title: v.string(), group: v.picklist(problemGroups), steps: texts }),
    ),
    pages,
  }),
  meanings: {
    ...headMeanings,
    problems: 'All problems, in the order of the list.',
    id: 'What `problem <name>` takes.',
    title: 'The problem, as somebody says it who has it.',
    group: 'What they see when they have it.',
    steps: 'The guides and steps that it belongs to, such as account/mail.',
    pages: 'The problem that was asked for, to be read.',
    ...pageMeanings,
  },
}

/** Buttons and fields of the site. */
export const labels: DocumentSchema = {
  says: 'What `guide labels --json` prints: what a button or field on the site is for.',
  form: v.strictObject({
    ...head('labels'),
    query: v.string(),
    items: v.array(v.strictObject({ id: v.string(), ...labelsSchema.value.entries, usedIn: texts })),
  }),
  meanings: {
    ...headMeanings,
    ...labelMeanings,
    query: 'What was looked for.',
    items: 'The labels found: those that say just that, then those that contain it.',
    id: 'Its id in labels.yaml.',
    usedIn: 'The steps that name it: pack, guide and step, such as eu.account/create.',
  },
}

/** A statement with all that stands behind it. */
export const factItem = v.strictObject({
  id: v.string(),
  says: v.string(),
  values: v.record(v.string(), value),
  status: v.picklist(['current', 'superseded', 'conflict', 'unverified']),
  replacedBy: v.optional(v.string()),
  note: v.optional(v.string()),
  checkedOn: day,
  goodForDays: v.number(),
  stale: v.boolean(),
  source: v.array(
    v.strictObject({
      document: v.string(),
      publisher: v.optional(v.string()),
      title: v.string(),
      dated: v.string(),
      section: v.string(),
    }),
  ),
  steps: texts,
})

const { '*': _, ...factMeanings } = factsMeanings
/** Statements with their sources. */
export const facts: DocumentSchema = {
  says: 'What `guide facts --json` prints: statements with all that stands behind them.',
  form: v.strictObject({
    ...head('facts'),
    items: v.array(factItem),
  }),
  meanings: {
    ...headMeanings,
    ...factMeanings,
    items: 'The statements.',
    id: 'Its id in facts.yaml.',
    stale: 'Whether it is past its date.',
    publisher: 'Who published the document; left out where it names nobody.',
    title: "The document's title.",
    dated: "The document's date: a date, a year, or undated.",
    steps: 'The steps that tell it: pack, guide and step, such as eu.account/create.',
  },
}
