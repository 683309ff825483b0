import { spawnSync } from 'node:child_process'
import { afterAll } from 'vitest'

const uid = process.getuid?.() ?? 0
const asRoot = (command: string, ...args: readonly string[]) =>
  uid === 0 ? spawnSync(command, args) : spawnSync('sudo', [command, ...args])

/** Puts a small disk in memory in a folder's place, until the tests of the file are over. @param options as for mount(8) */
export function mountSmallDisk(folder: string, options: string): void {
  const { status, stderr } = asRoot(
    'mount',
    '-t',
    'tmpfs',
    '-o',
    `${options},uid=${uid},mode=700`,
    'tmpfs',
    folder,
  )
  if (status !== 0) throw new Error(`these tests need a small disk, and the right to mount it: ${stderr}`)
  afterAll(() => void asRoot('umount', folder))
}
