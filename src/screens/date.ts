import type { Words } from './words.ts'

/** A day in words ('30 juni 2025'), from an ISO date or moment, in local time for moments. */
export function longDate(iso: string, words: Words): string {
  const { day, month, year } = parts(iso)
  return words.say('dates.long', { day, month: words.say(`months.m${month}`), year })
}

/** A day without its year ('14 nov'). */
export function shortDate(iso: string, words: Words): string {
  const { day, month } = parts(iso)
  return words.say('dates.short', { day, month: words.say(`months.s${month}`) })
}

function parts(iso: string): { day: number; month: number; year: number } {
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00` : iso)
  return { day: date.getDate(), month: date.getMonth() + 1, year: date.getFullYear() }
}
