import { type LabelEntry, labelIn } from '../guides/reference.ts'
import type { Row, View, ViewBlock } from './view.ts'
import type { Chapter } from './web-page.ts'
import type { Words } from './words.ts'

/** What was found for a label that a person sees on the site. */
export interface LabelsDocument {
  readonly format: 'traces-guide/labels@1'
  readonly language: string
  readonly query: string
  readonly items: readonly LabelEntry[]
}

/** The labels found, as a document. */
export function labelsDocument(words: Words, query: string, items: readonly LabelEntry[]): LabelsDocument {
  return { format: 'traces-guide/labels@1', language: words.language, query, items }
}

/** The same as a page: each label in all languages, where it stands, and the steps that it is for. */
export function labelsView(document: LabelsDocument, words: Words): View {
  const none: ViewBlock = { kind: 'paragraph', runs: [words.say('labels.none', { query: document.query })] }
  const blocks = labelBlocks(document.items, words)
  return {
    title: words.say('labels.title', { query: document.query }),
    blocks: blocks.length === 0 ? [none] : blocks,
  }
}

/** Labels to be read, a chapter for each page of the site on which they stand. */
export function labelChapters(labels: readonly LabelEntry[], words: Words): readonly Chapter[] {
  const places = [...new Set(labels.map(({ at }) => at))]
  // Those of which it is not known where they stand come last.
  return places
    .toSorted((one, other) => Number(one === undefined) - Number(other === undefined))
    .map((place) => ({
      id: `page-${place ?? 'unknown'}`,
      view: {
        title: place === undefined ? words.say('paper.elsewhere') : words.say(`pages.${place}`),
        blocks: labelBlocks(
          labels.filter(({ at }) => at === place),
          words,
        ),
      },
    }))
}

function labelBlocks(labels: readonly LabelEntry[], words: Words): readonly ViewBlock[] {
  return labels.flatMap((item) => [
    { kind: 'heading', text: own(item, words.language) },
    { kind: 'rows', rows: rowsOf(item, words) },
  ])
}

function own(item: LabelEntry, language: string): string {
  return labelIn(item, language) ?? item.en ?? item.sv ?? item.id
}

function rowsOf(item: LabelEntry, words: Words): readonly Row[] {
  const row = (key: string, value: string | undefined, language?: string): readonly Row[] =>
    value === undefined || value === ''
      ? []
      : [{ label: words.say(`labels.${key}`), value, ...(language === undefined ? {} : { language }) }]
  const place = [
    item.at === undefined ? '' : words.say(`pages.${item.at}`),
    item.place === undefined ? '' : words.say(`places.${item.place}`),
    item.colour === undefined ? '' : words.say(`colours.${item.colour}`),
  ].filter((text) => text !== '')
  return [
    ...row('english', item.en, 'en'),
    ...row('swedish', item.sv, 'sv'),
    ...row('dutch', item.nl, 'nl'),
    ...Object.entries(item.others ?? {}).map(([language, value]) => ({
      label: languageName(language, words.language),
      value,
      language,
    })),
    ...row('meaning', item.describe?.[words.language]),
    ...row('older', item.aliases?.join(', ')),
    ...row('where', place.join(', ')),
    ...row('for', titlesOf(item.usedIn, words)),
  ]
}

/** What a language (ISO 639-1) is called in another, as the head of a row. */
function languageName(language: string, reader: string): string {
  const name = new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(reader) + name.slice(1)
}

/** The titles of some steps, each once. */
export function titlesOf(steps: readonly string[], words: Words): string {
  return [...new Set(steps.map((step) => stepTitle(step, words)))].join('; ')
}

/** The title of a step by its guide and name ('eu.account/create'), without what is filled in later. */
export function stepTitle(step: string, words: Words): string {
  const [namespace = '', name = ''] = step.split('/')
  const title = words.guide(namespace).steps[name]?.title ?? step
  return title.replace(/\{\{[^{}]*\}\}/g, '…')
}
