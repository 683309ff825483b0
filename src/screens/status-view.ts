import { type ClockState, clocksThatRun, type Time } from '../flow/clock.ts'
import { locate } from '../flow/locate.ts'
import type { Answers, Instant } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { makeChecklist } from './checklist.ts'
import { clockText } from './clock-view.ts'
import { longDate } from './date.ts'
import { journeyTitle } from './journey-title.ts'
import { progressText } from './progress.ts'
import { staleNote } from './stale-note.ts'
import { titleOf } from './step-words.ts'
import type { View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** What is said where no progress is saved. */
export interface NoStatusDocument {
  readonly format: 'traces-guide/status@1'
  readonly language: string
  readonly saved: false
}

/** How far a session has come. */
export interface StatusDocument {
  readonly format: 'traces-guide/status@1'
  readonly saved: true
  readonly journey: string
  readonly environment: string
  readonly language: string
  /** The step where the person stands. */
  readonly step: string
  readonly title: string
  readonly ended: boolean
  readonly done: number
  readonly all: number
  readonly updatedAt: string
  /** The clocks that run. */
  readonly clocks: readonly ClockItem[]
}

/** A clock that runs, in words and as moments (UTC). */
export interface ClockItem {
  readonly id: string
  readonly title: string
  readonly from: Instant
  /** Nothing where no source says how long it takes. */
  readonly ends?: Instant
  readonly state: ClockState
  readonly text: string
}

/** Where nothing is saved, a document too: whoever reads it needs no second way to be told. */
export function noStatusDocument(words: Words): NoStatusDocument {
  return { format: 'traces-guide/status@1', language: words.language, saved: false }
}

/** Counts what is done and tells what comes next. */
export function statusDocument(
  journey: Journey,
  words: Words,
  session: { readonly answers: Answers; readonly environment: string; readonly updatedAt: string },
  time: Time,
): StatusDocument {
  const position = locate(journey.flow, session.answers)
  const { items } = makeChecklist(journey, words, session.answers, session.environment)
  const numbered = items.filter((item) => item.state !== 'possible')
  return {
    format: 'traces-guide/status@1',
    saved: true,
    journey: journey.name,
    environment: session.environment,
    language: words.language,
    step: position.step.id,
    title: titleOf(journey, words, position.step, position.relevant),
    ended: position.at === 'outcome',
    done: numbered.filter((item) => item.state === 'done').length,
    all: numbered.length,
    updatedAt: session.updatedAt,
    clocks: clocksThatRun(journey.flow, session.answers, time).map((running) => {
      const { clock, from, ends, state } = running
      const say = (text?: 'title'): string =>
        clockText(journey, words, position.relevant, running, time.zone, text)
      return {
        id: clock.id,
        title: say('title'),
        from: new Date(from).toISOString(),
        ...(ends === undefined ? {} : { ends: new Date(ends).toISOString() }),
        state,
        text: say(),
      }
    }),
  }
}

/** The same as a page. @param command the line that goes on */
export function statusView(
  document: StatusDocument,
  journey: Journey,
  words: Words,
  answers: Answers,
  command: string,
  today: string,
): View {
  const paragraph = (text: string): ViewBlock => ({ kind: 'paragraph', runs: [text] })
  const where = document.ended
    ? []
    : [{ label: words.say('screens.where'), value: progressText(journey, answers, words) }]
  return {
    title: journeyTitle(journey.name, words),
    aside: words.say('checklist.count', { done: document.done, all: document.all }),
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: words.say(document.ended ? 'screens.ended' : 'screens.next'), value: document.title },
          ...where,
          { label: words.say('screens.last'), value: longDate(document.updatedAt, words) },
        ],
      },
      ...document.clocks.map(({ state, text }): ViewBlock => ({ kind: 'clock', state, text })),
      ...staleNote(journey, words, answers, today),
      ...(document.ended ? [] : [paragraph(words.say('screens.go-on', { command }))]),
    ],
  }
}
