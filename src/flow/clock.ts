import {
  addMonths,
  addWorkingDays,
  dayNumberAt,
  readIsoDay,
  sameTimeOn,
  startOfDay,
  workingDaysBetween,
  type Zone,
} from './calendar.ts'
import { foresee } from './foresee.ts'
import { locate } from './locate.ts'
import { type Answers, type Clock, type Flow, type Instant, type Length, stillWaits } from './step.ts'

/** What time it is, and where. */
export interface Time {
  readonly now: Instant
  readonly zone: Zone
}

/** How a clock stands: it runs, it has come to a moment at which one is warned, or what it counts is over. */
export type ClockState = 'running' | 'warned' | 'over'

/** A clock that was started. All moments are milliseconds since 1970. */
export interface Running {
  readonly clock: Clock
  readonly from: number
  /** Now, but never before the start: a computer's clock may have been set back. */
  readonly now: number
  /** The moments at which one is warned. */
  readonly warns: readonly number[]
  /** When it is over; nothing where no source gives a figure. */
  readonly ends?: number
  readonly state: ClockState
}

const minute = 60_000

/**
 * When a length of time is over. Minutes and hours are measured; days and months end at the same time on the wall, months at
 * their last day where the day is missing; working days end with the last of them.
 */
export function endOf(from: number, length: Length, zone: Zone): number {
  const day = dayNumberAt(from, zone)
  return length.unit === 'working-days'
    ? startOfDay(addWorkingDays(day, length.count) + 1, zone)
    : pass(from, day, length, zone)
}

/** When a warning is due: as `endOf`, but on the morning of the working day. */
export function warnOf(from: number, length: Length, zone: Zone): number {
  const day = dayNumberAt(from, zone)
  return length.unit === 'working-days'
    ? startOfDay(addWorkingDays(day, length.count), zone)
    : pass(from, day, length, zone)
}

function pass(from: number, day: number, { count, unit }: Length, zone: Zone): number {
  switch (unit) {
    case 'minutes':
      return from + count * minute
    case 'hours':
      return from + count * 60 * minute
    case 'days':
      return sameTimeOn(day + count, from, zone)
    case 'months':
      return sameTimeOn(addMonths(day, count), from, zone)
    case 'working-days':
      return startOfDay(addWorkingDays(day, count), zone)
  }
}

/** How a clock stands that was started at a moment. */
export function runClock(clock: Clock, from: number, { now, zone }: Time): Running {
  const at = Math.max(from, Date.parse(now))
  const warns = clock.warns.map((length) => warnOf(from, length, zone))
  const ends = clock.lasts === undefined ? undefined : endOf(from, clock.lasts, zone)
  const warned = warns.some((moment) => at >= moment)
  return {
    clock,
    from,
    now: at,
    warns,
    ...(ends === undefined ? {} : { ends }),
    state: ends !== undefined && at >= ends ? 'over' : warned ? 'warned' : 'running',
  }
}

/** The moment at which a clock was started by the answers on the path; nothing where it wasn't. */
export function startOf(flow: Flow, clock: Clock, relevant: Answers, zone: Zone): number | undefined {
  const moments = clock.from.flatMap((id) => {
    const given = relevant[id]
    const step = flow.steps.find((each) => each.id === id)
    if (given === undefined || step === undefined) return []
    if (step.kind !== 'entry') return [Date.parse(given.at)]
    const day = typeof given.value === 'string' ? readIsoDay(given.value) : undefined
    return day === undefined ? [] : [startOfDay(day, zone)]
  })
  return moments.length === 0 ? undefined : Math.max(...moments)
}

/** The clocks of one step that were started, in their order. */
export function clocksOf(
  flow: Flow,
  clocks: readonly Clock[],
  relevant: Answers,
  time: Time,
): readonly Running[] {
  return clocks.flatMap((clock) => {
    const from = startOf(flow, clock, relevant, time.zone)
    return from === undefined ? [] : [runClock(clock, from, time)]
  })
}

/**
 * All clocks that run: they were started, and one of the steps that they belong to is still ahead. Each once, in the flow's
 * order. They tell; they never steer.
 */
export function clocksThatRun(flow: Flow, answers: Answers, time: Time): readonly Running[] {
  const { relevant } = locate(flow, answers)
  const ahead = new Map<string, Clock>()
  for (const { step, likelihood, answered } of foresee(flow, answers)) {
    const isOver = answered && !stillWaits(step, relevant[step.id]?.value)
    if (likelihood === 'excluded' || isOver) continue
    for (const clock of step.clocks ?? []) if (!ahead.has(clock.id)) ahead.set(clock.id, clock)
  }
  return clocksOf(flow, [...ahead.values()], relevant, time)
}

/** How many working days have begun since a clock was started. */
export function workingDaysOf({ from, now }: Running, zone: Zone): number {
  return workingDaysBetween(dayNumberAt(from, zone), dayNumberAt(now, zone))
}
