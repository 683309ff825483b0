import type { Clock, Length, LetterTo, Step, StepId } from '../flow/step.ts'
import type { Placed } from './check-parts.ts'
import { fullName } from './compile-condition.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { FactValue } from './source.ts'
import type { WrittenClock, WrittenLength, WrittenStep } from './written-step.ts'

/** A length of time as ISO 8601 writes it, with one figure: minutes or hours, days or months. */
export const isoLength = /^P(?:T(\d{1,5})([MH])|(\d{1,5})([DM]))$/

/** What clocks and letters need to know of the journey they stand in. */
export interface Known {
  /** The steps that fell away because of what is given, or may stand in a guide that can't be read. */
  readonly mayLack: (step: StepId) => boolean
  /** The value of a fact, by its name ('password-link-90.minutes'). */
  readonly value: (name: string) => FactValue | undefined
  /** The languages in which the guides are published. */
  readonly languages: readonly string[]
}

/** The steps with their clocks and letters, and what is wrong with these. */
export function compileClocks(
  steps: readonly Step[],
  placed: readonly Placed[],
  known: Known,
): { readonly steps: readonly Step[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const made = steps.map((step) => {
    const [part = ''] = step.id.split('/')
    const guide = placed.find(({ instance }) => instance.as === part)?.guide
    const written = guide?.steps.find(({ id }) => id === step.name)
    if (guide === undefined || written === undefined) return step
    const tell = (code: ProblemCode, about: string): void => {
      const line = guide.lineOf(step.name)
      problems.push({ file: guide.file, line, code, about: `${step.name}: ${about}` })
    }
    const clocks = (written.clocks ?? [])
      .map((clock) => compileClock(clock, step, steps, known, tell))
      .filter(({ from }) => from.length > 0)
    const letter = compileLetter(written, known, tell)
    return {
      ...step,
      ...(clocks.length === 0 ? {} : { clocks }),
      ...(letter === undefined ? {} : { letter }),
    }
  })
  return { steps: made, problems }
}

type Tell = (code: ProblemCode, about: string) => void

function compileClock(
  written: WrittenClock,
  step: Step,
  steps: readonly Step[],
  known: Known,
  tell: Tell,
): Clock {
  const [part = ''] = step.id.split('/')
  const parts = new Set(steps.map(({ id }) => id.split('/')[0]))
  const place = steps.indexOf(step)
  const named = (typeof written.from === 'string' ? [written.from] : written.from).map((name) =>
    fullName(name, part),
  )
  // A part that this journey doesn't have starts nothing here; another journey of the same guide may have it.
  const here = named.filter((id) => parts.has(id.split('/')[0]))
  const from = here.filter((id) => {
    const index = steps.findIndex((each) => each.id === id)
    if (index < 0 && !known.mayLack(id)) tell('unknown-step', `${written.id}: ${id}`)
    if (index >= place) tell('looks-ahead', `${written.id}: ${id}`)
    return index >= 0
  })
  const length = (each: WrittenLength): readonly Length[] => compileLength(each, known, tell)
  const [lasts] = written.lasts === undefined ? [] : length(written.lasts)
  return {
    id: fullName(written.id, part),
    name: written.id,
    from,
    ...(lasts === undefined ? {} : { lasts }),
    warns: written.warns.flatMap(length),
  }
}

function compileLength(written: WrittenLength, known: Known, tell: Tell): readonly Length[] {
  if (typeof written !== 'string') {
    if ('count' in written) return [{ count: written.count, unit: written.unit }]
    const value = known.value(written.fact)
    if (typeof value === 'number') return [{ count: value, unit: written.unit }]
    tell('fact-unknown', written.fact)
    return []
  }
  const [, ofTime, time, ofDays, days] = isoLength.exec(written) ?? []
  if (ofTime !== undefined) return [{ count: Number(ofTime), unit: time === 'H' ? 'hours' : 'minutes' }]
  return [{ count: Number(ofDays), unit: days === 'M' ? 'months' : 'days' }]
}

function compileLetter(written: WrittenStep, known: Known, tell: Tell): LetterTo | undefined {
  const { letter } = written
  if (letter === undefined) {
    const options = written.kind === 'choice' ? written.options : []
    const shows = options.some((each) => typeof each !== 'string' && each.action === 'draft')
    if (shows) tell('words-missing', 'letter')
    return undefined
  }
  for (const language of letter.languages)
    if (!known.languages.includes(language)) tell('words-missing', `letter: ${language}`)
  const email = letter.fact === undefined ? undefined : known.value(`${letter.fact}.email`)
  if (letter.fact !== undefined && typeof email !== 'string') tell('fact-unknown', `${letter.fact}.email`)
  return {
    ...(letter.who === undefined ? {} : { who: letter.who }),
    ...(typeof email === 'string' ? { email } : {}),
    languages: letter.languages,
  }
}
