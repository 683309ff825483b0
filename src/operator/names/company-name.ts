import { isPieceOf } from '../alignment.ts'
import { cleanText } from '../clean-text.ts'
import { plainLetters } from '../other-letters.ts'
import { withoutLegalForm } from './legal-forms.ts'

/** How near a company's name in the table is to one's own. */
export type Nearness = 'own' | 'similar' | 'other'

/**
 * Compares a name in the table with one's own: without legal form, case, marks and punctuation. Two different legal
 * forms make two companies.
 */
export function nearnessOf(name: string, own: string): Nearness {
  const [theirs, ours] = [coreOf(name), coreOf(own)]
  if (theirs.joined === '' || ours.joined === '') return 'similar'
  const [theirName, ourName] = [coreOf(name, 'with its form'), coreOf(own, 'with its form')]
  if (areSame(theirName, ourName) || areSame(theirName, ours) || areSame(theirs, ourName)) return 'own'
  if (areSame(theirs, ours)) return formsAgree(name, own) ? 'own' : 'similar'
  return areAlike(theirs, ours) ? 'similar' : 'other'
}

/** Whether one's own name, or one like it, stands anywhere in a text. */
export function isMentioned(own: string, text: string): boolean {
  const { joined, words } = coreOf(own)
  const plain = wordsOf(text)
  if (joined === '') return true
  const all = plain.join('')
  if (all.includes(joined)) return true
  const present = new Set(plain)
  return words.length > 1 && words.every((word) => present.has(word))
}

interface Core {
  /** Punctuation as spaces, and as nothing; then nothing between the words at all. */
  readonly spaced: string
  readonly dotted: string
  readonly joined: string
  readonly words: readonly string[]
}

const longest = 200

const areSame = (a: Core, b: Core) => a.spaced === b.spaced || a.dotted === b.dotted

function coreOf(name: string, form: 'without its form' | 'with its form' = 'without its form'): Core {
  const short = cleanText(name).slice(0, longest)
  const bare = form === 'with its form' ? short : withoutLegalForm(short)
  const words = wordsOf(bare)
  const dotted = wordsOf(bare.replace(/[^\p{L}\p{M}\p{N}\s]/gu, '')).join(' ')
  return { spaced: words.join(' '), dotted, joined: words.join(''), words }
}

const wordsOf = (text: string): readonly string[] =>
  plainLetters(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** The form that a name bears, as letters; empty where it bears none. */
function formOf(written: string): string {
  const name = written.slice(0, longest)
  const kept = new Set(withoutLegalForm(name).split(/\s+/))
  return wordsOf(
    name
      .split(/\s+/)
      .filter((word) => !kept.has(word))
      .join(' '),
  ).join('')
}

/** AB is short for Aktiebolag: its letters stand there in this order. */
function formsAgree(name: string, own: string): boolean {
  const [a, b] = [formOf(name), formOf(own)].sort((one, other) => one.length - other.length)
  if (a === undefined || b === undefined || a === '') return true
  let at = 0
  for (const letter of b) if (letter === a[at]) at += 1
  return at === a.length && a[0] === b[0]
}

const shortestPart = 4

function areAlike(theirs: Core, ours: Core): boolean {
  if (theirs.joined === ours.joined) return true
  const [few, many] = [theirs, ours].sort((a, b) => a.words.length - b.words.length)
  if (few === undefined || many === undefined) return false
  if (few.words.every((word) => many.words.some((other) => areAlmostSame(word, other)))) return true
  const [short, long] = [theirs.joined, ours.joined].sort((a, b) => a.length - b.length)
  if (short === undefined || long === undefined) return false
  if (short.length >= shortestPart && long.includes(short)) return true
  return long.length - short.length <= most(short) && isPieceOf(short, long, most(short))
}

const most = (word: string) =>
  word.length < shortestPart ? 0 : word.length < 8 ? 1 : word.length < 16 ? 2 : 4

function areAlmostSame(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.length - short.length <= most(short) && isPieceOf(short, long, most(short))
}
