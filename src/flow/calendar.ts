/**
 * How far local time lies east of UTC at a moment, in minutes. A time zone is an argument everywhere: it is a function,
 * because the distance changes with the season.
 * @param at milliseconds since 1970-01-01T00:00Z
 */
export type Zone = (at: number) => number

/** Where no place is known. */
export const utc: Zone = () => 0

/** A day of the calendar (proleptic Gregorian, as ISO 8601 has it), wherever on earth. */
export interface Day {
  readonly year: number
  /** From 1 to 12. */
  readonly month: number
  readonly day: number
}

const minute = 60_000
const dayLength = 24 * 60 * minute

/** What the clock on the wall shows at a moment, in milliseconds as if it were UTC. */
export function wallTime(at: number, zone: Zone): number {
  return at + zone(at) * minute
}

/**
 * The moment at which the clock on the wall shows a time. A time that is skipped when summer time begins is told by the hour
 * after it; of one that comes twice when it ends, the first is meant.
 * @param wall milliseconds as if the time on the wall were UTC
 */
export function momentOf(wall: number, zone: Zone): number {
  const before = zone(wall - dayLength)
  const moments = [before, zone(wall + dayLength)]
    .map((offset) => ({ offset, at: wall - offset * minute }))
    .filter(({ offset, at }) => zone(at) === offset)
    .map(({ at }) => at)
  return moments.length === 0 ? wall - before * minute : Math.min(...moments)
}

/** The number of the local day in which a moment lies; 1970-01-01 is 0. */
export function dayNumberAt(at: number, zone: Zone): number {
  return Math.floor(wallTime(at, zone) / dayLength)
}

/** The first moment of a local day. */
export function startOfDay(number: number, zone: Zone): number {
  return momentOf(number * dayLength, zone)
}

/** The day with this number. */
export function dayOf(number: number): Day {
  const date = new Date(number * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The number of a day. A day past the end of its month counts into the next one. */
export function numberOf({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / dayLength
}

/** A day as ISO 8601 writes it ('2026-11-17'). */
export function isoDay(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10)
}

/** The number of a day that ISO 8601 writes, or nothing where no calendar has it. */
export function readIsoDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const number = numberOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
  return isoDay(number) === text ? number : undefined
}

/** Which day of the week it is: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** Whether it is a day from Monday to Friday. Public holidays differ by country and count as working days here. */
function isWorkingDay(number: number): boolean {
  return weekday(number) <= 5
}

/** The day so many working days later; the day itself doesn't count. */
export function addWorkingDays(number: number, count: number): number {
  let day = number
  for (let left = count; left > 0; ) {
    day += 1
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** How many working days have begun since a day, which doesn't count itself; never less than none. */
export function workingDaysBetween(from: number, to: number): number {
  const weeks = Math.max(0, Math.floor((to - from) / 7))
  let count = weeks * 5
  for (let day = from + weeks * 7 + 1; day <= to; day += 1) if (isWorkingDay(day)) count += 1
  return count
}

/** The day so many months later; where that month is shorter, its last day (31 October + 4 months is the end of February). */
export function addMonths(number: number, count: number): number {
  const { year, month, day } = dayOf(number)
  const first = numberOf({ year, month: month + count, day: 1 })
  const next = numberOf({ year, month: month + count + 1, day: 1 })
  return Math.min(first + day, next) - 1
}

/** A moment so many days later, by the same time on the wall. */
export function sameTimeOn(number: number, at: number, zone: Zone): number {
  const wall = wallTime(at, zone)
  return momentOf(number * dayLength + (wall - Math.floor(wall / dayLength) * dayLength), zone)
}
