import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sessionFiles } from '../../../src/adapters/session-files.ts'
import type { Session } from '../../../src/session/session.ts'
import { session } from '../../session/fixture.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { dyingDisk, faultyDisk, madeUpMachine } from './broken-disk.ts'

const next: Session = {
  ...session,
  answers: { ...session.answers, 'who/sure': { value: 'yes', at: session.updatedAt } },
}
const file = 'land.visitor.production.json'
const settled = [file, `${file}.bak`, 'latest']

/** A folder in which the fixture's session lies. */
function savedFolder(): string {
  const folder = temporaryFolder()
  sessionFiles(folder, undefined, madeUpMachine(1)).save(session, undefined)
  return folder
}

/** Saves in a process that is killed before one of its calls; what it says then nobody hears. */
function killedSave(folder: string, last: number, mine: Session, before: Session | undefined, pid = 2): void {
  try {
    sessionFiles(folder, dyingDisk(last).disk, madeUpMachine(pid)).save(mine, before)
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
  }
}

/** How many calls a save makes. */
function callsOfSave(folder: string): number {
  const { disk, calls } = dyingDisk(Number.POSITIVE_INFINITY)
  sessionFiles(folder, disk, madeUpMachine(2)).save(next, session)
  return calls()
}

describe('a process that is killed in the middle of a save', () => {
  it('leaves the old session or the new one, whichever call was its last, and the next save leaves nothing of it', () => {
    const all = callsOfSave(savedFolder())
    expect(all).toBeGreaterThan(25)
    const found = new Set<string>()
    for (let last = 0; last < all; last += 1) {
      const folder = savedFolder()
      killedSave(folder, last, next, session)
      const store = sessionFiles(folder, undefined, madeUpMachine(3))
      const there = store.find(session)
      expect([session, next], `after ${last} calls`).toContainEqual(there)
      found.add(there?.answers['who/sure'] === undefined ? 'old' : 'new')
      expect(store.save(next, there)).toEqual(next)
      expect(store.news()).toEqual([])
      expect(readdirSync(folder).sort(), `after ${last} calls`).toEqual(settled)
    }
    expect(found).toEqual(new Set(['old', 'new']))
  })

  it('leaves nothing or the new one where it was the first save', () => {
    const folder = temporaryFolder()
    const { disk, calls } = dyingDisk(Number.POSITIVE_INFINITY)
    sessionFiles(folder, disk, madeUpMachine(2)).save(session, undefined)
    for (let last = 0; last < calls(); last += 1) {
      const begun = temporaryFolder()
      killedSave(begun, last, session, undefined)
      const store = sessionFiles(begun, undefined, madeUpMachine(3))
      expect([undefined, session]).toContainEqual(store.find(session))
      store.save(session, undefined)
      expect(store.find(session)).toEqual(session)
      expect(readdirSync(begun).filter((name) => !settled.includes(name))).toEqual([])
    }
  })

  it('leaves a lock that the next look at the session removes', () => {
    const folder = savedFolder()
    const all = callsOfSave(savedFolder())
    killedSave(folder, all - 12, next, session)
    expect(existsSync(`${folder}/${file}.lock`)).toBe(true)
    sessionFiles(folder, undefined, madeUpMachine(3)).find(session)
    expect(readdirSync(folder).sort()).toEqual(expect.arrayContaining([file]))
    expect(readdirSync(folder).filter((name) => /lock|tmp/.test(name))).toEqual([])
  })

  it('is got over also by one that is killed while it clears up', () => {
    const folder = savedFolder()
    for (let last = 1; last < 60; last += 1) {
      killedSave(folder, last, next, session, last + 10)
    }
    const store = sessionFiles(folder, undefined, madeUpMachine(3))
    expect(store.save(next, store.find(session))).toEqual(next)
    expect(readdirSync(folder).sort()).toEqual(settled)
  })
})

describe('a disk that refuses', () => {
  it.each(['EIO', 'ENOSPC', 'EROFS'])(
    'at any call with %s leaves the old session or the new one, and says so',
    (code) => {
      const folder = savedFolder()
      const all = callsOfSave(savedFolder())
      let refused = 0
      for (let at = 1; at <= all; at += 1) {
        let count = 0
        const disk = faultyDisk((call) => {
          count += 1
          return count === at && call !== 'closeSync' ? code : undefined
        })
        const store = sessionFiles(folder, disk, madeUpMachine(2))
        try {
          expect(store.save(next, session)).toEqual(next)
        } catch (error) {
          expect(error).toMatchObject({ name: 'UserError' })
          expect(['not-saved', 'state-broken']).toContain(
            error instanceof Error && 'code' in error && error.code,
          )
          refused += 1
        }
        const after = sessionFiles(folder, undefined, madeUpMachine(3))
        expect([session, next], `${code} at ${at}`).toContainEqual(after.find(session))
        after.save(session, next)
        expect(after.news().filter(({ kind }) => kind !== 'taken-over')).toEqual([])
        expect(
          readdirSync(folder).filter((name) => !settled.includes(name)),
          `${code} at ${at}`,
        ).toEqual([])
      }
      expect(refused).toBeGreaterThan(8)
    },
  )

  it.each<[call: string, code: string]>([
    ['fchmodSync', 'EPERM'],
    ['fchmodSync', 'ENOTSUP'],
    ['fchmodSync', 'EINVAL'],
    ['chmodSync', 'EPERM'],
    ['linkSync', 'EPERM'],
    ['linkSync', 'ENOTSUP'],
    ['linkSync', 'EMLINK'],
    ['copyFileSync', 'EIO'],
  ])('only %s, with %s, is no trouble', (call, code) => {
    const folder = savedFolder()
    const disk = faultyDisk((each) => (each === call ? code : undefined))
    const store = sessionFiles(folder, disk, madeUpMachine(2))
    expect(store.save(next, session)).toEqual(next)
    expect(store.find(session)).toEqual(next)
    expect(readdirSync(folder).sort()).toEqual(settled)
  })

  it.each(['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES', 'ENOSYS'])(
    'to sync a folder with %s is no trouble, as on Windows',
    (code) => {
      const folder = savedFolder()
      let synced = 0
      const disk = faultyDisk((call) => {
        if (call === 'fsyncSync') synced += 1
        return call === 'fsyncSync' && synced === 2 ? code : undefined
      })
      expect(sessionFiles(folder, disk, madeUpMachine(2)).save(next, session)).toEqual(next)
      expect(synced).toBe(2)
      const shut = faultyDisk((call, path) => (call === 'openSync' && path === folder ? code : undefined))
      expect(sessionFiles(folder, shut, madeUpMachine(2)).save(session, next)).toEqual(session)
    },
  )

  it('to sync the file itself is told, whatever the reason', () => {
    const folder = savedFolder()
    for (const code of ['EIO', 'EINVAL', 'EPERM']) {
      const disk = faultyDisk((call) => (call === 'fsyncSync' ? code : undefined))
      expect(() => sessionFiles(folder, disk, madeUpMachine(2)).save(next, session)).toThrow(
        expect.objectContaining({ code: 'not-saved', what: `${folder}/${file}` }),
      )
    }
    expect(sessionFiles(folder).find(session)).toEqual(session)
  })

  it('in silence, by writing less, is found out', () => {
    const folder = savedFolder()
    const real = sessionFiles(folder, undefined, madeUpMachine(2))
    const short = faultyDisk(() => undefined)
    const lying = new Proxy(short, {
      get: (target, name, receiver) =>
        name === 'fstatSync'
          ? (...args: Parameters<typeof target.fstatSync>) =>
              Object.assign(target.fstatSync(...args), { size: 1 })
          : Reflect.get(target, name, receiver),
    })
    expect(() => sessionFiles(folder, lying, madeUpMachine(2)).save(next, session)).toThrow(
      expect.objectContaining({ code: 'not-saved' }),
    )
    expect(real.find(session)).toEqual(session)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
