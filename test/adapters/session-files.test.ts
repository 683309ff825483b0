import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileName } from '../../src/adapters/session-files/file-names.ts'
import { sessionFiles } from '../../src/adapters/session-files.ts'
import type { Session } from '../../src/session/session.ts'
import { keptPaths } from '../../src/session/store.ts'
import { session } from '../session/fixture.ts'
import { faultyDisk } from './session-files/broken-disk.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A store in a folder that is not there yet, as on a new computer. */
function newStore() {
  const folder = join(temporaryFolder(), 'new', 'sessions')
  return { folder, store: sessionFiles(folder) }
}

/** A store in which the fixture's session lies, and its one file. */
function savedStore() {
  const { folder, store } = newStore()
  store.save(session, undefined)
  const [file = ''] = store.files().sessions
  return { folder, store, file }
}

function named(name: string): Session {
  return { ...session, name }
}

describe('on a new computer', () => {
  it('there is nothing, and looking makes nothing', () => {
    const { folder, store } = newStore()
    expect([...store.list()]).toEqual([])
    expect(store.find(session)).toBeUndefined()
    expect(keptPaths(store.files())).toEqual([])
    expect(store.news()).toEqual([])
    expect(store.keeps).toBe(true)
    expect(store.folder).toBe(folder)
    expect(store.files().more).toBe(false)
    expect(store.forget()).toEqual([])
    expect(() => statSync(folder)).toThrow('ENOENT')
  })
})

describe('a session that is saved', () => {
  it('is found again as it was', () => {
    expect(savedStore().store.find(session)).toEqual(session)
  })

  it('is found by another store on the same folder', () => {
    const { folder } = savedStore()
    expect(sessionFiles(folder).find(session)).toEqual(session)
  })

  it('takes the place of the one before', () => {
    const { store } = savedStore()
    store.save({ ...session, answers: {}, revision: 'def' }, session)
    expect([...store.list()]).toEqual([{ ...session, answers: {}, revision: 'def' }])
  })

  it.skipIf(process.platform === 'win32')('can be read by its owner alone, and so can its folder', () => {
    const { folder, file } = savedStore()
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, '..')).mode & 0o777).toBe(0o700)
  })

  it.skipIf(process.platform === 'win32')(
    'can be read by its owner alone also where others could before',
    () => {
      const { store, file } = savedStore()
      writeFileSync(`${file}.tmp`, '', { mode: 0o666 })
      writeFileSync(file, '{}', { mode: 0o666 })
      store.save(session, undefined)
      expect(statSync(file).mode & 0o777).toBe(0o600)
    },
  )

  it('leaves no temporary file', () => {
    const { folder, store, file } = savedStore()
    store.save({ ...session, revision: 'def' }, undefined)
    expect(readdirSync(folder)).toEqual([basename(file), `${basename(file)}.bak`, 'latest'])
  })

  it('is saved also where an earlier save was cut off', () => {
    const { folder, store, file } = savedStore()
    writeFileSync(`${file}.${process.pid}.tmp`, '{"version":')
    store.save({ ...session, revision: 'def' }, undefined)
    expect(store.find(session)?.revision).toBe('def')
    expect(readdirSync(folder)).toEqual([basename(file), `${basename(file)}.bak`, 'latest'])
  })

  it('is text that a person can read, and ends with a line', () => {
    const text = readFileSync(savedStore().file, 'utf8')
    expect(JSON.parse(text)).toEqual({ ...session, crc32: expect.stringMatching(/^[0-9a-f]{8}$/) })
    expect(text.split('\n').length).toBeGreaterThan(10)
    expect(text.endsWith('}\n')).toBe(true)
  })
})

describe('the list of sessions', () => {
  it('has the one that was written last first', () => {
    const { folder, store } = newStore()
    const days = ['2026-11-02', '2026-11-30', '2025-12-31', '2026-11-09']
    for (const day of days) {
      store.save(named(day), undefined)
      const time = new Date(`${day}T09:00:00.000Z`)
      utimesSync(join(folder, fileName(named(day))), time, time)
    }
    rmSync(join(folder, 'latest'))
    expect([...store.list()].map(({ name }) => name)).toEqual([
      '2026-11-30',
      '2026-11-09',
      '2026-11-02',
      '2025-12-31',
    ])
  })

  it('leaves out what is no session’s file', () => {
    const { folder, store, file } = savedStore()
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    for (const name of ['cut-off.json.12.tmp', 'other.json', 'a.b.moon.json', 'a.b.production.json.old'])
      writeFileSync(join(folder, name), '{')
    expect([...store.list()]).toEqual([session])
    expect(keptPaths(store.files()).map((path) => basename(path))).toEqual([basename(file), 'latest'])
  })
})

describe('each session has a file of its own', () => {
  const long = 'Livsmedelsgruppen Växtimport och Trädgårdshandel i Norra Skåne och Blekinge Aktiebolag'

  it.each<[scene: string, one: Session, other: Session]>([
    ['by journey', session, { ...session, journey: 'land/helper' }],
    ['by pack', session, { ...session, journey: 'sea/visitor' }],
    ['by environment', session, { ...session, environment: 'training' }],
    ['by name', named('North'), named('South')],
    ['with a name and without', session, named('x')],
    ['by capitals in the name', named('Åkes'), named('åkes')],
    ['by a space in the name', named('A B'), named('AB')],
    ['by signs that no file system takes', named('a/b'), named('a:b')],
    ['by a name of dots', named('.'), named('..')],
    ['by a name that looks like a path', named('../../x'), named('..\\..\\x')],
    ['by a name that Windows keeps for itself', named('con'), named('nul')],
    ['by letters of any script', named('北京'), named('東京')],
    ['by long names that differ at their end', named(`${long} 1`), named(`${long} 2`)],
    ['by names of 200 letters', named(`${'å'.repeat(199)}a`), named(`${'å'.repeat(199)}b`)],
  ])('%s', (_, one, other) => {
    const { store } = newStore()
    store.save(one, undefined)
    store.save(other, undefined)
    expect(store.files().sessions).toHaveLength(2)
    expect(store.find(one)).toEqual(one)
    expect(store.find(other)).toEqual(other)
  })

  it('whose name any file system takes', () => {
    const { store } = newStore()
    for (const name of ['a/b', '..', 'con', '北京 "x" *?', `${'x'.repeat(500)}`, '\u0000'])
      store.save(named(name), undefined)
    for (const path of store.files().sessions) {
      const file = basename(path)
      expect(file).toMatch(/^[a-z0-9.-]+\.json$/)
      expect(file.length).toBeLessThan(200)
    }
  })

  it('and one name is one name however its letters are composed', () => {
    const { store } = newStore()
    store.save(named('\u00C5kes'), undefined)
    expect(store.find({ ...session, name: 'A\u030Akes' })?.name).toBe('\u00C5kes')
  })
})

describe('a session that a newer program wrote', () => {
  it('is told and left as it was, whoever wants to read or write it', () => {
    const { store, file } = savedStore()
    const text = JSON.stringify({ ...session, version: 2 })
    writeFileSync(file, text)
    const error = expect.objectContaining({ name: 'UserError', code: 'state-newer', what: file })
    expect(() => store.find(session)).toThrow(error)
    expect(() => [...store.list()]).toThrow(error)
    expect(() => store.save(session, session)).toThrow(error)
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(store.news()).toEqual([])
  })

  it('is left out among others, which is told', () => {
    const { store, file } = savedStore()
    store.save(named('other'), undefined)
    writeFileSync(file, JSON.stringify({ ...session, version: 2 }))
    expect([...store.list()]).toEqual([named('other')])
    expect(store.news()).toEqual([{ kind: 'newer', path: file }])
    expect(store.news()).toEqual([])
  })
})

describe('a file that is closed to a person', () => {
  it('is told, and not taken for damaged', () => {
    const { folder, file } = savedStore()
    const disk = faultyDisk((call, path) => (call === 'openSync' && path === file ? 'EACCES' : undefined))
    const store = sessionFiles(folder, disk)
    const error = expect.objectContaining({ code: 'state-broken', what: file })
    expect(() => store.find(session)).toThrow(error)
    expect(() => [...store.list()]).toThrow(error)
    expect(() => store.save(session, session)).toThrow(error)
    expect(sessionFiles(folder).find(session)).toEqual(session)
    expect(store.news()).toEqual([])
    store.save(named('other'), undefined)
    expect([...store.list()]).toEqual([named('other')])
    expect(store.news()).toEqual([])
  })
})
