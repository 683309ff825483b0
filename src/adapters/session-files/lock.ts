import { UserError } from '../../session/user-error.ts'
import { codeOf, type Disk, removeFile } from './disk.ts'
import type { Holder, Machine } from './machine.ts'
import { readSmall } from './read-small.ts'

/** How long another window is waited for, in milliseconds. */
export const patience = 10_000

/** A lock without its holder's name is being made or was left half-made: it counts that long, in milliseconds. */
const nameless = 1_000

/** Where nobody can say whether its holder runs, a lock counts that long: it is held for one save only. */
const longest = 60_000

/** A lock that this process holds. */
export interface Lock {
  /** Whether it still does: another process may have taken it for dead. */
  isOurs(): boolean
  release(): void
}

/**
 * Takes the lock of a file, `<path>.lock`; waits for another process that holds it, and removes one whose holder is dead.
 * @throws UserError with the code 'locked', which names the holder, where it was waited for too long
 */
export function takeLock(disk: Disk, machine: Machine, path: string): Lock {
  const lock = lockOf(path)
  const text = nameOf(machine.self)
  const end = machine.elapsed() + patience
  for (let round = 1; !create(disk, lock, text); round += 1) {
    const holder = clearDead(disk, machine, path)
    if (holder === undefined) continue
    if (machine.elapsed() >= end) throw new UserError('locked', told(holder), lock)
    machine.wait(Math.min(round, 5))
  }
  const isOurs = (): boolean => textAt(disk, lock) === text
  return {
    isOurs,
    release: () => {
      try {
        if (isOurs()) disk.unlinkSync(lock)
      } catch {
        // What was saved is saved; a lock that stays is found to be this process's own, or a dead one's.
      }
    },
  }
}

/**
 * Removes a file's lock, and what its holder was writing, where that one is dead.
 * @returns what the lock says, where it stands
 */
export function clearDead(disk: Disk, machine: Machine, path: string): string | undefined {
  const lock = lockOf(path)
  const text = textAt(disk, lock)
  if (text === undefined || !isDead(disk, machine, lock, text)) return text
  const guard = `${lock}.break`
  // Two that find a dead lock must not both remove it: the second one would remove the lock of the first.
  if (!create(disk, guard, nameOf(machine.self))) {
    const other = textAt(disk, guard)
    if (other !== undefined && isDead(disk, machine, guard, other)) removeFile(disk, guard)
    return text
  }
  try {
    if (textAt(disk, lock) !== text) return text
    const dead = holderOf(text)
    if (dead !== undefined) removeFile(disk, temporaryOf(path, dead.pid))
    removeFile(disk, lock)
    return undefined
  } finally {
    removeFile(disk, guard)
  }
}

/** Where a process writes a file before it takes the other's place. */
export function temporaryOf(path: string, pid: number): string {
  return `${path}.${pid}.tmp`
}

function lockOf(path: string): string {
  return `${path}.lock`
}

/** Makes a lock with its holder's name in it. @returns whether there was none */
function create(disk: Disk, path: string, text: string): boolean {
  let file: number
  try {
    file = disk.openSync(path, 'wx', 0o600)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
  try {
    disk.writeSync(file, text)
    return true
  } catch (error) {
    removeFile(disk, path)
    throw error
  } finally {
    disk.closeSync(file)
  }
}

/** What a lock says; nothing where there is none. */
function textAt(disk: Disk, path: string): string | undefined {
  const read = readSmall(disk, path)
  if (read.kind === 'missing') return undefined
  return read.kind === 'text' ? read.text : ''
}

function isDead(disk: Disk, machine: Machine, path: string, text: string): boolean {
  if (text === nameOf(machine.self)) return true
  const holder = holderOf(text)
  const lives = holder === undefined ? 'unknown' : machine.lives(holder)
  if (lives !== 'unknown') return lives === 'no'
  const there = disk.lstatSync(path, { throwIfNoEntry: false })
  const age = Math.abs(machine.now() - (there?.mtimeMs ?? machine.now()))
  return age > (holder === undefined ? nameless : longest)
}

function nameOf({ pid, start, host }: Holder): string {
  return `${pid} ${start} ${host}\n`
}

function holderOf(text: string): Holder | undefined {
  const [, pid, start = '', host = ''] = /^(\d+) (\d*) (\S*)\n$/.exec(text) ?? []
  return pid === undefined ? undefined : { pid: Number(pid), start, host }
}

function told(text: string): string {
  const holder = holderOf(text)
  return holder === undefined ? '?' : `${holder.pid} (${holder.host})`
}
