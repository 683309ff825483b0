import { dayNumberAt, isoDay, wallTime, weekday, type Zone } from '../flow/calendar.ts'
import { clocksOf, type Running, type Time, workingDaysOf } from '../flow/clock.ts'
import { type Answers, partOf, type Step } from '../flow/step.ts'
import { type ClockWords, type Journey, type RoomRow, roomRows } from '../guides/journey.ts'
import { longDate } from './date.ts'
import { wordsOf } from './step-words.ts'
import { valuesOf } from './values.ts'
import type { Row, ViewBlock } from './view.ts'
import type { Values, Words } from './words.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** A day with its weekday ('Tuesday 17 November 2026'). @param number the day's number, as `dayNumberAt` gives it */
export function weekdayDate(number: number, words: Words): string {
  return words.say('waiting.day', {
    weekday: words.say(`waiting.d${weekday(number)}`),
    date: longDate(isoDay(number), words),
  })
}

/** What a clock's words can name; without an end, nothing is left to count. */
export function clockShown(running: Running, words: Words, zone: Zone): Values {
  const { from, now, ends } = running
  const started = weekdayDate(dayNumberAt(from, zone), words)
  const worked = workingDaysOf(running, zone)
  if (ends === undefined) return { started, 'working-days': worked, ends: '', until: '', minutes: 0, days: 0 }
  return {
    started,
    'working-days': worked,
    ends: weekdayDate(dayNumberAt(ends - 1, zone), words),
    until: new Date(wallTime(ends, zone)).toISOString().slice(11, 16),
    minutes: Math.ceil(Math.max(0, ends - now) / minute),
    days: Math.ceil(Math.max(0, ends - now) / day),
  }
}

/** One of a clock's texts, filled in; empty where it has none. */
export function clockText(
  journey: Journey,
  words: Words,
  relevant: Answers,
  running: Running,
  zone: Zone,
  text: keyof ClockWords = running.state,
): string {
  const { id, name } = running.clock
  const bearer = journey.flow.steps.find((step) => step.clocks?.some((clock) => clock.id === id))
  if (bearer === undefined) return ''
  const written = words.guide(bearer.words).clocks?.[name]?.[text] ?? ''
  const values = valuesOf(journey, words, relevant, partOf(id))
  return words.fill(written, { ...values, clock: clockShown(running, words, zone) }).trim()
}

/** Whom to ask, where a clock counts a wait; nothing where it counts something else. */
export function askText(
  journey: Journey,
  words: Words,
  relevant: Answers,
  { clock }: Running,
): string | undefined {
  const room = journey.flow.steps
    .filter((step) => step.clocks?.some(({ id }) => id === clock.id))
    .map((step) => wordsOf(words, step).room?.ask)
    .find((ask) => ask !== undefined)
  if (room === undefined) return undefined
  const text = words.fill(room, valuesOf(journey, words, relevant, partOf(clock.id)))
  return `${words.say('waiting.ask')}: ${text}`
}

/** How clocks stand, a line for each. */
export function clockBlocks(
  journey: Journey,
  words: Words,
  relevant: Answers,
  clocks: readonly Running[],
  zone: Zone,
): readonly ViewBlock[] {
  return clocks.map((running) => ({
    kind: 'clock',
    state: running.state,
    text: clockText(journey, words, relevant, running, zone),
  }))
}

/** What a person who waits must know: since when, who decides, what comes, how long it takes, whom to ask. */
export function roomBlocks(
  journey: Journey,
  words: Words,
  step: Step,
  relevant: Answers,
  time: Time | undefined,
): readonly ViewBlock[] {
  const room = wordsOf(words, step).room
  if (room === undefined) return []
  const values = valuesOf(journey, words, relevant, partOf(step.id))
  const [clock] = time === undefined ? [] : clocksOf(journey.flow, step.clocks ?? [], relevant, time)
  const sent = clock === undefined || time === undefined ? [] : [sentRow(words, clock, time.zone)]
  const told = (name: RoomRow): readonly Row[] => {
    const value = words.fill(room[name] ?? '', values)
    return value === '' ? [] : [{ label: words.say(`waiting.${name}`), value }]
  }
  const [now, ...rest] = roomRows
  return [{ kind: 'rows', rows: [...told(now), ...sent, ...rest.flatMap(told)] }]
}

function sentRow(
  words: Words,
  running: Running,
  zone: Zone,
): { readonly label: string; readonly value: string } {
  const count = workingDaysOf(running, zone)
  const isToday = dayNumberAt(running.from, zone) === dayNumberAt(running.now, zone)
  const counted = count === 0 ? 'ago-none' : count === 1 ? 'ago-one' : 'ago'
  const ago = isToday ? 'today' : counted
  return {
    label: words.say('waiting.sent'),
    value: words.say(`waiting.${ago}`, {
      day: weekdayDate(dayNumberAt(running.from, zone), words),
      count,
    }),
  }
}
