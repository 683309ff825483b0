import { type FactEntry, isStale } from '../guides/reference.ts'
import type { FactValue } from '../guides/source.ts'
import { longDate } from './date.ts'
import { titlesOf } from './labels-view.ts'
import { sourceText } from './source-blocks.ts'
import type { Row, View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

export type FactItem = Omit<FactEntry, 'pack'> & { readonly stale: boolean }

/** Facts with all that stands behind them. */
export interface FactsDocument {
  readonly format: 'traces-guide/facts@1'
  readonly language: string
  readonly items: readonly FactItem[]
}

/** Facts as a document. @param today ISO date or moment, by which a fact may be past its date */
export function factsDocument(words: Words, facts: readonly FactEntry[], today: string): FactsDocument {
  const items = facts.map(({ pack: _, ...fact }) => ({ ...fact, stale: isStale(fact, today) }))
  return { format: 'traces-guide/facts@1', language: words.language, items }
}

/** The same as a page. The statements are kept in English, and said to be where the reader has another language. */
export function factsView(document: FactsDocument, words: Words): View {
  const blocks = document.items.flatMap((item): readonly ViewBlock[] => [
    { kind: 'heading', text: item.id },
    ...(words.language === 'en' ? [{ kind: 'paragraph', runs: [item.says] } as const] : []),
    { kind: 'rows', rows: rowsOf(item, words) },
  ])
  return { title: words.say('facts.title', { count: document.items.length }), blocks }
}

function rowsOf(item: FactItem, words: Words): readonly Row[] {
  const row = (key: string, value: string): readonly Row[] =>
    value === '' ? [] : [{ label: words.say(`facts.${key}`), value }]
  const english = (label: string, value = ''): readonly Row[] =>
    value === '' ? [] : [{ label: words.say(label), value, language: 'en' }]
  const checked = longDate(item.checkedOn, words)
  return [
    ...(words.language === 'en' ? [] : english('labels.english', item.says)),
    ...row(
      'values',
      Object.entries(item.values)
        .map(([name, value]) => `${name}: ${shown(value, words)}`)
        .join('; '),
    ),
    ...row('status', words.say(`facts.${item.status}`)),
    ...row('replaced', item.replacedBy ?? ''),
    ...english('facts.note', item.note),
    ...item.source.flatMap((origin) =>
      row('source', `${sourceText(origin, dated(origin.dated, words), words)}, ${origin.section}`),
    ),
    ...row('checked', item.stale ? words.say('facts.stale', { day: checked }) : checked),
    ...row('told', titlesOf(item.steps, words)),
  ]
}

function dated(text: string, words: Words): string {
  if (text === 'undated') return words.say('screens.undated')
  return text.length === 10 ? longDate(text, words) : text
}

function shown(value: FactValue, words: Words): string {
  if (typeof value !== 'object') return String(value)
  if ('date' in value) return longDate(value.date, words)
  return `${value.production}, ${value.acceptance}, ${value.training}`
}
