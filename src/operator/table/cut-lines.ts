import { withoutLegalForm } from '../names/legal-forms.ts'
import { type CellWord, cellWords, leftOut } from './cell-words.ts'
import { countryFinder } from './country-at-end.ts'
import { findElements } from './find-elements.ts'
import { isAroundTheTable, isBox, isHeading, isNumberLine } from './site-words.ts'
import { type Stretch, splitTexts } from './split-texts.ts'
import type { TableRow } from './table-row.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a line is made of: known activities and states, text of another kind, or text that leads to an activity. */
type Kind = 'activities' | 'text' | 'both'

interface Line {
  readonly text: string
  readonly kind: Kind
  /** Where its country's name ends, or -1. */
  readonly country: number
  readonly bearsForm: boolean
  /** It begins with a known activity, or is like one. */
  readonly isLikeName: boolean
  readonly endsWithCode: boolean
}

const mostLinesOfAddress = 6
const longestForm = 80
const shortest = 8
const mostWordsOfName = 12

/** Cuts a text without tabs: activities alone, or companies of which each cell has lines of its own, or each company one line. */
export function cutLines(text: string, vocabulary: Vocabulary): readonly TableRow[] {
  const body = text
    .split('\n')
    .filter((line) => !isBox(line) && !isHeading(line) && !isAroundTheTable(line))
    .join('\n')
  const lines = linesOf(body, vocabulary)
  if (lines.length === 0) return []
  if (isOneCell(lines)) return [{ activities: body, isPlain: true, isWhole: false }]
  if (!lines.some(({ kind }) => kind !== 'text')) return textAlone(lines)
  return companiesOf(lines)
}

function linesOf(body: string, vocabulary: Vocabulary): readonly Line[] {
  const words = cellWords(body, vocabulary.endings)
  const parts = splitTexts(findElements(words, vocabulary), words, vocabulary)
  const texts = new Set<number>()
  const others = new Set<number>()
  for (const part of parts) {
    const known = part.kind !== 'text' || isKnown(part, words)
    for (let at = part.first; at <= part.last; at += 1) (known ? others : texts).add(words[at]?.line ?? -1)
  }
  const begin = new Map(parts.filter(({ kind }) => kind !== 'left-out').map((part) => [part.first, part]))
  const firsts = new Map<number, number>()
  const lasts = new Map<number, number>()
  words.forEach(({ line }, index) => {
    if (!firsts.has(line)) firsts.set(line, index)
    lasts.set(line, index)
  })
  const countryIn = countryFinder()
  return body.split('\n').flatMap((text, index) => {
    if (text.trim() === '') return []
    const bearsForm = endsWithForm(text)
    const kind = !others.has(index) ? 'text' : !texts.has(index) ? 'activities' : 'both'
    const first = begin.get(firsts.get(index) ?? -1)
    const isLikeName =
      first?.kind === 'name' ||
      (first?.kind === 'text' && (isKnown(first, words) || first.recognised.kind === 'unclear'))
    const last = words[lasts.get(index) ?? -1]
    const endsWithCode = last?.opens === true && last.capital
    return [{ text, kind, country: countryIn(text), bearsForm, isLikeName, endsWithCode }]
  })
}

/** Whether a text is a piece of a known name, and long enough not to be a word of a company's name or address. */
function isKnown({ recognised, first, last }: Stretch, words: readonly CellWord[]): boolean {
  const length = words.slice(first, last + 1).reduce((sum, { key }) => sum + key.length, 0)
  const isDotted = words[first - 1]?.key === leftOut || words[last + 1]?.key === leftOut
  return recognised.kind === 'sure' || (recognised.kind === 'cut' && (isDotted || length >= shortest))
}

/** The end of a line is enough to see a legal form. */
function endsWithForm(line: string): boolean {
  const end = line.replace(/ +/g, ' ').trim().slice(-longestForm)
  return withoutLegalForm(end) !== end
}

/** Nothing known in it: one line may be an activity of another kind, or anything. */
const textAlone = (lines: readonly Line[]): readonly TableRow[] =>
  lines.length === 1 && lines[0] !== undefined && lines[0].country < 0 && !lines[0].bearsForm
    ? []
    : [{ name: lines[0]?.text ?? '', isPlain: false, isWhole: false }]

/** Activities alone: they begin with a known one, and nothing looks like a company. */
const isOneCell = (lines: readonly Line[]): boolean =>
  lines.every(({ kind }) => kind === 'activities') ||
  (lines[0]?.isLikeName === true && lines.every(({ country, bearsForm }) => country < 0 && !bearsForm))

interface Company {
  readonly head: readonly Line[]
  readonly activities: readonly string[]
  readonly isPlain: boolean
}

function companiesOf(lines: readonly Line[]): readonly TableRow[] {
  const companies: Company[] = []
  let head: Line[] = []
  let isOpen = false
  for (const line of lines) {
    const current = companies.at(-1)
    const inOneLine = inOne(line)
    if (inOneLine !== undefined) {
      if (head.length > 0) companies.push({ head, activities: [], isPlain: false })
      companies.push(inOneLine)
      head = []
      isOpen = true
    } else if (line.kind === 'text' || (line.kind === 'both' && line.bearsForm)) {
      head.push(line)
      isOpen = false
    } else if (isOpen && current !== undefined) {
      companies[companies.length - 1] = { ...current, activities: [...current.activities, line.text] }
    } else {
      companies.push({
        head,
        activities: [line.text],
        isPlain: isPlainHead(head) && line.kind === 'activities',
      })
      head = []
      isOpen = true
    }
  }
  return joinRest(companies, head).map(rowOf)
}

/** What follows the last company is a word of its own cell, where it is short; else a company that was cut. */
function joinRest(companies: readonly Company[], rest: readonly Line[]): readonly Company[] {
  const last = companies.at(-1)
  const doubtful = companies.map((company, index) => {
    const next = companies[index + 1]?.head[0]
    const mayGoOn = next !== undefined && !next.bearsForm && next.country < 0
    return mayGoOn ? { ...company, isPlain: false } : company
  })
  if (rest.length === 0) return doubtful
  if (last === undefined || rest.some(({ country, bearsForm }) => country >= 0 || bearsForm))
    return [...doubtful, { head: rest, activities: [], isPlain: false }]
  const longer = { ...last, activities: [...last.activities, ...rest.map(({ text }) => text)] }
  return [...doubtful.slice(0, -1), longer]
}

/** A company in one line: its address ends with a country, or nothing but its name stands before the activity. */
function inOne(line: Line): Company | undefined {
  if (line.kind === 'both' && line.country >= 0) {
    const activities = line.text.slice(line.country)
    if (activities.trim() === '') return undefined
    return {
      head: [{ ...line, text: line.text.slice(0, line.country) }],
      activities: [activities],
      isPlain: true,
    }
  }
  return undefined
}

/** A name, and an address that ends with its country; a second company's name in it, or a code, makes it doubtful. */
function isPlainHead(head: readonly Line[]): boolean {
  const lines = head.filter(({ text }) => !isNumberLine(text))
  const countries = lines.filter(({ country }) => country >= 0)
  const endsWithCountry = countries.length === 0 || (countries.length === 1 && lines.at(-1) === countries[0])
  const others = lines.filter(
    ({ bearsForm, endsWithCode }, index) => endsWithCode || (bearsForm && index > 0),
  )
  const isCompany = countries.length > 0 || lines[0]?.bearsForm === true
  return isCompany && lines.length <= mostLinesOfAddress && endsWithCountry && others.length === 0
}

function rowOf({ head, activities, isPlain }: Company): TableRow {
  const lines = head.filter(({ text }) => !isNumberLine(text))
  const name = lines.length === 1 ? nameBefore(lines[0]?.text ?? '') : lines[0]?.text
  return {
    ...(name === undefined ? {} : { name }),
    activities: activities.join('\n'),
    isPlain,
    isWhole: head.some(({ country }) => country >= 0),
  }
}

/** The name at the beginning of a line that holds its address too: it ends with its legal form. */
function nameBefore(line: string): string {
  const words = line.trim().split(/\s+/)
  for (let count = 2; count <= Math.min(words.length, mostWordsOfName); count += 1) {
    const name = words.slice(0, count).join(' ')
    if (withoutLegalForm(name) !== name) return name
  }
  return line
}
