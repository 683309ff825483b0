import fc from 'fast-check'
import type { Activity } from '../../src/operator/activity.ts'

/** One thing that happens to a text between the site and the prompt. */
type Mutation = (text: string) => string

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäö')
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const at = (text: string, where: number) => Math.floor(where * text.length)

/** Only where a letter stands: a number is never a typing mistake. */
function letterAt(text: string, where: number): number {
  const places = [...text].flatMap((letter, index) => (/[a-zåäö]/i.test(letter) ? [index] : []))
  return places[Math.floor(where * places.length)] ?? 0
}

/** What stands in the brackets of 45(1)(l) is a number too. */
const isInBrackets = (text: string, index: number) => text[index - 1] === '(' && text[index + 1] === ')'

/** One letter wrong, missing, too much, or swapped with the next. */
export const oneWrongLetter: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom('wrong', 'missing', 'too much', 'swapped'), place, letters)
  .map(([how, where, letter]) => (text) => {
    const index = letterAt(text, where)
    if (isInBrackets(text, index)) return text
    const [before, here, next, after] = [
      text.slice(0, index),
      text.slice(index, index + 1),
      text.slice(index + 1, index + 2),
      text.slice(index + 2),
    ]
    if (how === 'wrong') return before + letter + next + after
    if (how === 'missing') return before + next + after
    if (how === 'too much') return before + letter + here + next + after
    return /[a-z]/i.test(next) ? before + next + here + after : text
  })

/** Capitals, small letters, or both as they come. */
export const anyCase: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constant((text: string) => text.toUpperCase()),
  fc.constant((text: string) => text.toLowerCase()),
  fc
    .array(fc.boolean(), { minLength: 7, maxLength: 13 })
    .map(
      (ups) => (text: string) =>
        [...text].map((letter, index) => (ups[index % ups.length] ? letter.toUpperCase() : letter)).join(''),
    ),
)

const blank = fc.constantFrom(' ', '  ', '\u00a0', '\u2009', '\n', '\r\n', ' \n ', '\u200b ', ' \u00ad')
const invisible = fc.constantFrom('', '\u00ad', '\u200b', '\ufeff', '\u2060')

/** Other blanks, wrapped lines, and characters that nobody sees. */
export const anySpacing: fc.Arbitrary<Mutation> = fc
  .tuple(fc.array(blank, { minLength: 5, maxLength: 9 }), place, invisible)
  .map(([blanks, where, hidden]) => (text) => {
    let count = 0
    const spaced = text.replace(/ /g, () => {
      count += 1
      return blanks[count % blanks.length] ?? ' '
    })
    const index = at(spaced, where)
    return spaced.slice(0, index) + hidden + spaced.slice(index)
  })

/** Brackets of another kind, apart, unclosed, none at all; and 1 or I for l. */
export const anyBrackets: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom('()', '[]', '{}', '( )', '(', ' '), fc.constantFrom('l', '1', 'I'))
  .map(([kind, letter]) => (text) => {
    const [open = ' ', close = ' '] = [kind[0], kind.length === 3 ? ' )' : kind[1]]
    return text.replace('(l)', `(${letter})`).replaceAll('(', open).replaceAll(')', close)
  })

const dots = fc.constantFrom('', '…', '...', ' ...', ' […] ')

/** Cut on the left, on the right, or on both sides, with dots or without. */
export const anyCut: fc.Arbitrary<Mutation> = fc
  .tuple(fc.constantFrom('left', 'right', 'both'), place, place, dots)
  .map(([side, from, to, mark]) => (text) => {
    const start = side === 'right' ? 0 : at(text, from / 1.5)
    const end = side === 'left' ? text.length : start + 1 + at(text.slice(start + 1), to)
    return (start > 0 ? mark : '') + text.slice(start, end) + (end < text.length ? mark : '')
  })

/** The text of an activity as the site may print it: in any language, or its section, with its code and state or without. */
export function anyText(
  { names, sectionNames, code }: Activity,
  mistake: fc.Arbitrary<Mutation>,
): fc.Arbitrary<string> {
  const texts = [...Object.values(names), ...Object.values(sectionNames ?? {})].flat()
  const bare = texts.map((text) => (code === undefined ? text : text.replace(` (${code})`, '')))
  const ends = code === undefined ? [''] : ['', ` (${code})`, `\n(${code})`]
  return fc
    .tuple(
      fc.constantFrom(...bare),
      mistake,
      fc.constantFrom(...ends),
      fc.constantFrom('', ' Valid', '\nNew', '\n(Valid)'),
    )
    .map(([text, wrong, end, state]) => wrong(text) + end + state)
}

/** Alone, or as the third cell of a row; its state beside it, or in the next cell. */
export const anyPlace: fc.Arbitrary<Mutation> = fc.constantFrom<Mutation>(
  (text) => text,
  (text) => `Exempel AB\tGatan 1\n111 11 Stad\n🇸🇪 Sweden\t${text}\t\n`,
  (text) => `Exempel AB\tGatan 1 Sweden\t${text.replace(/\s\(?(Valid|New)\)?$/, '\t$1')}\t\n`,
  (text) => `Name\tAddress\tActivities\t\nExempel AB\nEORI: SE5561234567\tGatan 1 Sweden\t${text}\tSelect\n`,
)

export const nothingWrong: fc.Arbitrary<Mutation> = fc.constant((text: string) => text)
