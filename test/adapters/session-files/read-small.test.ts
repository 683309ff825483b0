import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '../../../src/adapters/session-files/disk.ts'
import { mostBytes, readSmall } from '../../../src/adapters/session-files/read-small.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { faultyDisk, through } from './broken-disk.ts'

function fileWith(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, content)
  return path
}

/** A disk on which something changes between the look and the opening. */
function changing(change: () => void): Disk {
  let changed = false
  return through(realDisk, (call, act) => {
    if (call === 'openSync' && !changed) {
      changed = true
      change()
    }
    return act()
  })
}

describe('a small file', () => {
  it.each([0, 1, 64 * 1024, 64 * 1024 + 1, mostBytes])('of %i bytes is read whole', (size) => {
    expect(readSmall(realDisk, fileWith('x'.repeat(size)))).toEqual({ kind: 'text', text: 'x'.repeat(size) })
  })

  it('keeps its byte order mark, and its letters', () => {
    expect(readSmall(realDisk, fileWith('\uFEFFÅsa 北'))).toEqual({ kind: 'text', text: '\uFEFFÅsa 北' })
  })

  it('that is not there is missing', () => {
    expect(readSmall(realDisk, join(temporaryFolder(), 'file'))).toEqual({ kind: 'missing' })
  })

  it.each<[scene: string, make: () => string]>([
    ['one byte more', () => fileWith('x'.repeat(mostBytes + 1))],
    ['a letter that is no UTF-8', () => fileWith(Buffer.from([0xc3, 0x28]))],
    ['a folder', () => temporaryFolder()],
    [
      'a link to a file',
      () => {
        const path = join(temporaryFolder(), 'link')
        symlinkSync(fileWith('x'), path)
        return path
      },
    ],
    ['a device', () => '/dev/zero'],
  ])('may not be: %s', (_, make) => {
    expect(readSmall(realDisk, make())).toEqual({ kind: 'unfit' })
  })

  it('isn’t even opened where it may not be', () => {
    const disk = through(realDisk, (call, act) => {
      if (call === 'openSync') throw new Error('opened')
      return act()
    })
    expect(readSmall(disk, '/dev/zero')).toEqual({ kind: 'unfit' })
    expect(readSmall(disk, fileWith('x'.repeat(mostBytes + 1)))).toEqual({ kind: 'unfit' })
  })
})

describe('between the look and the reading', () => {
  it('a file goes: it is missing', () => {
    const path = fileWith('x')
    expect(
      readSmall(
        changing(() => realDisk.unlinkSync(path)),
        path,
      ),
    ).toEqual({ kind: 'missing' })
  })

  it.each<[scene: string, come: (path: string) => void]>([
    ['a link', (path) => symlinkSync('/dev/zero', path)],
    ['a folder', (path) => mkdirSync(path)],
  ])('%s comes in its place: it may not be', (_, come) => {
    const path = fileWith('x')
    const disk = changing(() => {
      realDisk.unlinkSync(path)
      come(path)
    })
    expect(readSmall(disk, path)).toEqual({ kind: 'unfit' })
  })

  it('a file grows too large: it may not be, and isn’t read to its end', () => {
    const path = fileWith('x')
    let reads = 0
    const grows = changing(() => writeFileSync(path, 'x'.repeat(mostBytes * 2)))
    const disk = through(grows, (call, act) => {
      if (call === 'readSync') reads += 1
      return act()
    })
    expect(readSmall(disk, path)).toEqual({ kind: 'unfit' })
    expect(reads).toBe(17)
  })

  it.each([
    ['ENXIO', { kind: 'unfit' }],
    ['ELOOP', { kind: 'unfit' }],
    ['ENOENT', { kind: 'missing' }],
  ])('the system says %s: told', (code, told) => {
    const disk = faultyDisk((call) => (call === 'openSync' ? code : undefined))
    expect(readSmall(disk, fileWith('x'))).toEqual(told)
  })

  it('the system refuses in another way: that is thrown', () => {
    const disk = faultyDisk((call) => (call === 'openSync' ? 'EACCES' : undefined))
    expect(() => readSmall(disk, fileWith('x'))).toThrow('EACCES')
  })
})
