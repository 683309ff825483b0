import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readSession } from '../../src/session/read-session.ts'
import { checksum, sessionText } from '../../src/session/session-text.ts'
import { session } from './fixture.ts'

describe('a session’s text', () => {
  it('is read as it was written', () => {
    expect(readSession(sessionText(session))).toEqual({ ok: true, session })
  })

  it('ends with its checksum and a line', () => {
    expect(sessionText(session)).toMatch(/,\n "crc32": "[0-9a-f]{8}"\n\}\n$/)
  })

  it('has a checksum of eight digits, whatever it holds', () => {
    // As zlib has them.
    expect(checksum({})).toBe('a3a6bf43')
    expect(checksum({ city: 'Malmö', sign: '✅ 🐄' })).toBe('c50a05c9')
    expect(checksum({ n: 8 })).toBe('05898037')
  })

  it('that was changed is broken', () => {
    expect(readSession(sessionText(session).replace('Anna', 'Bnna'))).toEqual({ ok: false, reason: 'broken' })
    expect(readSession(sessionText(session).replace('"version": 1', '"version": 3'))).toEqual({
      ok: false,
      reason: 'broken',
    })
    expect(readSession(JSON.stringify({ ...session, crc32: 7 }))).toEqual({ ok: false, reason: 'broken' })
  })

  it('that was written before there was a CRC-32 is read, and told from a damaged one', () => {
    const check = createHash('sha256').update(JSON.stringify(session)).digest('hex').slice(0, 16)
    const older = JSON.stringify({ ...session, check })
    expect(readSession(older)).toEqual({ ok: true, session })
    expect(readSession(older.replace('Anna', 'Bnna'))).toEqual({ ok: false, reason: 'broken' })
  })

  it('that a newer program wrote is told, with its checksum', () => {
    const newer = { version: 2, elsewhere: true }
    expect(readSession(JSON.stringify({ ...newer, crc32: checksum(newer) }))).toEqual({
      ok: false,
      reason: 'newer',
    })
  })
})

describe('a session of an older version', () => {
  const older = { ...session, version: -1, journey: undefined, way: session.journey }

  it('is brought up in memory, one version after another', () => {
    const steps: number[] = []
    const migrations = {
      [-1]: (content: object) => {
        steps.push(-1)
        return { ...content, journey: 'way' in content ? content.way : undefined }
      },
      0: (content: object) => {
        steps.push(0)
        return content
      },
    }
    expect(readSession(JSON.stringify(older), migrations)).toEqual({ ok: true, session })
    expect(steps).toEqual([-1, 0])
  })

  it('from which no way leads is broken', () => {
    expect(readSession(JSON.stringify(older))).toEqual({ ok: false, reason: 'broken' })
    expect(readSession(JSON.stringify({ ...session, version: 0 }), { [-1]: (each) => each })).toEqual({
      ok: false,
      reason: 'broken',
    })
  })
})
