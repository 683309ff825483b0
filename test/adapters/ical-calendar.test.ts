import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { icalCalendar } from '../../src/adapters/ical-calendar.ts'
import type { Reminder } from '../../src/screens/reminders.ts'

const ask: Reminder = {
  uid: '20261117090000000.sweden.importer.production.wait.answer.1@traces-guide',
  day: '2026-11-20',
  title: 'TRACES: inget svar än? Nu är det rimligt att fråga; ring, eller mejla',
  text: `Växtimport Ångström, ${'å'.repeat(90)}\nEND:VEVENT\nrad \\ tre`,
  madeAt: '2026-11-17T09:00:00.000Z',
}

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    event: new ICAL.Event(event),
    stamp: String(event.getFirstPropertyValue('dtstamp')),
    alarms: event
      .getAllSubcomponents('valarm')
      .map((alarm) => alarm.getFirstProperty('trigger'))
      .map((trigger) => [trigger?.getFirstParameter('related'), String(trigger?.getFirstValue())]),
  }))
}

describe('reminders as a calendar file', () => {
  it('are read back by another program: a whole day, its words, its alarm at nine', () => {
    const [found, ...others] = read(icalCalendar('TRACES', [ask]))
    expect(others).toEqual([])
    expect(found?.event.uid).toBe(ask.uid)
    expect(found?.event.summary).toBe(ask.title)
    expect(found?.event.description).toBe(ask.text)
    expect([found?.event.startDate.toString(), found?.event.startDate.isDate]).toEqual([ask.day, true])
    expect(found?.stamp).toBe('2026-11-17T09:00:00Z')
    expect(found?.alarms).toEqual([['START', 'PT9H']])
  })

  it('are the same file when they are made again', () => {
    expect(icalCalendar('TRACES', [ask])).toBe(icalCalendar('TRACES', [ask]))
  })

  it('keep to 75 octets a line, and end each as the standard has it', () => {
    const text = icalCalendar('Påminnelser om TRACES', [ask, { ...ask, uid: 'b@traces-guide' }])
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })
})
