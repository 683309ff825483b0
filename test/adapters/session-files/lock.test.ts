import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../src/adapters/session-files/disk.ts'
import { clearDead, patience, takeLock } from '../../../src/adapters/session-files/lock.ts'
import type { Holder } from '../../../src/adapters/session-files/machine.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { faultyDisk, madeUpMachine, through } from './broken-disk.ts'

const now = Date.parse('2026-11-21T09:30:00.000Z')

/** A file whose lock says something, written so many milliseconds ago. */
function lockedFile(text: string, age = 0): string {
  const path = join(temporaryFolder(), 'a.json')
  writeFileSync(`${path}.lock`, text)
  utimesSync(`${path}.lock`, (now - age) / 1000, (now - age) / 1000)
  return path
}

const namesBeside = (path: string): readonly string[] => readdirSync(join(path, '..')).sort()

describe('a lock', () => {
  it('names its holder, and is gone when it is released', () => {
    const path = join(temporaryFolder(), 'a.json')
    const lock = takeLock(realDisk, madeUpMachine(4711), path)
    expect(readFileSync(`${path}.lock`, 'utf8')).toBe('4711 77 here\n')
    expect(lock.isOurs()).toBe(true)
    lock.release()
    expect(namesBeside(path)).toEqual([])
    expect(lock.isOurs()).toBe(false)
  })

  it('of another process is left to it, also when one’s own is released', () => {
    const path = join(temporaryFolder(), 'a.json')
    const lock = takeLock(realDisk, madeUpMachine(1), path)
    writeFileSync(`${path}.lock`, '2 77 here\n')
    expect(lock.isOurs()).toBe(false)
    lock.release()
    expect(namesBeside(path)).toEqual(['a.json.lock'])
  })

  it('that can’t be taken away again is no trouble', () => {
    const path = join(temporaryFolder(), 'a.json')
    const disk = faultyDisk((call) => (call === 'unlinkSync' ? 'EIO' : undefined))
    takeLock(disk, madeUpMachine(1), path).release()
    expect(namesBeside(path)).toEqual(['a.json.lock'])
    takeLock(realDisk, madeUpMachine(1), path).release()
    expect(namesBeside(path)).toEqual([])
  })

  it('in whose file nothing can be written is no lock, and stays no lock', () => {
    const path = join(temporaryFolder(), 'a.json')
    const disk = faultyDisk((call) => (call === 'writeSync' ? 'ENOSPC' : undefined))
    expect(() => takeLock(disk, madeUpMachine(1), path)).toThrow('ENOSPC')
    expect(namesBeside(path)).toEqual([])
  })

  it('that the folder refuses is told at once', () => {
    const disk = faultyDisk((call) => (call === 'openSync' ? 'EROFS' : undefined))
    expect(() => takeLock(disk, madeUpMachine(1), '/nowhere/a.json')).toThrow('EROFS')
  })
})

describe('a lock of a process that lives', () => {
  it('is waited for: longer each time, up to the limit; then its holder is named', () => {
    const path = lockedFile('4711 5 here\n')
    const waits: number[] = []
    const machine = madeUpMachine(
      1,
      () => 'yes',
      (milliseconds) => waits.push(milliseconds),
    )
    expect(() => takeLock(realDisk, machine, path)).toThrow(
      expect.objectContaining({
        name: 'UserError',
        code: 'locked',
        what: '4711 (here)',
        why: `${path}.lock`,
      }),
    )
    expect(waits.slice(0, 3)).toEqual([1, 2, 3])
    expect(Math.max(...waits)).toBe(5)
    const all = waits.reduce((sum, each) => sum + each, 0)
    expect(all).toBeGreaterThanOrEqual(patience)
    expect(all).toBeLessThan(patience + 5)
    expect(namesBeside(path)).toEqual(['a.json.lock'])
  })

  it('is taken as soon as it is free', () => {
    const path = lockedFile('4711 5 here\n')
    const machine = madeUpMachine(
      1,
      () => 'yes',
      () => realDisk.unlinkSync(`${path}.lock`),
    )
    expect(takeLock(realDisk, machine, path).isOurs()).toBe(true)
  })

  it('without a name is called so', () => {
    const path = lockedFile('')
    const machine = { ...madeUpMachine(1), now: () => now }
    expect(() => takeLock(realDisk, machine, path)).toThrow(expect.objectContaining({ what: '?' }))
  })
})

describe('a lock whose holder is dead', () => {
  it.each<[scene: string, text: string, age: number, lives: 'yes' | 'no' | 'unknown', gone: boolean]>([
    ['by what the system says', '4711 5 here\n', 0, 'no', true],
    ['not, by what the system says, however old', '4711 5 here\n', 86_400_000, 'yes', false],
    ['perhaps, and a minute old', '4711 5 there\n', 60_000, 'unknown', false],
    ['perhaps, and more than a minute old', '4711 5 there\n', 60_001, 'unknown', true],
    ['perhaps, by a clock that went backwards', '4711 5 there\n', -60_001, 'unknown', true],
    ['and which has no name yet', '', 1_000, 'yes', false],
    ['and which has had no name for a second', '', 1_001, 'yes', true],
    ['and whose name was cut off', '4711 5 he', 1_001, 'yes', true],
    ['and whose name was cut off just now', '4711 5 he', 1_000, 'no', false],
    ['and in which something else stands', 'x4711 5 here\n', 1_000, 'no', false],
    ['and in which more stands', '4711 5 here\nx', 1_000, 'no', false],
    ['without a start, for a short name', '4711  here\n', 0, 'no', true],
  ])('%s', (_, text, age, lives, gone) => {
    const path = lockedFile(text, age)
    clearDead(
      realDisk,
      madeUpMachine(1, () => lives),
      path,
    )
    expect(namesBeside(path)).toEqual(gone ? [] : ['a.json.lock'])
  })

  it('is asked about with what the lock says', () => {
    const path = lockedFile('4711 5 there\n')
    const asked: Holder[] = []
    clearDead(
      realDisk,
      madeUpMachine(1, (holder) => {
        asked.push(holder)
        return 'yes'
      }),
      path,
    )
    expect(asked).toEqual([{ pid: 4711, start: '5', host: 'there' }])
  })

  it('goes with what it was writing, and with nothing else', () => {
    const path = lockedFile('4711 5 here\n')
    for (const name of ['.4711.tmp', '.4712.tmp', '.bak']) writeFileSync(`${path}${name}`, '{')
    expect(takeLock(realDisk, madeUpMachine(1), path).isOurs()).toBe(true)
    expect(namesBeside(path)).toEqual(['a.json.4712.tmp', 'a.json.bak', 'a.json.lock'])
  })

  it('of one’s own number and start is one’s own, from before', () => {
    const path = lockedFile('1 77 here\n')
    expect(
      takeLock(
        realDisk,
        madeUpMachine(1, () => 'yes'),
        path,
      ).isOurs(),
    ).toBe(true)
  })

  it('is removed by one alone: the other waits for the first one’s', () => {
    const path = lockedFile('4711 5 here\n')
    writeFileSync(`${path}.lock.break`, '2 5 here\n')
    const machine = madeUpMachine(1, ({ pid }) => (pid === 4711 ? 'no' : 'yes'))
    expect(() => takeLock(realDisk, machine, path)).toThrow(expect.objectContaining({ code: 'locked' }))
    expect(namesBeside(path)).toEqual(['a.json.lock', 'a.json.lock.break'])
  })

  it('is removed also where one that was removing it died', () => {
    const path = lockedFile('4711 5 here\n')
    writeFileSync(`${path}.lock.break`, '2 5 here\n')
    expect(takeLock(realDisk, madeUpMachine(1), path).isOurs()).toBe(true)
    expect(namesBeside(path)).toEqual(['a.json.lock'])
  })

  it('is left where another one has taken it meanwhile', () => {
    const path = lockedFile('4711 5 here\n')
    const disk = through(realDisk, (call, act, args) => {
      if (call === 'openSync' && String(args[0]).endsWith('.break'))
        writeFileSync(`${path}.lock`, '2 5 here\n')
      return act()
    })
    expect(clearDead(disk, madeUpMachine(1), path)).toBe('4711 5 here\n')
    expect(readFileSync(`${path}.lock`, 'utf8')).toBe('2 5 here\n')
    expect(namesBeside(path)).toEqual(['a.json.lock'])
  })

  it('is gone by the time one looks, which is as good', () => {
    const path = join(temporaryFolder(), 'a.json')
    expect(clearDead(realDisk, madeUpMachine(1), path)).toBeUndefined()
    mkdirSync(`${path}.lock`)
    const machine = { ...madeUpMachine(1), now: () => Date.now() }
    expect(clearDead(realDisk, machine, path)).toBe('')
  })
})
