import { dayNumberAt, isoDay } from '../flow/calendar.ts'
import { clocksThatRun, runClock, type Time } from '../flow/clock.ts'
import { locate } from '../flow/locate.ts'
import type { Answers, Instant } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { askText, clockText } from './clock-view.ts'
import type { Words } from './words.ts'

/** A reminder for a calendar: a whole day, wherever the person is then. */
export interface Reminder {
  /** Stays the same when the file is made again, so that a calendar moves the entry and adds none. */
  readonly uid: string
  /** An ISO date. */
  readonly day: string
  readonly title: string
  readonly text: string
  /** When the progress was saved on which it rests. */
  readonly madeAt: Instant
}

/** The reminders of all clocks that run and have words for a calendar, from today on. */
export function remindersOf(
  journey: Journey,
  words: Words,
  session: { readonly answers: Answers; readonly startedAt: Instant; readonly updatedAt: Instant },
  time: Time,
): readonly Reminder[] {
  const { relevant } = locate(journey.flow, session.answers)
  const begun = session.startedAt.replace(/\D/g, '')
  return clocksThatRun(journey.flow, session.answers, time).flatMap((running) => {
    if (clockText(journey, words, relevant, running, time.zone, 'calendar') === '') return []
    const asks = askText(journey, words, relevant, running)
    return running.warns.flatMap((moment, index): readonly Reminder[] => {
      const number = dayNumberAt(moment, time.zone)
      if (number < dayNumberAt(running.now, time.zone)) return []
      const then = runClock(running.clock, running.from, {
        now: new Date(moment).toISOString(),
        zone: time.zone,
      })
      const name = `${journey.name}.${journey.environment}.${running.clock.id}.${index + 1}`.replaceAll(
        '/',
        '.',
      )
      return [
        {
          uid: `${begun}.${name}@traces-guide`,
          day: isoDay(number),
          title: clockText(journey, words, relevant, then, time.zone, 'calendar'),
          text: [clockText(journey, words, relevant, then, time.zone, 'warned'), asks]
            .filter(Boolean)
            .join('\n'),
          madeAt: session.updatedAt,
        },
      ]
    })
  })
}
