import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { thisMachine } from '../../../src/adapters/session-files/machine.ts'
import { systemError } from './broken-disk.ts'

describe('this computer', () => {
  const machine = thisMachine()

  it('knows its own process, and that it lives', () => {
    expect(machine.self).toMatchObject({ pid: process.pid, host: hostname() })
    expect(machine.lives(machine.self)).toBe(machine.self.start === '' ? 'unknown' : 'yes')
    expect(machine.self).toBe(machine.self)
  })

  it('knows that a number which no process has is dead', () => {
    expect(machine.lives({ ...machine.self, pid: 4_194_305 })).toBe('no')
  })

  it.runIf(process.platform === 'linux')('knows a process that has got another one’s number', () => {
    expect(machine.self.start).toMatch(/^\d+$/)
    expect(machine.lives({ ...machine.self, start: `${machine.self.start}0` })).toBe('no')
  })

  it('can’t tell where the start isn’t told, nor on another computer', () => {
    expect(machine.lives({ ...machine.self, start: '' })).toBe('unknown')
    expect(machine.lives({ ...machine.self, host: 'elsewhere', pid: 4_194_305 })).toBe('unknown')
  })

  it('has clocks that go, and waits', () => {
    const [wall, inner] = [machine.now(), machine.elapsed()]
    machine.wait(20)
    expect(machine.elapsed() - inner).toBeGreaterThanOrEqual(18)
    expect(machine.now()).toBeGreaterThanOrEqual(wall)
    expect(Math.abs(machine.now() - Date.now())).toBeLessThan(1000)
  })
})

/** The line of a process, with a name that is meant to mislead. */
const line = (state: string, start: string): string =>
  `7 (a) b) ${state} 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 ${start} 20 21\n`

/** A computer on which one process stands in the list. */
function computer(stat: () => string, reach: () => void = () => undefined) {
  return thisMachine({ reach, stat, host: () => 'Annas Mac\tPro' })
}

describe('a process', () => {
  const holder = { pid: 7, start: '19', host: 'Annas_Mac_Pro' }

  it.each<[scene: string, state: string, start: string, lives: string]>([
    ['that runs lives', 'R', '19', 'yes'],
    ['that sleeps lives', 'S', '19', 'yes'],
    ['that has ended and is in the list is dead', 'Z', '19', 'no'],
    ['that is just ending is dead', 'X', '19', 'no'],
    ['that began at another time is another one', 'R', '18', 'no'],
  ])('%s', (_, state, start, lives) => {
    expect(computer(() => line(state, start)).lives(holder)).toBe(lives)
  })

  it('can’t be judged where its start isn’t known on either side', () => {
    const silent = computer(() => {
      throw systemError('ENOENT')
    })
    expect(silent.self.start).toBe('')
    expect(silent.lives(holder)).toBe('unknown')
    expect(silent.lives({ ...holder, start: '' })).toBe('unknown')
    expect(computer(() => '7 (a) R 1').lives(holder)).toBe('unknown')
    expect(computer(() => line('R', '19')).lives({ ...holder, start: '' })).toBe('unknown')
  })

  it.each<[code: string, lives: string]>([
    ['ESRCH', 'no'],
    ['EPERM', 'yes'],
  ])('that answers %s: %s', (code, lives) => {
    const machine = computer(
      () => line('R', '19'),
      () => {
        throw systemError(code)
      },
    )
    expect(machine.lives(holder)).toBe(lives)
  })

  it('has a computer whose name is one word', () => {
    expect(computer(() => line('R', '19')).self).toEqual({
      pid: process.pid,
      start: '19',
      host: 'Annas_Mac_Pro',
    })
  })
})
