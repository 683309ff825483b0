import { locate } from './locate.ts'
import type { Answers, Draft, Drafts, Flow, Given, Instant, StepId, Value } from './step.ts'

/** The answers that stand, and those taken back, which are offered again. */
export interface Book {
  readonly answers: Answers
  readonly drafts: Drafts
}

/** The book with one more answer; a draft of the same step has served. */
export function write(book: Book, step: StepId, value: Value, at: Instant): Book {
  return { answers: { ...book.answers, [step]: { value, at } }, drafts: without(book.drafts, step) }
}

/**
 * The book with a written answer. Where another name stood there and its search is done, the search is opened again: nobody has
 * looked for the new one.
 * @param before what the field offered
 */
export function writeEntry(
  flow: Flow,
  book: Book,
  step: StepId,
  value: Value,
  at: Instant,
  before: Draft | undefined,
): Book {
  const written = write(book, step, value, at)
  if (stood(before, value)) return written
  const search = flow.steps.find(
    (each) => each.kind === 'task' && each.tries === step && written.answers[each.id] !== undefined,
  )
  return search === undefined ? written : reopen(flow, written, search.id)
}

/** The book with what was typed but not confirmed, to be offered again; an answer taken back and left as it was stays one. */
export function draft(book: Book, step: StepId, value: Value, at: Instant): Book {
  if (stood(book.drafts[step], value)) return book
  return { ...book, drafts: { ...book.drafts, [step]: { value, at, open: true } } }
}

/** Whether a draft is an answer that stood before it was taken back, and a value is the same. */
export function stood(draft: Draft | undefined, value: Value): boolean {
  return draft !== undefined && draft.open !== true && draft.value === value
}

/** The book with the last answer on the path taken back; the same book where there is none. */
export function goBack(flow: Flow, book: Book): Book {
  const { path } = locate(flow, book.answers)
  const last = path.at(-2)
  return last === undefined ? book : takeBack(book, [last])
}

/** The book with one answer taken back, so that it is asked again; what was answered after it stays. */
export function change(book: Book, step: StepId): Book {
  return takeBack(book, [step])
}

/**
 * The book with a step opened again: its answer and those of the steps after it on the path become drafts. What was typed
 * into entries stays.
 */
export function reopen(flow: Flow, book: Book, step: StepId): Book {
  const { path } = locate(flow, book.answers)
  const from = path.indexOf(step)
  if (from < 0) return book
  const entries = new Set(flow.steps.filter((each) => each.kind === 'entry').map((each) => each.id))
  return takeBack(
    book,
    path.slice(from).filter((id) => id === step || !entries.has(id)),
  )
}

function takeBack(book: Book, steps: readonly StepId[]): Book {
  return steps.reduce<Book>((state, step) => {
    const given = state.answers[step]
    if (given === undefined) return state
    return { answers: without(state.answers, step), drafts: { ...state.drafts, [step]: given } }
  }, book)
}

function without<Each extends Given>(
  answers: Readonly<Record<StepId, Each>>,
  step: StepId,
): Readonly<Record<StepId, Each>> {
  const rest: Record<StepId, Each> = { ...answers }
  delete rest[step]
  return rest
}
