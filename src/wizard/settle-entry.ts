import { dayNumberAt, isoDay } from '../flow/calendar.ts'
import { checkAnswer } from '../flow/check-answer.ts'
import { countryOf } from '../flow/country-of.ts'
import type { Position } from '../flow/locate.ts'
import { stood } from '../flow/revise.ts'
import type { Answers, Draft, Entry } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import type { Doubt, DoubtContext } from '../operator/entries/doubt.ts'
import { doubtAbout } from '../operator/entries/doubt-about.ts'
import { writtenForm } from '../operator/entries/written-form.ts'
import { safe } from '../screens/safe.ts'
import type { View } from '../screens/view.ts'
import { doubtText } from './doubt-text.ts'
import { judgeText } from './judge-text.ts'
import type { Desk, Pick, Question, Reply } from './ports.ts'
import { askBelow } from './read.ts'
import { showHelp } from './show-help.ts'

/** What becomes of a written answer that its rule lets stand: it is kept, or asked again with what was typed offered. */
export type Settled = { readonly kind: 'keep' | 'again' | 'quit'; readonly value: string }

/**
 * Asks whether an unusual answer may stand, and has one typed once more where its step wants that. What stood before and is
 * left as it was is not typed again.
 * @param before what the field offered
 * @param hold keeps what was typed, before anything more is asked
 */
export async function settleEntry(
  desk: Desk,
  journey: Journey,
  position: Position,
  step: Entry,
  value: string,
  before: Draft | undefined,
  hold: (typed: string) => void,
): Promise<Settled> {
  if (value === 'skipped') return { kind: 'keep', value }
  const settled = await settleDoubt(desk, journey, position, step, value, hold)
  if (settled.kind !== 'keep' || step.twice !== true || stood(before, value)) return settled
  hold(value)
  const typed = await typeAgain(desk, journey, position, step, value)
  return typed.kind !== 'keep' || typed.value === value
    ? typed
    : settleDoubt(desk, journey, position, step, typed.value, hold)
}

async function settleDoubt(
  desk: Desk,
  journey: Journey,
  position: Position,
  step: Entry,
  value: string,
  hold: (typed: string) => void,
): Promise<Settled> {
  const written = await writtenForm(step.rule, value)
  const doubt = await doubtAbout(step.rule, written, contextOf(desk, step, position.relevant))
  if (doubt === undefined) return keep(written)
  hold(written)
  return askAbout(desk, journey, position, written, doubt)
}

async function typeAgain(
  desk: Desk,
  journey: Journey,
  position: Position,
  step: Entry,
  first: string,
): Promise<Settled> {
  const view = {
    title: desk.words.say('doubts.twice'),
    blocks: [paragraph(desk.words.say('doubts.twice-why'))],
  }
  const { relevant } = position
  const reply = await ask(desk, journey, position, 'again', view, {
    message: desk.words.say('prompts.type'),
    keys: desk.words.say('keys.type'),
    input: {
      kind: 'type',
      draft: '',
      repeats: first,
      judge: async (text) =>
        text.trim() === '' ? desk.words.say('refusals.missing') : judgeText(desk, step, relevant, text),
    },
  })
  if (reply.kind !== 'answer') return { kind: reply.kind === 'quit' ? 'quit' : 'again', value: first }
  const checked = checkAnswer(step, reply.value, relevant)
  const second = checked.ok && typeof checked.value === 'string' ? checked.value : first
  return same(step, first, second) ? keep(first) : chooseOne(desk, journey, position, first, second)
}

/** Whether both lead to the same place: mail servers don't tell upper from lower case. */
function same({ rule }: Entry, first: string, second: string): boolean {
  return rule === 'email' ? first.toLowerCase() === second.toLowerCase() : first === second
}

/** Both were typed and differ: offers both, and the field again. */
async function chooseOne(
  desk: Desk,
  journey: Journey,
  position: Position,
  first: string,
  second: string,
): Promise<Settled> {
  const view = {
    title: desk.words.say('doubts.differ'),
    blocks: [paragraph(desk.words.say('doubts.differ-which'))],
  }
  const picks = [
    answering('first', safe(first)),
    answering('second', safe(second)),
    answering('again', desk.words.say('doubts.type-again')),
  ]
  const reply = await ask(desk, journey, position, 'differ', view, choosing(desk, picks))
  if (reply.kind === 'quit') return { kind: 'quit', value: first }
  if (reply.kind !== 'answer' || reply.value === 'again') return { kind: 'again', value: first }
  return keep(reply.value === 'second' ? second : first)
}

async function askAbout(
  desk: Desk,
  journey: Journey,
  position: Position,
  value: string,
  doubt: Doubt,
): Promise<Settled> {
  const { words } = desk
  const why = doubtText(words, doubt, value)
  const view = {
    title: words.say('doubts.title'),
    blocks: [paragraph(words.say('doubts.typed', { value: safe(value) })), ...why.map(paragraph)],
  }
  const picks = ['again', 'anyway'].map((id) => answering(id, words.say(`doubts.${id}`)))
  const reply = await ask(desk, journey, position, 'doubt', view, {
    ...choosing(desk, picks),
    doubts: { step: position.step.id, why: why.join(' ') },
  })
  if (reply.kind === 'quit') return { kind: 'quit', value }
  return reply.kind === 'answer' && reply.value === 'anyway' ? keep(value) : { kind: 'again', value }
}

/** Asks on a screen of its own; help is shown in between. */
async function ask(
  desk: Desk,
  journey: Journey,
  position: Position,
  name: string,
  view: View,
  asked: Omit<Question, 'id' | 'lines'>,
): Promise<Reply> {
  for (;;) {
    const id = `${position.step.id}:${name}`
    const reply = await askBelow(desk, view, { ...asked, id })
    if (reply.kind !== 'help') return reply
    const after = await showHelp(desk, journey, position)
    if (after.kind === 'quit') return after
  }
}

function choosing(desk: Desk, picks: readonly Pick[]): Omit<Question, 'id' | 'lines'> {
  return {
    message: desk.words.say('prompts.read'),
    keys: desk.words.say('keys.choose'),
    input: { kind: 'choose', preselected: undefined, picks },
  }
}

function answering(id: string, text: string): Pick {
  return { id, text, reply: { kind: 'answer', value: id } }
}

function paragraph(text: string): View['blocks'][number] {
  return { kind: 'paragraph', runs: [text] }
}

function keep(value: string): Settled {
  return { kind: 'keep', value }
}

/** The step in which every guide asks for the company's name. */
const companyStep = 'about/company'

function contextOf(desk: Desk, step: Entry, relevant: Answers): DoubtContext {
  const country = countryOf(step, relevant)
  const company = relevant[companyStep]?.value
  return {
    ...(country === undefined ? {} : { country }),
    ...(typeof company === 'string' && company !== 'skipped' ? { company } : {}),
    ...(step.rule === 'date' ? { today: isoDay(dayNumberAt(Date.parse(desk.now()), desk.zone)) } : {}),
  }
}
