import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, it } from 'vitest'
import { sessionFiles } from '../../../src/adapters/session-files.ts'
import { found, room, writer } from './bundle-writer.ts'

const settled = /^(latest|land\.visitor\.production\.json(\.bak)?)$/

/** Starts a window that writes without end, and kills it at a random moment after its first answer or before. */
async function killedWindow(folder: string, log: string, moment: number): Promise<void> {
  const child = spawn(process.execPath, [writer, folder, 'w', '100000', log], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  while (!existsSync(log) || readFileSync(log).length === 0) await sleep(5)
  await sleep(moment)
  child.kill('SIGKILL')
  await ended
}

/** What was acknowledged: lines that are whole. */
const acknowledged = (log: string): readonly string[] => readFileSync(log, 'utf8').split('\n').slice(0, -1)

it.each([
  [1, 150 * inject('times')],
  [3, 50 * inject('times')],
])(
  'kill -9 of %i windows, %i times: nothing corrupt, nothing acknowledged lost, nothing left over',
  async (windows, times) => {
    const folder = join(room, `kill-${windows}`)
    mkdirSync(folder)
    let answers = 0
    let leftovers = 0
    for (let time = 0; time < times; time += 1) {
      const logs = Array.from({ length: windows }, (_, index) =>
        join(room, `log-${windows}-${time}-${index}`),
      )
      // Random moments, not the same for each window: a save takes a few milliseconds.
      await Promise.all(
        logs.map((log, index) => killedWindow(folder, log, ((time * 7 + index * 11) % 40) / 2)),
      )
      leftovers += readdirSync(folder).filter((name) => !settled.test(name)).length
      const store = sessionFiles(folder)
      const session = found(folder)
      const told = logs.flatMap(acknowledged)
      answers += told.length
      expect(told.filter((step) => !(step in (session?.answers ?? {})))).toEqual([])
      // The next start goes on from there; after it nothing lies about.
      if (session === undefined) throw new Error('nothing was saved')
      store.save({ ...session, answers: {} }, session)
      expect(store.news()).toEqual([])
      expect(readdirSync(folder).filter((name) => !settled.test(name))).toEqual([])
    }
    expect(answers).toBeGreaterThan(times * windows)
    expect(leftovers).toBeGreaterThan(0)
  },
  120_000 * inject('times'),
)
