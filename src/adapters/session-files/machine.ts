import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { codeOf } from './disk.ts'

/** A process that holds a lock. */
export interface Holder {
  readonly pid: number
  /** When it began, as the system counts it; empty where the system doesn't tell. */
  readonly start: string
  readonly host: string
}

/** The computer and the process on it, as the store needs them. */
export interface Machine {
  readonly self: Holder
  /** Whether a process still runs. Unknown where it runs on another computer, or its number may be another's by now. */
  lives(holder: Holder): 'yes' | 'no' | 'unknown'
  /** The clock on the wall, in milliseconds. */
  now(): number
  /** A clock that never goes back, in milliseconds. */
  elapsed(): number
  wait(milliseconds: number): void
}

/** What the system says of a process. */
export interface System {
  /** @throws where there is no such process ('ESRCH'), or where it is somebody else's ('EPERM') */
  reach(pid: number): void
  /** Its line in the list of processes, as in proc(5). @throws where the system has no such list */
  stat(pid: number): string
  host(): string
}

const realSystem: System = {
  reach: (pid) => void process.kill(pid, 0),
  stat: (pid) => readFileSync(`/proc/${pid}/stat`, 'latin1'),
  host: hostname,
}

/** This process on this computer. */
export function thisMachine(system: System = realSystem): Machine {
  const host = system.host().replace(/\s/g, '_')
  let self: Holder | undefined
  return {
    get self() {
      self ??= { pid: process.pid, start: startOf(system, process.pid).start, host }
      return self
    },
    lives: (holder) => (holder.host === host ? judge(system, holder) : 'unknown'),
    now: () => Date.now(),
    elapsed: () => performance.now(),
    wait: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
  }
}

function judge(system: System, { pid, start }: Holder): 'yes' | 'no' | 'unknown' {
  if (!isThere(system, pid)) return 'no'
  const there = startOf(system, pid)
  if (start === '' || there.start === '') return 'unknown'
  return there.start === start && !there.ended ? 'yes' : 'no'
}

function isThere(system: System, pid: number): boolean {
  try {
    system.reach(pid)
    return true
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return codeOf(error) === 'EPERM'
  }
}

/** When a process began, and whether it has ended but still stands in the list (proc(5), fields 3 and 22 of stat). */
function startOf(system: System, pid: number): { readonly start: string; readonly ended: boolean } {
  try {
    const stat = system.stat(pid)
    // Its name may hold anything, also spaces and brackets.
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { start: fields[18] ?? '', ended: ['Z', 'X'].includes(state) }
  } catch {
    return { start: '', ended: false }
  }
}
