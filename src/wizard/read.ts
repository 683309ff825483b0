import { renderText, textWidth, wrap } from '../screens/text.ts'
import type { View } from '../screens/view.ts'
import type { Desk, Help, Pick, Question, Reply } from './ports.ts'

/** Lines that the prompt below a text takes besides its picks and keys: its message, and air. */
const around = 3

/**
 * A view as the lines above a prompt; where it is too high for the screen, page after page is shown first.
 * @param from the page to begin with, counted from 0: where help was asked for
 */
export async function readUpTo(
  desk: Desk,
  id: string,
  view: View,
  picks: readonly Pick[],
  from = 0,
): Promise<{ readonly lines: readonly string[]; readonly page: number } | { readonly reply: Reply }> {
  const page = desk.page()
  const lines = [...renderText(view, page), '']
  const pages = paginate(lines, page.rows, pickRows(picks, page.columns) + keyRows(desk))
  let index = Math.min(from, pages.length - 1)
  while (index < pages.length - 1) {
    const reply = await desk.prompter.ask({
      id: `${id}#${index + 1}`,
      lines: pages[index] ?? [],
      message: desk.words.say('prompts.page', { page: index + 1, pages: pages.length }),
      input: { kind: 'choose', preselected: undefined, picks: [morePick(desk), backPick(desk)] },
      keys: pageKeys(desk),
    })
    if (reply.kind === 'answer') index += 1
    else if (reply.kind === 'back' && index > 0) index -= 1
    else return { reply: onPage(reply, index) }
  }
  return { lines: pages[index] ?? [], page: index }
}

/** A reply that asks for help, with the page on which it was asked for: one comes back to it. */
function onPage(reply: Reply, page: number): Reply {
  return reply.kind === 'help' ? { ...reply, page } : reply
}

/**
 * Asks below a view; where it is too high for the screen, page after page is shown first, and a reply there is the reply.
 * @param from the page to begin with, counted from 0
 */
export async function askBelow(
  desk: Desk,
  view: View,
  question: Omit<Question, 'lines'>,
  from = 0,
): Promise<Reply> {
  const picks = 'picks' in question.input ? question.input.picks : []
  const read = await readUpTo(desk, question.id, view, picks, from)
  if ('reply' in read) return read.reply
  return onPage(await desk.prompter.ask({ ...question, lines: read.lines }), read.page)
}

/**
 * Asks below a view that says all there is to say: F1 leads nowhere from it.
 * @param view nothing where the question says it all
 */
export async function askUnhelped(
  desk: Desk,
  view: View | undefined,
  question: Omit<Question, 'lines'>,
): Promise<Exclude<Reply, Help>> {
  for (let page = 0; ; ) {
    const asked = { ...question, lines: [] }
    const reply =
      view === undefined ? await desk.prompter.ask(asked) : await askBelow(desk, view, question, page)
    if (reply.kind !== 'help') return reply
    page = reply.page ?? 0
  }
}

/** Whether a view, its picks and the prompt fit on the screen at once; without a known height, no. */
export function fits(desk: Desk, view: View, picks: readonly Pick[]): boolean {
  const page = desk.page()
  const lines = renderText(view, page).length + 1
  return page.rows > 0 && lines <= page.rows - around - pickRows(picks, page.columns) - keyRows(desk)
}

/** Shows a page that is only read; any reply but help leads back, quitting quits. @param further what else can be done there */
export async function showPage(
  desk: Desk,
  id: string,
  view: View,
  further: readonly Pick[] = [],
): Promise<Exclude<Reply, Help>> {
  const picks = [backPick(desk), ...further]
  return askUnhelped(desk, view, {
    id,
    message: desk.words.say('prompts.read'),
    input: { kind: 'choose', preselected: undefined, picks },
    keys: pageKeys(desk),
  })
}

/** The keys on a page that is only read; in a practice leaving saves nothing. */
function pageKeys(desk: Desk): string {
  return desk.words.say(desk.sessions.keeps ? 'keys.page' : 'keys.page-unkept')
}

/** The lines that the keys take. */
function keyRows(desk: Desk): number {
  return Math.ceil((desk.words.say('keys.choose').length + 2) / (desk.page().columns || 80))
}

/** The lines that picks take at a width. */
function pickRows(picks: readonly Pick[], columns: number): number {
  const room = textWidth(columns) - 5
  return picks.reduce((rows, pick) => rows + wrap(pick.text, room).length, 0)
}

/**
 * Cuts lines into pages that fit, at empty lines where it can; each begins with the first line. Without a known height there is
 * one page.
 */
export function paginate(
  lines: readonly string[],
  rows: number,
  picks: number,
): readonly (readonly string[])[] {
  const last = rows - around - picks
  const middle = rows - around - 4
  if (rows <= 0 || lines.length <= last) return [lines]
  const pages: (readonly string[])[] = []
  const head = [lines[0] ?? '', '']
  let rest = lines
  while (rest.length > Math.max(0, last)) {
    const room = Math.max(head.length + 3, Math.min(middle, rest.length - 1))
    const gap = rest.slice(0, room).lastIndexOf('')
    const cut = gap > room / 2 ? gap + 1 : room
    pages.push(rest.slice(0, cut))
    rest = rest.length > cut ? [...head, ...rest.slice(cut)] : []
  }
  return rest.length === 0 ? pages : [...pages, rest]
}

function morePick(desk: Desk): Pick {
  return { id: 'more', text: desk.words.say('buttons.more'), reply: { kind: 'answer', value: 'more' } }
}

/** The pick that goes back. */
export function backPick(desk: Desk): Pick {
  return { id: 'back', text: desk.words.say('buttons.back'), reply: { kind: 'back' } }
}
