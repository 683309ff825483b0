import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sessionFiles } from '../../../src/adapters/session-files.ts'
import { found, inject, room, writer } from './bundle-writer.ts'

const before = join(room, 'before')
mkdirSync(before)
spawnSync(process.execPath, [writer, before, 'old', '2'])
const old = found(before)
const settled = ['land.visitor.production.json', 'land.visitor.production.json.bak', 'latest']

let copies = 0
function copyOfBefore(): string {
  copies += 1
  const folder = join(room, `injected-${copies}`)
  cpSync(before, folder, { recursive: true })
  return folder
}

/** How often a save makes each system call in the folder itself, with the place among all of its kind in the process. */
function callsInFolder(): ReadonlyMap<string, readonly number[]> {
  const folder = copyOfBefore()
  const log = join(room, 'strace.log')
  const names =
    'write,pwrite64,fsync,fdatasync,link,linkat,rename,renameat,renameat2,unlink,unlinkat,openat,fchmod'
  spawnSync('strace', [
    '-f',
    '-y',
    '-o',
    log,
    '-e',
    `trace=${names}`,
    process.execPath,
    writer,
    folder,
    'w',
    '1',
  ])
  const text = readFileSync(log, 'utf8')
  // strace counts for each thread; the store does its work in the first one.
  const [thread = ''] = /^\d+/.exec(text) ?? []
  const places = new Map<string, number[]>()
  const counts = new Map<string, number>()
  for (const [, by, name = '', rest = ''] of text.matchAll(/^(\d+) +(\w+)\((.*)$/gm)) {
    if (by !== thread) continue
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    if (rest.includes(folder)) places.set(name, [...(places.get(name) ?? []), count])
  }
  return places
}

const places = [...callsInFolder()].flatMap(([name, at]) => at.map((place) => [name, place] as const))

it('a save was seen to write, sync, link and rename', () => {
  const names = places.map(([name]) => name)
  for (const kind of [/^write$/, /^fsync$/, /^link/, /^rename/, /^unlink/])
    expect(names.some((name) => kind.test(name))).toBe(true)
})

/** The old session or the new one, and a next start that goes on. */
function isWhole(folder: string): boolean {
  const store = sessionFiles(folder)
  const session = found(folder)
  expect(Object.keys(session?.answers ?? {}).filter((step) => step.startsWith('old/'))).toHaveLength(2)
  if (session === undefined || old === undefined) throw new Error('nothing is there')
  store.save({ ...session, revision: 'next' }, session)
  expect(store.news()).toEqual([])
  expect(readdirSync(folder).sort()).toEqual(settled)
  return Object.keys(session.answers).length === 3
}

describe.each(places)('%s, the one in place %i,', (name, place) => {
  it('kills the process: the old or the new is there', () => {
    const folder = copyOfBefore()
    // strace names the death of its child by 128 and the signal's number, or dies of it too.
    expect(['SIGKILL', 137]).toContain(inject(folder, `${name}:signal=KILL:when=${place}`))
    isWhole(folder)
  })

  it.each(['EIO', 'ENOSPC'])(
    'fails with %s: the old or the new is there, and what was not saved is told',
    (code) => {
      const folder = copyOfBefore()
      const exit = inject(folder, `${name}:error=${code}:when=${place}`)
      if (isWhole(folder)) expect([0, 1]).toContain(exit)
      else expect(exit).not.toBe(0)
    },
  )
})
