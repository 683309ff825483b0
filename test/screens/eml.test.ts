import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { renderEml } from '../../src/screens/eml.ts'
import type { Letter } from '../../src/screens/operator-letter.ts'

const letter: Letter = {
  language: 'sv',
  to: 'importkontroll@jordbruksverket.se',
  subject: 'Vår ansökan i TRACES: Växtimport Ångström & Söner i Örnsköldsvik AB',
  body: 'Hej,\n\nVi ansökte tisdag 17 november 2026 om behörighet till TRACES för import av växter. Vi har inte fått något svar än.\n\n- Företag: Växtimport AB = vårt\n\nVänliga hälsningar',
}

const read = (text: string) => PostalMime.parse(text)

describe('a letter as a file', () => {
  it('is read back by another program: receiver, subject and text', async () => {
    const mail = await read(renderEml(letter))
    expect(mail.to).toEqual([{ address: letter.to, name: '' }])
    expect(mail.subject).toBe(letter.subject)
    expect(mail.text?.trimEnd()).toBe(letter.body)
    expect(mail.attachments).toEqual([])
  })

  it('is a draft: it says that it is unsent, and names no sender and no date', async () => {
    const mail = await read(renderEml(letter))
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
    expect([mail.from, mail.date]).toEqual([undefined, undefined])
  })

  it('names no receiver where none is known', () => {
    expect(renderEml({ ...letter, to: '' })).not.toMatch(/^To:/m)
  })

  it('has lines that end as mail wants it, none of them too long, and only ASCII', () => {
    const text = renderEml({ ...letter, body: `${letter.body}\n${'å'.repeat(400)}\n${'x'.repeat(400)} ` })
    expect(text.replaceAll('\r\n', '')).toMatch(/^[\x20-\x7e]*$/)
    for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
  })

  it('keeps any text, and nothing in it becomes a header', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/\p{Cc}/gu, ''))
    const hostile = fc.constantFrom(
      'Bcc: eva@example.org',
      '=?utf-8?B?QQ==?=',
      '=0D=0ABcc: x',
      '.',
      '--',
      'From me',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(line, hostile),
        fc.array(fc.oneof(line, hostile), { maxLength: 5 }),
        async (subject, lines) => {
          const mail = await read(renderEml({ ...letter, subject, body: lines.join('\n') }))
          expect(mail.subject ?? '').toBe(subject)
          expect(mail.text?.replace(/\n+$/, '')).toBe(lines.join('\n').replace(/\n+$/, ''))
          expect(mail.headers.map(({ key }) => key)).toEqual([
            'x-unsent',
            'to',
            'subject',
            'mime-version',
            'content-type',
            'content-language',
            'content-transfer-encoding',
          ])
        },
      ),
      { numRuns: 300 },
    )
  })
})
