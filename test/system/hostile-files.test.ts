import fc from 'fast-check'
import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { icalCalendar } from '../../src/adapters/ical-calendar.ts'
import { renderEml } from '../../src/screens/eml.ts'
import { safe } from '../../src/screens/safe.ts'
import { hiddenIn } from '../screens/hidden-characters.ts'

const signs = fc.constantFrom(
  ...[
    '\r\n',
    '\n',
    ';',
    ',',
    ':',
    '\\',
    '\\n',
    '"',
    'BEGIN:VALARM',
    'END:VCALENDAR',
    'ATTACH:file:///etc/passwd',
    'å',
    '漢',
    ' ',
  ],
  ...['X:', '=?utf-8?Q?x?=', 'Bcc: a@example.org', '.', '=', '\u0000', '\u001b', '\u202e', 'a'],
)
const hostile = fc.oneof(
  fc.array(signs, { minLength: 1, maxLength: 30 }).map((each) => each.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
)
const page = 200
const values = fc
  .sample(hostile, { numRuns: 130_000, seed: 6 })
  .map((typed) => safe(typed).trim())
  .filter((value) => value !== '')
  .slice(0, 100_000)

describe('a hundred thousand hostile values', () => {
  it('are text in a calendar, as another parser reads it', { timeout: 900_000 }, () => {
    expect(values).toHaveLength(100_000)
    for (let from = 0; from < values.length; from += page) {
      const some = values.slice(from, from + page)
      const text = icalCalendar(
        'Calendar',
        some.map((value, index) => ({
          uid: `${index}@traces-guide`,
          day: '2026-11-21',
          title: value,
          text: value,
          madeAt: '2026-11-17T09:00:00.000Z',
        })),
      )
      for (const line of text.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        expect(hiddenIn(line)).toEqual([])
      }
      const calendar = new ICAL.Component(ICAL.parse(text))
      const events = calendar.getAllSubcomponents('vevent')
      expect(calendar.getAllSubcomponents()).toHaveLength(page)
      expect(events.map((event) => event.getFirstPropertyValue('summary'))).toEqual(some)
      expect(events.map((event) => event.getFirstPropertyValue('description'))).toEqual(some)
      expect(events.every((event) => event.getAllProperties('attach').length === 0)).toBe(true)
      expect(events.every((event) => event.getAllSubcomponents().length === 1)).toBe(true)
    }
  })

  it('are text in a letter, as another parser reads it', { timeout: 900_000 }, async () => {
    for (let from = 0; from < values.length; from += page) {
      const some = values.slice(from, from + page)
      const subject = some[0] ?? ''
      const eml = renderEml({ to: 'a@example.se', subject, body: some.join('\n'), language: 'sv' })
      const read = await PostalMime.parse(eml)
      expect(read.headers.map(({ key }) => key)).toHaveLength(7)
      expect(read.subject).toBe(subject)
      expect(read.text?.trimEnd().split('\n')).toEqual(some)
      expect(read.attachments).toEqual([])
      expect(hiddenIn(eml.replaceAll('\r\n', '\n'))).toEqual([])
    }
  })
})
