import type { OperatorAdvice } from '../guides/operator-advice.ts'
import type { ActivityState } from '../operator/activity.ts'
import type { OperatorCheck, Reason, Verdict } from '../operator/check.ts'
import { showLabel } from './label.ts'
import {
  type Asker,
  addresseeOf,
  addresseeText,
  type Letter,
  letterBlocks,
  operatorLetter,
} from './operator-letter.ts'
import { safe } from './safe.ts'
import type { View, ViewBlock } from './view.ts'
import type { Values, Words } from './words.ts'

/** What a pasted table says, in words. */
export interface OperatorCheckDocument {
  readonly format: 'traces-guide/operator-check@1'
  readonly journey: string
  readonly language: string
  readonly rows: readonly CheckedRowItem[]
  readonly verdict: Verdict
  readonly reason?: Reason
  /** What to do, in words. */
  readonly next: string
  readonly letters: readonly Letter[]
}

export interface CheckedRowItem {
  /** Empty where only activities were pasted. */
  readonly name: string
  readonly activities: readonly {
    readonly code: string
    readonly name: string
    readonly state: ActivityState
  }[]
  readonly verdict: Verdict
  readonly next: string
}

/** The table that was pasted, and for whom it was judged. */
export interface CheckedTable extends Asker {
  /** Pack and journey ('sweden/agent'). */
  readonly journey: string
  readonly advice: OperatorAdvice
  readonly check: OperatorCheck
  /** Whether the person's own request is sent, and waits. */
  readonly sent?: boolean
  /** The command that lists what to search for; nothing where the steps to come do. */
  readonly searchTerms?: string
}

/**
 * What a pasted table says, as a document.
 * @param speak the words of another language: a letter is written in the one that the authority reads
 */
export function operatorCheckDocument(
  words: Words,
  table: CheckedTable,
  speak: (language: string) => Words,
): OperatorCheckDocument {
  const { journey, check } = table
  const { reason } = check
  return {
    format: 'traces-guide/operator-check@1',
    journey,
    language: words.language,
    rows: check.rows.map(({ name = '', activities, verdict }, index) => ({
      name: safe(name),
      activities: activities.map((each) => ({
        code: safe(each.code ?? ''),
        name: safe(each.name),
        state: each.state,
      })),
      verdict,
      next: rowText(words, table, index),
    })),
    verdict: check.verdict,
    ...(reason === undefined ? {} : { reason }),
    next: nextText(words, table),
    letters: check.verdict === 'ask-authority' ? lettersOf(words, table, speak) : [],
  }
}

/** The same as a page. */
export function operatorCheckView(words: Words, document: OperatorCheckDocument, { company }: Asker): View {
  const paragraph = (text: string): ViewBlock => ({ kind: 'paragraph', runs: [text] })
  const unsure = company === undefined && document.verdict !== 'unrecognised' && document.rows.some(hasName)
  return {
    title: words.say('operator-check.title'),
    blocks: [
      ...document.rows.flatMap((row) => rowBlocks(words, row)),
      { kind: 'heading', text: words.say('operator-check.whole') },
      paragraph(document.next),
      ...(unsure ? [paragraph(words.say('operator-check.whose'))] : []),
      ...document.letters.flatMap((letter, index) => letterBlocks(words, letter, index)),
    ],
  }
}

/** A row: its company, its activities, and what it means. */
export function rowBlocks(words: Words, row: CheckedRowItem): readonly ViewBlock[] {
  return [
    { kind: 'heading', text: row.name === '' ? words.say('operator-check.no-name') : row.name },
    ...(row.activities.length === 0 ? [] : [activityList(words, row)]),
    { kind: 'paragraph', runs: [row.next] },
  ]
}

function hasName({ name }: CheckedRowItem): boolean {
  return name !== ''
}

function activityList(words: Words, { activities }: CheckedRowItem): ViewBlock {
  const items = activities.map(({ name, state }) => [
    state === 'none' ? name : `${name}: ${words.say(`operator-check.state-${state}`)}`,
  ])
  return { kind: 'list', ordered: false, items }
}

/** What a row means, in short. */
function rowText(words: Words, table: CheckedTable, index: number): string {
  const who = addresseeOf(table.advice, table.relevant)?.who ?? ''
  return words.say(`operator-check.row-${rowKey(table, index)}`, { who })
}

/** Where a company's name is known, a row that isn't surely one's own must not say what to do with it. */
function rowKey({ check, company, sent = false }: CheckedTable, index: number): string {
  const row = check.rows[index]
  if (company !== undefined && row?.name !== undefined) {
    if (check.reason === 'twice' && check.decides.includes(index)) return 'twice'
    if (check.reason === 'similar-name') return 'unsure'
    if (!check.decides.includes(index)) return check.verdict === 'unrecognised' ? 'unsure' : 'other'
  }
  if (sent && row?.verdict === 'wait') return 'sent'
  return row?.verdict ?? 'unrecognised'
}

/** What the whole table means, and what to do. */
function nextText(words: Words, table: CheckedTable): string {
  const { advice, check, relevant, searchTerms } = table
  const { verdict, reason } = check
  const label: Record<string, string> = {}
  for (const [id, each] of Object.entries(advice.labels)) label[id] = showLabel(each, words.language)
  const addressee = addresseeOf(advice, relevant)
  const values: Values = { label, to: addresseeText(addressee), who: addressee?.who ?? '' }
  const say = (key: string, more: Values = {}): string =>
    words.say(`operator-check.${key}`, { ...values, ...more })
  switch (verdict) {
    case 'request':
      return say('next-request')
    case 'wait':
      return say(table.sent === true ? 'next-sent' : 'next-wait')
    case 'ask-authority':
      return `${say(`next-${reason ?? 'other-activity'}`)} ${say('next-write')}`
    case 'not-listed': {
      const terms = searchTerms === undefined ? [] : [say('next-terms', { command: searchTerms })]
      return [say('not-listed'), say(`next-not-listed-${advice.notListed}`), ...terms].join(' ')
    }
    case 'unrecognised':
      return `${say(`next-${reason ?? 'unreadable'}`)} ${say(reason === 'similar-name' ? 'next-compare' : 'next-again')}`
  }
}

/** The letter in the language that the authority reads, and where that is another one, in the person's too. */
function lettersOf(words: Words, table: CheckedTable, speak: (language: string) => Words): readonly Letter[] {
  const { advice, check, relevant } = table
  const language = addresseeOf(advice, relevant)?.language ?? words.language
  const own = operatorLetter(words, advice, check, table)
  return language === words.language ? [own] : [operatorLetter(speak(language), advice, check, table), own]
}
