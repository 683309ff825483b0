import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sessionFiles } from '../../src/adapters/session-files.ts'
import { session } from '../session/fixture.ts'
import { faultyDisk } from './session-files/broken-disk.ts'
import { temporaryFolder } from './temporary-folder.ts'

const file = 'land.visitor.production.json'
const notSaved = (path: string) =>
  expect.objectContaining({ name: 'UserError', code: 'not-saved', what: path })

describe('a save that fails is told', () => {
  it('where a file stands in the folder’s place', () => {
    const folder = join(temporaryFolder(), 'sessions')
    writeFileSync(folder, 'mine')
    expect(() => sessionFiles(folder).save(session, undefined)).toThrow(notSaved(join(folder, file)))
    expect(readFileSync(folder, 'utf8')).toBe('mine')
  })

  it('where a file stands in the place of a folder above', () => {
    const above = join(temporaryFolder(), 'above')
    writeFileSync(above, 'mine')
    const folder = join(above, 'sessions')
    expect(() => sessionFiles(folder).save(session, undefined)).toThrow(notSaved(join(folder, file)))
  })

  it('where a folder stands in the temporary file’s place, and the old session is left whole', () => {
    const folder = temporaryFolder()
    const store = sessionFiles(folder)
    store.save(session, undefined)
    mkdirSync(join(folder, `${file}.${process.pid}.tmp`))
    expect(() => store.save({ ...session, answers: {} }, session)).toThrow(notSaved(join(folder, file)))
    expect(store.find(session)).toEqual(session)
  })
})

describe('to forget', () => {
  it('deletes every session and all that belongs to it, and tells which', () => {
    const folder = temporaryFolder()
    const store = sessionFiles(folder)
    store.save(session, undefined)
    store.save({ ...session, name: 'second' }, undefined)
    const beside = [
      '.4711.tmp',
      '.bak',
      '.lock',
      '.lock.break',
      '.corrupt-20261121T093000000Z',
      '.bak.corrupt-20261121T093000000Z-2',
    ]
    for (const name of beside) writeFileSync(join(folder, `${file}${name}`), '{')
    writeFileSync(join(folder, 'probe'), '')
    const there = readdirSync(folder).map((name) => join(folder, name))
    expect(there).toHaveLength(10)
    expect([...store.forget()].sort()).toEqual(there.sort())
    expect(readdirSync(folder)).toEqual([])
    expect([...store.list()]).toEqual([])
  })

  it('is no trouble where another window has deleted a file before', () => {
    const folder = temporaryFolder()
    sessionFiles(folder).save(session, undefined)
    const disk = faultyDisk((call) => (call === 'unlinkSync' ? 'ENOENT' : undefined))
    expect(sessionFiles(folder, disk).forget()).toHaveLength(2)
    const stuck = faultyDisk((call) => (call === 'unlinkSync' ? 'EIO' : undefined))
    expect(() => sessionFiles(folder, stuck).forget()).toThrow(
      expect.objectContaining({ code: 'not-forgotten', what: join(folder, file) }),
    )
  })

  it('deletes also what can’t be read', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, file), 'broken')
    expect(sessionFiles(folder).forget()).toEqual([join(folder, file)])
    expect(existsSync(join(folder, file))).toBe(false)
  })

  it('leaves alone what the program did not write', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    sessionFiles(folder).save(session, undefined)
    sessionFiles(folder).forget()
    expect(readdirSync(folder)).toEqual(['notes.txt'])
  })
})

describe('what stands in the wrong place is told as something a person can mend', () => {
  it('a file in the folder’s place, when sessions are listed', () => {
    const folder = join(temporaryFolder(), 'sessions')
    writeFileSync(folder, 'mine')
    expect(() => [...sessionFiles(folder).list()]).toThrow(expect.objectContaining({ name: 'UserError' }))
  })

  it('a folder with something in it, which is not forgotten; all else is', () => {
    const folder = temporaryFolder()
    const aside = join(folder, `${file}.corrupt-20261121T093000000Z`)
    mkdirSync(join(aside, 'mine'), { recursive: true })
    const store = sessionFiles(folder)
    store.save(session, undefined)
    expect(() => store.forget()).toThrow(expect.objectContaining({ code: 'not-forgotten', what: aside }))
    expect(readdirSync(folder)).toEqual([`${file}.corrupt-20261121T093000000Z`])
  })

  it('an empty folder, which is', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, file))
    expect(sessionFiles(folder).forget()).toEqual([join(folder, file)])
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('whether anything can be saved', () => {
  it('is tried, and leaves nothing but the folder', () => {
    const folder = join(temporaryFolder(), 'new', 'sessions')
    expect(sessionFiles(folder).canSave()).toBe(true)
    expect(readdirSync(folder)).toEqual([])
  })

  it.each(['mkdirSync', 'openSync'])('is no where the system refuses %s', (refused) => {
    const disk = faultyDisk((call) => (call === refused ? 'EROFS' : undefined))
    expect(sessionFiles(temporaryFolder(), disk).canSave()).toBe(false)
  })

  it('is yes also while another window tries', () => {
    const disk = faultyDisk((call) => (call === 'openSync' ? 'EEXIST' : undefined))
    expect(sessionFiles(temporaryFolder(), disk).canSave()).toBe(true)
  })
})
