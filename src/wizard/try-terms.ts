import type { Position } from '../flow/locate.ts'
import type { Journey } from '../guides/journey.ts'
import { searchTicks } from '../screens/search-terms-view.ts'
import { helpView } from '../screens/step-view.ts'
import type { View } from '../screens/view.ts'
import type { Desk, Pick, Reply } from './ports.ts'
import { askUnhelped, readUpTo, showPage } from './read.ts'

/** The terms of a name, and which of them were searched for. */
export interface Tried {
  /** The company's name as answered; empty where it isn't known. */
  readonly name: string
  /** The terms that were ticked before; those that this name doesn't have don't count. */
  readonly ticked: readonly string[]
  /** Keeps the terms that are ticked now. */
  readonly hold: (terms: readonly string[]) => void
}

/**
 * Has a person tick off what they have searched for, one after the other. Each tick is kept until the step is done. Going on
 * before all are ticked is asked about.
 * @param rest the picks that stand below those of this step
 */
export async function tryTerms(
  desk: Desk,
  journey: Journey,
  position: Position,
  view: View,
  { name, ticked: before, hold }: Tried,
  rest: readonly Pick[],
): Promise<Reply> {
  const { step, relevant } = position
  const terms = searchTicks(desk.words, name)
  const ticked = new Set(terms.flatMap(({ kept }, index) => (before.includes(kept) ? [index] : [])))
  let page = 0
  let ticking: readonly string[] | undefined
  for (;;) {
    const picks = [
      ...terms.map(({ text }, index) => tick(desk, text, index, ticked)),
      ...ownPicks(desk),
      ...rest,
    ]
    // Who ticks has read the text: its earlier pages don't come again with every tick.
    const read =
      ticking === undefined ? await readUpTo(desk, step.id, view, picks, page) : { lines: ticking, page }
    ticking = 'lines' in read ? read.lines : undefined
    page = 'lines' in read ? read.page : 0
    const open = terms.findIndex((_, index) => !ticked.has(index))
    const reply =
      'reply' in read
        ? read.reply
        : await desk.prompter.ask({
            id: step.id,
            lines: read.lines,
            message: desk.words.say('search-terms.question'),
            input: { kind: 'choose', picks, preselected: open < 0 ? 'done' : tickId(open) },
            keys: desk.words.say('keys.choose'),
          })
    const index = terms.findIndex((_, each) => reply.kind === 'action' && reply.id === tickId(each))
    const help = reply.kind === 'help' ? helpView(journey, desk.words, step, relevant) : undefined
    if (index >= 0) {
      if (!ticked.delete(index)) ticked.add(index)
      hold(terms.flatMap(({ kept }, each) => (ticked.has(each) ? [kept] : [])))
    } else if (help !== undefined && reply.kind === 'help') {
      ticking = undefined
      page = reply.page ?? page
      const after = await showPage(desk, 'help', help)
      if (after.kind === 'quit') return after
    } else if (reply.kind !== 'answer' || open < 0) return reply
    else {
      ticking = undefined
      page = 0
      const untried = terms.flatMap(({ text }, each) => (ticked.has(each) ? [] : [text]))
      const decided = await askUntried(desk, step.id, untried)
      if (decided.kind !== 'back') return decided
    }
  }
}

/** Says what was not searched for; 'back' is the reply of somebody who will. */
async function askUntried(desk: Desk, id: string, untried: readonly string[]): Promise<Reply> {
  const say = (key: string): string => desk.words.say(`search-terms.${key}`)
  const picks: readonly Pick[] = [
    { id: 'again', text: say('again'), reply: { kind: 'back' } },
    { id: 'done', text: say('without'), reply: { kind: 'answer', value: 'done' } },
  ]
  const view: View = {
    title: say('untried'),
    blocks: [
      { kind: 'list', ordered: false, items: untried.map((term) => [term]) },
      { kind: 'paragraph', runs: [say('untried-why')] },
    ],
  }
  return askUnhelped(desk, view, {
    id: `${id}/untried`,
    message: say('untried-question'),
    input: { kind: 'choose', picks, preselected: 'again' },
    keys: desk.words.say('keys.page'),
  })
}

function tickId(index: number): string {
  return `term-${index + 1}`
}

function tick(desk: Desk, term: string, index: number, ticked: ReadonlySet<number>): Pick {
  const id = tickId(index)
  const done = ticked.has(index)
  const text =
    desk.page().spoken === undefined
      ? `[${done ? 'x' : ' '}] ${term}`
      : desk.words.say(done ? 'accessible.searched' : 'accessible.not-searched', { term })
  return { id, text, reply: { kind: 'action', id } }
}

function ownPicks(desk: Desk): readonly Pick[] {
  return [
    { id: 'done', text: desk.words.say('search-terms.all-tried'), reply: { kind: 'answer', value: 'done' } },
    { id: 'back', text: desk.words.say('search-terms.found'), reply: { kind: 'back' } },
  ]
}
