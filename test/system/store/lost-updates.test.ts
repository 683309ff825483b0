import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { found, room, writer } from './bundle-writer.ts'

function runWindow(folder: string, count: number): Promise<number | null> {
  const child = spawn(process.execPath, [writer, folder, 'w', String(count)], { stdio: 'ignore' })
  return new Promise((resolve) => child.once('exit', resolve))
}

it.each([
  [2, 500],
  [4, 250],
  [8, 100],
])('%i windows that answer %i times each lose nothing of each other', async (windows, times) => {
  const folder = join(room, `updates-${windows}`)
  mkdirSync(folder)
  const codes = await Promise.all(Array.from({ length: windows }, () => runWindow(folder, times)))
  expect(codes).toEqual(codes.map(() => 0))
  expect(Object.keys(found(folder)?.answers ?? {})).toHaveLength(windows * times)
  expect(readdirSync(folder)).toHaveLength(3)
})
