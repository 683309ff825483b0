import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { found, room, writer } from './bundle-writer.ts'
import { mountSmallDisk } from './small-disk.ts'

const disk = join(room, 'disk')
mkdirSync(disk)
mountSmallDisk(disk, 'size=256k')

/** Fills the disk but for so many KiB. */
function leave(kibibytes: number): void {
  const ballast = join(disk, 'ballast')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - kibibytes * 1024)))
}

it.each(Array.from({ length: 25 }, (_, kibibytes) => kibibytes))(
  'with %i KiB left nothing is cut off',
  (kibibytes) => {
    const folder = join(disk, 'sessions')
    rmSync(folder, { recursive: true, force: true })
    rmSync(join(disk, 'ballast'), { force: true })
    expect(spawnSync(process.execPath, [writer, folder, 'old', '40']).status).toBe(0)
    leave(kibibytes)
    const { bavail, bsize } = statfsSync(disk)
    // The disk gives room in pages.
    expect(bavail * bsize).toBe(Math.floor((kibibytes * 1024) / bsize) * bsize)
    const { status, stdout } = spawnSync(process.execPath, [writer, folder, 'new', '60'], {
      encoding: 'utf8',
    })
    const acknowledged = stdout.split('\n').slice(0, -1)
    const session = found(folder)
    const steps = Object.keys(session?.answers ?? {})
    expect(steps.filter((step) => step.startsWith('old/'))).toHaveLength(40)
    expect(acknowledged.filter((step) => !steps.includes(step))).toEqual([])
    expect(status === 0).toBe(acknowledged.length === 60)
    if (kibibytes < 8) expect(status).not.toBe(0)
    expect(readdirSync(folder).filter((name) => /tmp$|corrupt/.test(name))).toEqual([])
  },
)
