import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sessionFiles } from '../../src/adapters/session-files.ts'
import { session } from '../session/fixture.ts'
import { temporaryFolder } from './temporary-folder.ts'

const file = 'land.visitor.production.json'
const notSaved = (path: string) =>
  expect.objectContaining({ name: 'UserError', code: 'not-saved', what: path })

describe('a save that fails is told', () => {
  it('where a file stands in the folder’s place', () => {
    const folder = join(temporaryFolder(), 'sessions')
    writeFileSync(folder, 'mine')
    expect(() => sessionFiles(folder).save(session)).toThrow(notSaved(join(folder, file)))
    expect(readFileSync(folder, 'utf8')).toBe('mine')
  })

  it('where a file stands in the place of a folder above', () => {
    const above = join(temporaryFolder(), 'above')
    writeFileSync(above, 'mine')
    const folder = join(above, 'sessions')
    expect(() => sessionFiles(folder).save(session)).toThrow(notSaved(join(folder, file)))
  })

  it('where a folder stands in the file’s place', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, file))
    expect(() => sessionFiles(folder).save(session)).toThrow(notSaved(join(folder, file)))
    expect(readdirSync(join(folder, file))).toEqual([])
  })

  it('where a folder stands in the temporary file’s place, and the old session is left whole', () => {
    const folder = temporaryFolder()
    const store = sessionFiles(folder)
    store.save(session)
    mkdirSync(join(folder, `${file}.${process.pid}.tmp`))
    expect(() => store.save({ ...session, answers: {} })).toThrow(notSaved(join(folder, file)))
    expect(store.find(session)).toEqual(session)
  })

  it('and leaves nothing of the person’s answers behind', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, file))
    expect(() => sessionFiles(folder).save(session)).toThrow()
    expect(readdirSync(folder)).toEqual([file])
  })
})

describe('to forget', () => {
  it('deletes every session and every temporary file, and tells which', () => {
    const folder = temporaryFolder()
    const store = sessionFiles(folder)
    store.save(session)
    store.save({ ...session, name: 'second' })
    writeFileSync(join(folder, `${file}.4711.tmp`), '{')
    const there = readdirSync(folder).map((name) => join(folder, name))
    expect(there).toHaveLength(3)
    expect([...store.forget()].sort()).toEqual(there.sort())
    expect(readdirSync(folder)).toEqual([])
    expect(store.list()).toEqual([])
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
    sessionFiles(folder).save(session)
    sessionFiles(folder).forget()
    expect(readdirSync(folder)).toEqual(['notes.txt'])
  })
})

describe('what stands in the wrong place is told as something a person can mend', () => {
  it('a file in the folder’s place, when sessions are listed', () => {
    const folder = join(temporaryFolder(), 'sessions')
    writeFileSync(folder, 'mine')
    expect(() => sessionFiles(folder).list()).toThrow(expect.objectContaining({ name: 'UserError' }))
  })

  it('a folder in a file’s place, when sessions are forgotten', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, file))
    expect(() => sessionFiles(folder).forget()).toThrow(expect.objectContaining({ name: 'UserError' }))
  })
})
