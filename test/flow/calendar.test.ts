import { describe, expect, it } from 'vitest'
import {
  addMonths,
  addWorkingDays,
  dayNumberAt,
  isoDay,
  momentOf,
  numberOf,
  readIsoDay,
  startOfDay,
  wallTime,
  weekday,
  workingDaysBetween,
} from '../../src/flow/calendar.ts'
import { zoneOf, zones } from './zones.ts'

const day = 24 * 60 * 60_000
/** Sixteen years of days, four leap years among them. */
const dates = Array.from({ length: 5844 }, (_, index) => numberOf({ year: 2020, month: 1, day: 1 }) + index)

describe('sixteen years of days', () => {
  it('are 5,844 from 1 January 2020, and written and read again the same', () => {
    expect([dates.map(isoDay)[0], dates.map(isoDay).at(-1)]).toEqual(['2020-01-01', '2035-12-31'])
    expect(dates.filter((date) => readIsoDay(isoDay(date)) !== date)).toEqual([])
  })

  it('have the weekday that the computer knows', () => {
    expect(dates.filter((date) => weekday(date) % 7 !== new Date(date * day).getUTCDay())).toEqual([])
  })

  it('have four months that end in the right month, by its end', () => {
    const wrong = dates.filter((date) => {
      const from = new Date(date * day)
      const to = new Date(addMonths(date, 4) * day)
      const months =
        (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
      const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate()
      return months !== 4 || to.getUTCDate() !== Math.min(from.getUTCDate(), last)
    })
    expect(wrong.map(isoDay)).toEqual([])
  })

  it('have a third working day from Monday to Friday, three to five days later', () => {
    const wrong = dates.filter((date) => {
      const third = addWorkingDays(date, 3)
      return (
        weekday(third) > 5 || third - date < 3 || third - date > 5 || workingDaysBetween(date, third) !== 3
      )
    })
    expect(wrong.map(isoDay)).toEqual([])
  })

  it('have as many working days between them as are counted one by one', () => {
    for (const from of dates.slice(0, 14))
      for (let to = from - 3, count = 0; to < from + 800; to += 1) {
        if (to > from && weekday(to) <= 5) count += 1
        expect(workingDaysBetween(from, to)).toBe(count)
      }
  })

  it.each([
    ['2027-10-31', '2028-02-29'],
    ['2026-10-31', '2027-02-28'],
    ['2026-11-30', '2027-03-30'],
    ['2026-12-31', '2027-04-30'],
    ['2024-02-29', '2024-06-29'],
  ])('%s and four months is %s', (from, to) => {
    expect(isoDay(addMonths(readIsoDay(from) ?? 0, 4))).toBe(to)
  })

  it.each(['2026-02-29', '2026-11-31', '2026-13-01', '2026-1-1', ''])('%s is no day', (text) => {
    expect(readIsoDay(text)).toBeUndefined()
  })
})

describe.each(zones)('a day in %s', (name) => {
  const zone = zoneOf(name)

  it('begins on its own date, and ends where the next begins: 5,844 times', () => {
    const wrong = dates.filter((date) => {
      const start = startOfDay(date, zone)
      return dayNumberAt(start, zone) !== date || dayNumberAt(start - 1, zone) !== date - 1
    })
    expect(wrong.map(isoDay)).toEqual([])
  })

  it('has moments that are found again by the clock on the wall, also where it is put forward or back', () => {
    const hours = dates
      .slice(2260, 2660)
      .flatMap((date) => Array.from({ length: 24 }, (_, hour) => date * day + hour * 3_600_000))
    const wrong = hours.filter((at) => {
      const found = momentOf(wallTime(at, zone), zone)
      // An hour that comes twice is found as the first of the two.
      return found !== at && !(at - found === 3_600_000 && wallTime(found, zone) === wallTime(at, zone))
    })
    expect(wrong).toEqual([])
  })
})
