import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sessionFiles } from '../../../src/adapters/session-files.ts'
import type { Session } from '../../../src/session/session.ts'
import { sessionText } from '../../../src/session/session-text.ts'
import { session } from '../../session/fixture.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { madeUpMachine } from './broken-disk.ts'

const file = 'land.visitor.production.json'

const small: Session = {
  ...session,
  answers: { 'a/b': { value: 'Åsa', at: session.updatedAt } },
  drafts: {},
}

describe('every damage', () => {
  /** Reads a damaged file. @returns what was found, and whether that was told */
  function look(damaged: Uint8Array): { readonly found: Session | undefined; readonly told: boolean } {
    const disk = temporaryFolder()
    writeFileSync(join(disk, file), damaged)
    const store = sessionFiles(disk, undefined, madeUpMachine(2))
    try {
      return { found: store.find(small), told: store.news().length > 0 }
    } catch (error) {
      expect(error).toMatchObject({ code: 'state-newer' })
      return { found: undefined, told: true }
    }
  }

  const whole = Buffer.from(sessionText(small))

  it(`by cutting it off, ${whole.length} cases, is told, and nothing is wrong`, () => {
    for (let length = 0; length < whole.length; length += 1) {
      const { found, told } = look(whole.subarray(0, length))
      // Without its last line end it is still whole.
      expect([found, told], `${length}`).toEqual(
        length === whole.length - 1 ? [small, false] : [undefined, true],
      )
    }
  })

  it(`of one bit, ${whole.length * 8} cases, is told, or what is read is what was written`, () => {
    let told = 0
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const damaged = Buffer.from(whole)
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const seen = look(damaged)
      if (seen.told) told += 1
      else expect(seen.found, `bit ${bit}`).toEqual(small)
    }
    expect(told).toBeGreaterThan(whole.length * 6)
  })
})
