import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod } from 'ical-generator'
import type { Reminder } from '../screens/reminders.ts'

/**
 * Reminders as a calendar file (RFC 5545). Each is a whole day without a time zone, with an alarm at nine in the morning. The
 * same reminders make the same file.
 * @param title what the calendar is called
 */
export function icalCalendar(title: string, reminders: readonly Reminder[]): string {
  const calendar = ical({
    name: title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'traces-guide', product: 'traces-guide' },
  })
  for (const { uid, day, title: summary, text, madeAt } of reminders)
    calendar
      .createEvent({
        id: uid,
        start: new Date(`${day}T00:00:00Z`),
        allDay: true,
        summary,
        description: text,
        stamp: new Date(madeAt),
      })
      .createAlarm({ type: ICalAlarmType.display, triggerAfter: 9 * 60 * 60, description: summary })
      // Left to itself it counts from the day's end; given with the rest, it is not heeded.
      .relatesTo(ICalAlarmRelatesTo.start)
  return `${calendar.toString()}\r\n`
}
