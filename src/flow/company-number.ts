import { isMemberState, type MemberState } from './member-states.ts'

/** One form of a number: what it looks like without spaces, dots, hyphens and slashes, and how it is written. */
type Form = readonly [pattern: RegExp, written: string]

const plain = (digits: number): Form => [new RegExp(`^(\\d{${digits}})$`), '$1']

/**
 * The numbers by which each Member State's register knows a company, as its authorities write them; where a register's
 * number is little used, also the tax number that stands on letters. Only forms: check digits are no matter of these.
 */
const forms: Readonly<Record<MemberState, readonly Form[]>> = {
  AT: [[/^(?:FN)?(\d{1,6})([A-Z])$/, 'FN $1$2']],
  BE: [
    [/^(?:BE)?([01]\d{3})(\d{3})(\d{3})$/, '$1.$2.$3'],
    [/^([2-9]\d{2})(\d{3})(\d{3})$/, '0$1.$2.$3'],
  ],
  BG: [plain(9), plain(13)],
  CY: [[/^(?:HE|ΗΕ|C)?(\d{1,6})$/, 'HE $1']],
  CZ: [plain(8)],
  DE: [
    [/^(HRA|HRB|PR|VR)(\d{1,6}[A-Z]{0,3})$/, '$1 $2'],
    [/^GNR(\d{1,6}[A-Z]{0,3})$/, 'GnR $1'],
  ],
  DK: [[/^(?:CVR|DK)?(\d{8})$/, '$1']],
  EE: [plain(8)],
  ES: [[/^([A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/, '$1']],
  FI: [
    [/^(\d{7})(\d)$/, '$1-$2'],
    [/^(\d{6})(\d)$/, '0$1-$2'],
  ],
  FR: [
    [/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3'],
    [/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4'],
  ],
  GR: [plain(9), plain(12)],
  HR: [plain(11), plain(8), plain(9)],
  HU: [[/^(\d\d)(\d\d)(\d{6})$/, '$1-$2-$3'], plain(8), [/^(\d{8})(\d)(\d\d)$/, '$1-$2-$3']],
  IE: [[/^(\d{5,6})$/, '$1']],
  IT: [plain(11), [/^([A-Z]{6}[A-Z0-9]{10})$/, '$1']],
  LT: [plain(9), plain(7)],
  LU: [[/^([A-Z])(\d{1,6})$/, '$1$2']],
  LV: [plain(11)],
  MT: [[/^C?(\d{1,6})$/, 'C $1']],
  NL: [plain(8)],
  PL: [[/^(000\d{7})$/, '$1'], [/^(\d{3})(\d{3})(\d\d)(\d\d)$/, '$1-$2-$3-$4'], plain(9), plain(14)],
  PT: [plain(9)],
  RO: [[/^(?:RO)?(\d{2,10})$/, '$1'], [/^(J\d{13})$/, '$1'], plain(13)],
  SE: [[/^(?:16|19|20)?(\d{6})(\d{4})$/, '$1-$2']],
  SI: [plain(7), plain(10)],
  SK: [[/^(\d\d)(\d{3})(\d{3})$/, '$1 $2 $3']],
}

/**
 * A company's registration number as the authorities of its country write it, or nothing where it has another form.
 * Without a country, or outside the Union, any short text with a digit is one.
 */
export function writeCompanyNumber(text: string, country: string | undefined): string | undefined {
  if (!isMemberState(country)) return anyNumber(text)
  if (country === 'DE' || country === 'RO') return registerEntry(text, country)
  return write(text, country)
}

function write(text: string, country: MemberState): string | undefined {
  const bare = text.replace(/[\s./-]/g, '').toUpperCase()
  for (const [pattern, written] of forms[country]) {
    const found = pattern.exec(bare)
    if (found === null) continue
    const whole = written.replace(/\$(\d)/g, (_, index: string) => found[Number(index)] ?? '')
    // Austria writes its check letter small.
    return country === 'AT' ? whole.replace(/[A-Z]$/, (letter) => letter.toLowerCase()) : whole
  }
  return undefined
}

/** Two registers whose number is written with a court before it, or with strokes. */
function registerEntry(text: string, country: 'DE' | 'RO'): string | undefined {
  if (country === 'RO') {
    const entry = /^([JFC])\s?(\d{1,2})\s?\/\s?(\d{1,6})\s?\/\s?(\d{4})$/i.exec(text)
    return entry === null
      ? write(text, 'RO')
      : `${entry[1]?.toUpperCase()}${entry[2]?.padStart(2, '0')}/${entry[3]}/${entry[4]}`
  }
  const entry = /^(\p{L}[\p{L} .()/-]{0,58}\s)?(HRA|HRB|GnR|PR|VR)([\s\d].{0,9})$/iu.exec(text)
  if (entry === null) return undefined
  const number = write(`${entry[2]}${entry[3]}`, 'DE')
  if (number === undefined) return undefined
  return entry[1] === undefined ? number : `${entry[1].trim()} ${number}`
}

function anyNumber(text: string): string | undefined {
  return /\d/.test(text) && /^[\p{L}\d][\p{L}\d ./-]{0,29}$/u.test(text) ? text : undefined
}
