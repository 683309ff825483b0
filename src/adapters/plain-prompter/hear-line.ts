import { looksSecret } from '../../flow/secrets.ts'
import type { Words } from '../../screens/words.ts'
import type { Input, Reply } from '../../wizard/ports.ts'
import { heardNumber, heardNumbers } from './heard-numbers.ts'
import { heardWord, unquoted } from './heard-word.ts'
import type { Offered } from './told-ways.ts'

/** A question that takes one line. */
export type OneLine = Exclude<Input, { readonly kind: 'paste' }>
type Field = Extract<Input, { readonly kind: 'type' }>

/** How things stand before a line is heard. */
export interface Before {
  readonly offered: Offered
  /** What was typed last and may not stand. */
  readonly refused: string
  /** What was typed last and may be a name or one of the three words. */
  readonly doubted: string
}

/** What a line led to: a reply; or why it didn't, and how things stand now. */
export type HeardLine = { readonly reply: Reply } | { readonly told: readonly string[]; readonly now: Before }

/** Takes one line that was typed for a question. What was typed is not told again. */
export async function hearLine(
  input: OneLine,
  text: string,
  before: Before,
  words: Words,
): Promise<HeardLine> {
  const word = heardWord(text, words)
  if (word !== undefined && input.kind === 'type' && (await isName(input, text))) {
    if (text.trim() === before.doubted) return hearText(input, `"${before.doubted}"`, before, words)
    return { told: [words.say('accessible.name')], now: { ...before, doubted: text.trim() } }
  }
  if (word !== undefined) return { reply: { ...word, ...leftOver(input, before) } }
  if (input.kind === 'type') return hearText(input, text, before, words)
  const { picks } = input
  const alone = text.trim() === ''
  if (input.kind === 'several') {
    const kept = alone && input.preselected.length > 0 ? input.preselected : undefined
    const numbers = heardNumbers(text, picks.length)
    const value = kept ?? numbers?.flatMap((number) => picks[number - 1]?.id ?? [])
    if (value !== undefined) return { reply: { kind: 'answer', value } }
  } else {
    const kept = alone ? picks.find(({ id }) => id === input.preselected) : undefined
    const pick = kept ?? picks[(heardNumber(text, picks.length) ?? 0) - 1]
    if (pick !== undefined) return { reply: pick.reply }
  }
  return { told: [words.say('accessible.no-number', { count: picks.length })], now: before }
}

/** Whether a word is written as a name is, and may stand in the field: Back is a surname. */
async function isName(input: Field, text: string): Promise<boolean> {
  const name = text.trim()
  return /^\p{Lu}\p{Ll}+$/u.test(name) && (await input.judge(name)) === undefined
}

async function hearText(input: Field, text: string, before: Before, words: Words): Promise<HeardLine> {
  const { offered } = before
  const alone = text.trim() === ''
  const empties = text.trim() === '-' && offered.text !== ''
  const value = alone ? offered.text : empties ? '' : unquoted(text, words)
  const why = await input.judge(value)
  if (why === undefined) return { reply: { kind: 'answer', value } }
  return { told: [why], now: { offered, refused: value, doubted: '' } }
}

/**
 * Several lines came at once: a paste. It answers nothing; in a field its first line is offered, where it may stand and looks like
 * no secret.
 */
export async function hearBurst(
  input: OneLine,
  lines: readonly string[],
  before: Before,
  words: Words,
): Promise<HeardLine> {
  const told = words.say('accessible.at-once', { count: lines.length })
  const text = lines.find((line) => line.trim() !== '') ?? ''
  if (input.kind !== 'type' || text === '' || looksSecret('text', text)) return { told: [told], now: before }
  const why = await input.judge(text)
  return why === undefined
    ? { told: [told], now: { offered: { text, pasted: true }, refused: '', doubted: '' } }
    : { told: [told, why], now: { ...before, refused: text } }
}

/** What was typed and refused goes along with whoever leaves the field: it is offered when they come back. */
export function leftOver(input: Input, { refused }: Before): { typed?: string } {
  return input.kind === 'type' && refused !== '' ? { typed: refused } : {}
}
