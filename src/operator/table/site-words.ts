/** What the site prints around the companies of its result table. Compared without case and punctuation. */
export type Column = 'name' | 'address' | 'activities'

const columns: Readonly<Record<string, Column>> = {
  name: 'name',
  namn: 'name',
  naam: 'name',
  address: 'address',
  adress: 'address',
  adres: 'address',
  activities: 'activities',
  aktiviteter: 'activities',
  activiteiten: 'activities',
}

const boxes = new Set([
  '',
  'select',
  'välj',
  'selecteer',
  'selected',
  'vald',
  'true',
  'false',
  'on',
  'off',
  'x',
  'v',
])

const emptyTable = [
  'start searching with search button',
  'really didnt find the operator you belong to in this case only you might consider creating a new one using the button above',
  'really didnt find the operator you belong to',
  'in this case only you might consider creating a new one using the button above',
]

const aroundTheTable = new Set([
  ...emptyTable,
  'select an existing operator',
  'välj en befintlig operatör',
  'create a new operator',
  'select an existing operator request authorisation',
  'select an existing operator create a new operator request authorisation',
  'skapa en ny operatör',
  'request authorisation',
  'begär tillstånd',
  'search',
  'sök',
  'country',
  'land',
  'section',
  'avsnitt',
  'activity type',
  'typ av aktivitet',
])

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** The column that a cell is the heading of. */
export const columnOf = (cell: string): Column | undefined => {
  const key = plain(cell)
  return Object.hasOwn(columns, key) ? columns[key] : undefined
}

/** Whether a line is headings and nothing else ('Name Address Activities'). */
export function isHeading(line: string): boolean {
  const words = plain(line).split(' ')
  return (
    words.every((word) => Object.hasOwn(columns, word) || word === 'select' || word === 'välj') &&
    words.some((word) => Object.hasOwn(columns, word))
  )
}

/** Whether a cell holds nothing but the box at the end of a row, or its button. */
export const isBox = (cell: string): boolean => boxes.has(plain(cell)) || /^\s*<input\b[^<>]*>\s*$/.test(cell)

/** Whether a text is the table without a row: its headings, or what it says then, and nothing else. */
export function isEmptyTable(text: string): boolean {
  const said = emptyTable.reduce((rest, phrase) => rest.replaceAll(phrase, '|'), plain(text))
  const words = said.split(/[ |]+/).filter((word) => word !== '')
  const isHeadings = words.length > 1 && words.length < 6
  const left = words.filter((word) => !isHeadings || !(Object.hasOwn(columns, word) || boxes.has(word)))
  const isPiece = left.length > 3 && emptyTable.some((phrase) => phrase.includes(left.join(' ')))
  return (left.length === 0 && (said.includes('|') || isHeadings)) || isPiece
}

/** Whether a line belongs to the page, not to its table. */
export const isAroundTheTable = (line: string): boolean => aroundTheTable.has(plain(line))

const numberLabel =
  /(?:^|\s)(?:EORI(?:[ -](?:number|nummer|no|nr))?|TRACES[ -]?(?:number|nummer|no|nr)|VAT(?:[ -](?:number|no))?|momsregistreringsnummer|organisationsnummer|org\.? ?nr)\.?\s?[:#]/iu

/** Whether a line of a name's cell is a number of the company: 'EORI: SE5561234567', 'BE-ORG-OP-5'. */
export const isNumberLine = (line: string): boolean =>
  numberLabel.exec(line.trim())?.index === 0 || /^[A-Z]{2}[-A-Z]{0,20}\d[-A-Z\d]*$/.test(line.trim())

/** A company's name out of its cell: on one line, without the numbers that stand under it or behind it. */
export function nameInCell(cell: string): string {
  const lines = cell.split('\n').filter((line) => !isNumberLine(line) && plain(line) !== '')
  const text = lines
    .join(' ')
    .replace(/\p{RI}/gu, '')
    .replace(/ +/g, ' ')
    .trim()
  const label = numberLabel.exec(text)
  return (label === null ? text : text.slice(0, label.index)).trim()
}
