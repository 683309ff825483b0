import { looksSecret } from '../../flow/rules.ts'
import type { Words } from '../../screens/words.ts'
import type { Input, Reply } from '../../wizard/ports.ts'
import { heardNumber, heardNumbers } from './heard-numbers.ts'
import { heardWord, unquoted } from './heard-word.ts'
import type { Offered } from './told-ways.ts'

/** A question that takes one line. */
export type OneLine = Exclude<Input, { readonly kind: 'paste' }>
type Field = Extract<Input, { readonly kind: 'type' }>

/** What a line led to: a reply; or why it didn't, and what is offered and kept from now on. */
export type HeardLine =
  | { readonly reply: Reply }
  | { readonly told: readonly string[]; readonly offered: Offered; readonly refused: string }

/** How things stand before a line is heard. @see HeardLine */
export interface Before {
  readonly offered: Offered
  /** What was typed last and may not stand. */
  readonly refused: string
}

/** Takes one line that was typed for a question. What was typed is not told again. */
export async function hearLine(
  input: OneLine,
  text: string,
  before: Before,
  words: Words,
): Promise<HeardLine> {
  const word = heardWord(text, words)
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
  return { ...before, told: [words.say('accessible.no-number', { count: picks.length })] }
}

async function hearText(input: Field, text: string, before: Before, words: Words): Promise<HeardLine> {
  const { offered } = before
  const alone = text.trim() === ''
  const empties = text.trim() === '-' && offered.text !== ''
  const value = alone ? offered.text : empties ? '' : unquoted(text, words)
  const why = await input.judge(value)
  if (why === undefined) return { reply: { kind: 'answer', value } }
  return { told: [why], offered, refused: value }
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
  if (input.kind !== 'type' || text === '' || looksSecret('text', text)) return { ...before, told: [told] }
  const why = await input.judge(text)
  return why === undefined
    ? { told: [told], offered: { text, pasted: true }, refused: '' }
    : { ...before, told: [told, why], refused: text }
}

/** What was typed and refused goes along with whoever leaves the field: it is offered when they come back. */
export function leftOver(input: Input, { refused }: Before): { typed?: string } {
  return input.kind === 'type' && refused !== '' ? { typed: refused } : {}
}
