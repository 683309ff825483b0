import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeOf, realDisk } from '../../../src/adapters/session-files/disk.ts'
import { linkOrCopy, makeFolder, replaceFile } from '../../../src/adapters/session-files/replace-file.ts'
import { sessionFiles } from '../../../src/adapters/session-files.ts'
import { session } from '../../session/fixture.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { faultyDisk, systemError, through } from './broken-disk.ts'

const yes = () => true

/** A folder with a file in it. */
function oldFile(): { readonly folder: string; readonly path: string; readonly temporary: string } {
  const folder = temporaryFolder()
  const path = join(folder, 'a')
  writeFileSync(path, 'old', { mode: 0o600 })
  return { folder, path, temporary: join(folder, 'a.tmp') }
}

describe('a file is replaced', () => {
  it('and its owner can read it though the umask says otherwise', () => {
    const { path, temporary } = oldFile()
    const disk = through(realDisk, (call, act) => {
      const done = act()
      if (call === 'openSync' && existsSync(temporary)) chmodSync(temporary, 0)
      return done
    })
    replaceFile(disk, path, temporary, 'new', yes)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('with its backup copied where there are no second names', () => {
    const { path, temporary, folder } = oldFile()
    const disk = faultyDisk((call) => (call === 'linkSync' ? 'EPERM' : undefined))
    expect(replaceFile(disk, path, temporary, 'new', yes)).toBe(true)
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
      'new',
      'old',
    ])
  })

  it('without a backup where none can be made, not even half of one', () => {
    const { path, temporary, folder } = oldFile()
    const disk = through(realDisk, (call, act, args) => {
      if (call === 'linkSync') throw systemError('EPERM')
      if (call !== 'copyFileSync') return act()
      writeFileSync(String(args[1]), 'o')
      throw systemError('ENOSPC')
    })
    expect(replaceFile(disk, path, temporary, 'new', yes)).toBe(true)
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('without a backup where a folder stands in its place', () => {
    const { path, temporary, folder } = oldFile()
    mkdirSync(`${path}.bak`)
    expect(replaceFile(realDisk, path, temporary, 'new', yes)).toBe(true)
    expect(readdirSync(folder)).toEqual(['a', 'a.bak'])
    expect(readFileSync(path, 'utf8')).toBe('new')
  })

  it('not where the turn is lost, and nothing is left', () => {
    const { path, temporary, folder } = oldFile()
    expect(replaceFile(realDisk, path, temporary, 'new', () => false)).toBe(false)
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['old', ['a']])
  })

  it('not where the disk refuses, and what it refused is told, not what the clearing up met', () => {
    const { path, temporary } = oldFile()
    let wrote = false
    const disk = faultyDisk((call) => {
      if (call === 'writeSync') {
        wrote = true
        return 'ENOSPC'
      }
      return wrote && call === 'unlinkSync' ? 'EPERM' : undefined
    })
    expect(() => replaceFile(disk, path, temporary, 'new', yes)).toThrow('ENOSPC')
  })

  it('not where a program’s own mistake stops it', () => {
    const { path, temporary } = oldFile()
    const disk = through(realDisk, (call, act) => {
      if (call === 'linkSync') throw new Error('a mistake')
      if (call === 'copyFileSync') throw new Error('another mistake')
      return act()
    })
    expect(() => replaceFile(disk, path, temporary, 'new', yes)).toThrow('another mistake')
  })
})

describe('a second name', () => {
  it('that is taken stays what it is', () => {
    const { folder, path } = oldFile()
    writeFileSync(join(folder, 'b'), 'mine')
    expect(() => linkOrCopy(realDisk, path, join(folder, 'b'))).toThrow('EEXIST')
    const disk = faultyDisk((call) => (call === 'linkSync' ? 'EPERM' : undefined))
    expect(() => linkOrCopy(disk, path, join(folder, 'b'))).toThrow('EEXIST')
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('mine')
  })

  it.each(['EEXIST', 'ENOENT'])('is not copied where the system says %s', (code) => {
    const { folder, path } = oldFile()
    const disk = faultyDisk((call) => (call === 'linkSync' ? code : undefined))
    expect(() => linkOrCopy(disk, path, join(folder, 'b'))).toThrow(code)
    expect(existsSync(join(folder, 'b'))).toBe(false)
  })
})

describe('the folder', () => {
  it('others could look into is closed to them', () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o755)
    makeFolder(realDisk, folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('that is closed to others is left as it is', () => {
    const folder = temporaryFolder()
    const disk = faultyDisk((call) => (call === 'chmodSync' ? 'EIO' : undefined))
    expect(() => makeFolder(disk, folder)).not.toThrow()
    chmodSync(folder, 0o710)
    expect(() => makeFolder(disk, folder)).toThrow('EIO')
  })

  it.each(['EPERM', 'ENOTSUP'])('whose mode can’t be set (%s) is used all the same', (code) => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o755)
    expect(() =>
      makeFolder(
        faultyDisk((call) => (call === 'chmodSync' ? code : undefined)),
        folder,
      ),
    ).not.toThrow()
  })
})

describe('whatever happens', () => {
  it('each file that is opened is closed', () => {
    const open = new Set<unknown>()
    let fault = 0
    let count = 0
    const disk = through(realDisk, (call, act, args) => {
      count += 1
      if (call === 'closeSync') open.delete(args[0])
      else if (count === fault) throw systemError('EIO')
      const done = act()
      if (call === 'openSync') open.add(done)
      return done
    })
    const folder = join(temporaryFolder(), 'new')
    const store = sessionFiles(folder, disk)
    for (fault = 0; fault < 60; fault += 1) {
      count = 0
      try {
        store.save({ ...session, name: String(fault % 3) }, undefined)
        store.find(session)
      } catch (error) {
        expect(error).toMatchObject({ name: 'UserError' })
      }
      expect(open.size, `fault ${fault}`).toBe(0)
    }
  })

  it('the system’s name for it is told, or none', () => {
    expect([codeOf(systemError('EIO')), codeOf(new Error('x')), codeOf('x')]).toEqual(['EIO', '', ''])
  })
})
