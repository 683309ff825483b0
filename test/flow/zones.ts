import type { Zone } from '../../src/flow/calendar.ts'

/** The time zones of all Member States, with those of their regions far away. */
export const zones =
  'Europe/Vienna Europe/Brussels Europe/Sofia Europe/Zagreb Asia/Nicosia Europe/Prague Europe/Copenhagen Europe/Tallinn Europe/Helsinki Europe/Mariehamn Europe/Paris Europe/Berlin Europe/Busingen Europe/Athens Europe/Budapest Europe/Dublin Europe/Rome Europe/Riga Europe/Vilnius Europe/Luxembourg Europe/Malta Europe/Amsterdam Europe/Warsaw Europe/Lisbon Atlantic/Azores Atlantic/Madeira Europe/Bucharest Europe/Bratislava Europe/Ljubljana Europe/Madrid Africa/Ceuta Atlantic/Canary Europe/Stockholm America/Guadeloupe America/Martinique America/Cayenne Indian/Reunion Indian/Mayotte'.split(
    ' ',
  )

/** A zone by its name in the tz database, as this computer knows it. What was asked once is remembered. */
export function zoneOf(name: string): Zone {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: name,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const known = new Map<number, number>()
  const ask = (at: number): number => {
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part
    return Math.round((Date.UTC(year, month - 1, day, hour, minute) - at) / 60_000)
  }
  // No zone changes but at a quarter of an hour.
  const quarter = 15 * 60_000
  return (at) => {
    const key = Math.floor(at / quarter)
    const offset = known.get(key) ?? ask(key * quarter)
    known.set(key, offset)
    return offset
  }
}
