import * as fs from 'node:fs'
import { type Disk, realDisk } from '../../../src/adapters/session-files/disk.ts'
import type { Machine } from '../../../src/adapters/session-files/machine.ts'

type Call = keyof Disk

const calls = Object.keys({
  chmodSync: 0,
  closeSync: 0,
  copyFileSync: 0,
  fchmodSync: 0,
  fstatSync: 0,
  fsyncSync: 0,
  linkSync: 0,
  lstatSync: 0,
  mkdirSync: 0,
  openSync: 0,
  opendirSync: 0,
  readSync: 0,
  renameSync: 0,
  rmdirSync: 0,
  statSync: 0,
  unlinkSync: 0,
  writeSync: 0,
} satisfies Record<Call, 0>)

/** What a call is met with: it is let through, or fails with the system's name for what went wrong. */
export type Fault = (call: string, path: string) => string | undefined

/** A disk on which calls fail as told. */
export function faultyDisk(fault: Fault, disk: Disk = realDisk): Disk {
  return through(disk, (call, act, args) => {
    const code = fault(call, String(args[0]))
    if (code !== undefined) throw systemError(code)
    return act()
  })
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as told`), { code })
}

/** What ends a process in the middle: no call after it does anything. */
export class Killed extends Error {}

/** A disk whose process is killed before its nth call, and how many calls there were. */
export function dyingDisk(last: number): { readonly disk: Disk; readonly calls: () => number } {
  let count = 0
  const disk = through(realDisk, (call, act) => {
    count += 1
    if (count <= last) return act()
    // Only the test itself needs its files closed.
    if (call === 'closeSync') act()
    throw new Killed()
  })
  return { disk, calls: () => count }
}

/** A disk all of whose calls pass a gate. */
export function through(
  disk: Disk,
  gate: (call: string, act: () => unknown, args: readonly unknown[]) => unknown,
): Disk {
  return new Proxy(disk, {
    get(target, name, receiver) {
      const own: unknown = Reflect.get(target, name, receiver)
      if (typeof own !== 'function' || !calls.includes(String(name))) return own
      return (...args: unknown[]) => gate(String(name), () => Reflect.apply(own, fs, args), args)
    },
  })
}

/** A computer with one process of ours and others as told; its clocks stand until somebody waits. */
export function madeUpMachine(
  pid: number,
  lives: Machine['lives'] = () => 'no',
  waited: (milliseconds: number) => void = () => undefined,
): Machine {
  let clock = Date.parse('2026-11-21T09:30:00.000Z')
  return {
    self: { pid, start: '77', host: 'here' },
    lives,
    now: () => clock,
    elapsed: () => clock,
    wait: (milliseconds) => {
      clock += milliseconds
      waited(milliseconds)
    },
  }
}
