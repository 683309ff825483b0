import type { Position } from '../flow/locate.ts'
import { type Choice, partOf, type Value } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { checkOperator } from '../operator/check.ts'
import { type CheckedTable, operatorCheckDocument } from '../screens/operator-check.ts'
import type { Letter } from '../screens/operator-letter.ts'
import { operatorReadingView } from '../screens/operator-reading.ts'
import { helpView } from '../screens/step-view.ts'
import { optionText } from '../screens/step-words.ts'
import { valuesOf } from '../screens/values.ts'
import type { View } from '../screens/view.ts'
import { optionRead } from './option-read.ts'
import type { Desk, Pick, Reply } from './ports.ts'
import { askBelow, backPick, showPage } from './read.ts'

/** What came of a paste: an answer, with the letter that it calls for, or the wish to leave. */
export type Pasted =
  | { readonly kind: 'answer'; readonly value: Value; readonly letter: Letter | undefined }
  | { readonly kind: 'quit' }

/**
 * Takes a pasted table, says what it means, and asks whether that is right. Nothing of it is kept.
 * @returns what came of it; nothing where the person goes back to the choice
 */
export async function pasteTable(
  desk: Desk,
  journey: Journey,
  position: Position,
): Promise<Pasted | undefined> {
  const advice = desk.operators()[journey.name]
  const { step, relevant } = position
  if (advice === undefined || step.kind !== 'choice') return undefined
  const pasted = await askPaste(desk, journey, position)
  if (typeof pasted !== 'string') return pasted
  const company = companyOf(position, advice.answers.company)
  const check = checkOperator(pasted, advice, company)
  const table: CheckedTable = { journey: journey.name, advice, check, company, relevant }
  const document = operatorCheckDocument(desk.words, table, desk.speak)
  const [letter] = document.letters
  const option = optionRead(step, advice.wants, check)
  const view = operatorReadingView(desk.words, document, table, option !== undefined)
  if (option !== undefined) {
    const reply = await confirmRead(desk, journey, position, step, option, view)
    if (reply?.kind !== 'answer') return reply
    return { ...reply, letter }
  }
  return (await showPage(desk, 'reading', view)).kind === 'quit' ? { kind: 'quit' } : undefined
}

async function askPaste(
  desk: Desk,
  journey: Journey,
  position: Position,
): Promise<string | { readonly kind: 'quit' } | undefined> {
  const { words } = desk
  const view: View = {
    title: words.say('operator-check.paste-title'),
    blocks: [
      'operator-check.paste-mark',
      desk.page().spoken === undefined ? 'operator-check.paste-here' : 'accessible.paste-here',
      'operator-check.paste-safe',
    ].map((key) => ({ kind: 'paragraph', runs: [words.say(key)] })),
  }
  for (;;) {
    const reply = await askBelow(desk, view, {
      id: 'paste',
      message: words.say('operator-check.paste-prompt'),
      input: { kind: 'paste', told: (count) => words.say('operator-check.paste-lines', { count }) },
      keys: words.say('operator-check.paste-keys'),
    })
    if (reply.kind === 'quit') return { kind: 'quit' }
    if (reply.kind === 'answer') {
      const text = String(reply.value)
      return text.trim() === '' ? undefined : text
    }
    if (reply.kind !== 'help') return undefined
    const help = helpView(journey, words, position.step, position.relevant)
    if (help !== undefined && (await showPage(desk, 'help', help)).kind === 'quit') return { kind: 'quit' }
  }
}

/** Shows what was read, and asks whether that is right. */
async function confirmRead(
  desk: Desk,
  journey: Journey,
  { relevant }: Position,
  step: Choice,
  option: string,
  view: View,
): Promise<Extract<Reply, { kind: 'answer' | 'quit' }> | undefined> {
  const { words } = desk
  const values = valuesOf(journey, words, relevant, partOf(step.id))
  const answer = optionText(words, step, option, values)
  const shown: View = {
    ...view,
    blocks: [...view.blocks, { kind: 'paragraph', runs: [words.say('operator-check.right', { answer })] }],
  }
  const picks: readonly Pick[] = [
    {
      id: 'yes',
      text: words.say('operator-check.right-yes'),
      reply: { kind: 'answer', value: option },
    },
    { ...backPick(desk), id: 'no', text: words.say('operator-check.right-no') },
  ]
  for (;;) {
    const reply = await askBelow(desk, shown, {
      id: 'reading',
      message: words.say('operator-check.right-prompt'),
      input: { kind: 'choose', preselected: undefined, picks },
      keys: words.say('keys.choose'),
    })
    if (reply.kind === 'answer' || reply.kind === 'quit') return reply
    if (reply.kind !== 'help') return undefined
    const help = helpView(journey, words, step, relevant)
    if (help !== undefined && (await showPage(desk, 'help', help)).kind === 'quit') return { kind: 'quit' }
  }
}

function companyOf({ relevant }: Position, step: keyof Position['relevant'] | undefined): string | undefined {
  const value = step === undefined ? undefined : relevant[step]?.value
  return typeof value === 'string' && value !== 'skipped' && value !== 'withheld' ? value : undefined
}
