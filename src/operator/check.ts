import type { ActivityState, OperatorRules } from './activity.ts'
import { cleanText } from './clean-text.ts'
import { isMentioned, nearnessOf } from './names/company-name.ts'
import { cutRows } from './table/cut-rows.ts'
import type { FoundActivity, Unclear } from './table/draft.ts'
import { judgeRow } from './table/judge-row.ts'
import { recogniseActivities } from './table/recognise-activities.ts'
import { isEmptyTable, nameInCell } from './table/site-words.ts'
import type { TableRow } from './table/table-row.ts'
import { type Vocabulary, vocabularyOf } from './table/vocabulary.ts'

/** From the best to the worst: what a row, or the whole table, means for a role. */
export const verdicts = ['request', 'wait', 'ask-authority', 'not-listed', 'unrecognised'] as const
export type Verdict = (typeof verdicts)[number]

/** An activity as a row shows it; `id` is missing where the vocabulary has nothing like it. */
export interface ReadActivity {
  readonly id?: string
  /** Its code, as it was pasted. */
  readonly code?: string
  /** The text as it was pasted, on one line, with its code and without its state. */
  readonly name: string
  readonly state: ActivityState
  /** Why it can't be said which activity it is. */
  readonly unclear?: Unclear
}

export interface CheckedRow {
  /** The company's name; missing where only activities were pasted. */
  readonly name?: string
  readonly activities: readonly ReadActivity[]
  readonly verdict: Verdict
  readonly reason?: Reason
}

/** Why the whole is what it is, where the verdict alone doesn't say. */
export type Reason =
  | 'twice'
  | 'similar-name'
  | 'suspended'
  | 'unknown-state'
  | 'other-activity'
  | 'no-activity'
  | 'disagrees'
  | 'cut'
  | 'empty'

export interface OperatorCheck {
  readonly rows: readonly CheckedRow[]
  readonly verdict: Verdict
  /** The rows by which it was judged, counted from 0: one's own, or else the best. */
  readonly decides: readonly number[]
  readonly reason?: Reason
}

/**
 * Reads what a person copied from the result table of TRACES and says what it means for a role. Never throws: what
 * can't be read is `unrecognised`. The work grows with the length of the paste, not faster.
 * @param paste as it came: with tabs or without, one cell or a page
 * @param name one's own company; without it each row is judged, and the best decides
 */
export function checkOperator(paste: string, rules: OperatorRules, name?: string): OperatorCheck {
  const text = cleanText(paste)
  if (text.trim() === '') return nothing('unrecognised', 'empty')
  if (isEmptyTable(text)) return nothing('not-listed', 'empty')
  const vocabulary = vocabularyOf(rules)
  const table = cutRows(text, vocabulary)
  if (table.length === 0) return nothing('unrecognised')
  const rows = table.map((row) => checkRow(row, rules, vocabulary))
  return name === undefined || name.trim() === '' ? byBest(rows, [...rows.keys()]) : byName(rows, table, name)
}

/** The same table where one's own request is sent already: what would be right to request is one's own, and waits. */
export function onceSent(check: OperatorCheck): OperatorCheck {
  const waits = (verdict: Verdict): Verdict => (verdict === 'request' ? 'wait' : verdict)
  const rows = check.rows.map((row, index) =>
    check.decides.includes(index) ? { ...row, verdict: waits(row.verdict) } : row,
  )
  return { ...check, rows, verdict: waits(check.verdict) }
}

const nothing = (verdict: Verdict, reason?: Reason): OperatorCheck => ({
  rows: [],
  verdict,
  decides: [],
  ...(reason === undefined ? {} : { reason }),
})

function checkRow(row: TableRow, rules: OperatorRules, vocabulary: Vocabulary): CheckedRow {
  const name = nameInCell(row.name ?? '')
  const found = recogniseActivities(row.activities ?? '', vocabulary)
  const judgement = row.isPlain ? judgeRow(found, rules) : ({ verdict: 'unrecognised' } as const)
  return { ...(name === '' ? {} : { name }), activities: found.map(readActivity), ...judgement }
}

function readActivity({ ids, unclear, ...shown }: FoundActivity): ReadActivity {
  const [id] = ids
  if (unclear !== undefined) return { ...shown, unclear }
  return id === undefined ? shown : { id, ...shown }
}

/** The best of the rows at these places decides; `rows` are all. */
function byBest(rows: readonly CheckedRow[], places: readonly number[]): OperatorCheck {
  const best =
    verdicts.find((verdict) => places.some((place) => rows[place]?.verdict === verdict)) ?? 'unrecognised'
  const decides = places.filter((place) => rows[place]?.verdict === best)
  const reason = rows[decides[0] ?? 0]?.reason
  return { rows, verdict: best, decides, ...(reason === undefined ? {} : { reason }) }
}

/** One's own row decides. Without one, only a table that is plain from end to end says that it isn't listed. */
function byName(rows: readonly CheckedRow[], table: readonly TableRow[], own: string): OperatorCheck {
  const near = rows.map(({ name }) => (name === undefined ? 'nameless' : nearnessOf(name, own)))
  const places = (kind: (typeof near)[number]) =>
    near.flatMap((found, index) => (found === kind ? [index] : []))
  const mine = places('own')
  if (mine.length > 1) return { rows, verdict: 'ask-authority', decides: mine, reason: 'twice' }
  if (mine.length === 1) return byBest(rows, mine)
  const similar = places('similar')
  if (similar.length > 0) return { rows, verdict: 'unrecognised', decides: similar, reason: 'similar-name' }
  const nameless = places('nameless')
  if (nameless.length === rows.length) return byBest(rows, nameless)
  const seen = table.map(({ name = '', activities = '' }) => `${name}\n${activities}`).join('\n')
  if (isMentioned(own, seen)) return { rows, verdict: 'unrecognised', decides: [], reason: 'similar-name' }
  const isPlain = nameless.length === 0 && table.every((row) => row.isPlain && row.isWhole)
  return { rows, verdict: isPlain ? 'not-listed' : 'unrecognised', decides: [] }
}
