import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sessionFiles } from '../../src/adapters/session-files.ts'
import type { Session } from '../../src/session/session.ts'
import { session } from '../session/fixture.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A store in a folder that is not there yet, as on a new computer. */
function newStore() {
  const folder = join(temporaryFolder(), 'new', 'sessions')
  return { folder, store: sessionFiles(folder) }
}

/** A store in which the fixture's session lies, and its one file. */
function savedStore() {
  const { folder, store } = newStore()
  store.save(session)
  const [file = ''] = store.files()
  return { folder, store, file }
}

function named(name: string): Session {
  return { ...session, name }
}

describe('on a new computer', () => {
  it('there is nothing, and looking makes nothing', () => {
    const { folder, store } = newStore()
    expect(store.list()).toEqual([])
    expect(store.find(session)).toBeUndefined()
    expect(store.files()).toEqual([])
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
    store.save({ ...session, answers: {}, revision: 'def' })
    expect(store.list()).toEqual([{ ...session, answers: {}, revision: 'def' }])
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
      store.save(session)
      expect(statSync(file).mode & 0o777).toBe(0o600)
    },
  )

  it('leaves no temporary file', () => {
    const { folder, store, file } = savedStore()
    store.save({ ...session, revision: 'def' })
    expect(readdirSync(folder)).toEqual([basename(file)])
  })

  it('is saved also where an earlier save was cut off', () => {
    const { folder, store, file } = savedStore()
    writeFileSync(`${file}.${process.pid}.tmp`, '{"version":')
    store.save({ ...session, revision: 'def' })
    expect(store.find(session)?.revision).toBe('def')
    expect(readdirSync(folder)).toEqual([basename(file)])
  })

  it('is text that a person can read, and ends with a line', () => {
    const text = readFileSync(savedStore().file, 'utf8')
    expect(JSON.parse(text)).toEqual(session)
    expect(text.split('\n').length).toBeGreaterThan(10)
    expect(text.endsWith('}\n')).toBe(true)
  })
})

describe('the list of sessions', () => {
  it('has the one that was written last first', () => {
    const { store } = newStore()
    const days = ['2026-11-02', '2026-11-30', '2025-12-31', '2026-11-09']
    for (const day of days) store.save({ ...named(day), updatedAt: `${day}T09:00:00.000Z` })
    expect(store.list().map(({ name }) => name)).toEqual([
      '2026-11-30',
      '2026-11-09',
      '2026-11-02',
      '2025-12-31',
    ])
  })

  it('leaves out what is no session’s file', () => {
    const { folder, store } = savedStore()
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    writeFileSync(join(folder, 'cut-off.json.12.tmp'), '{')
    expect(store.list()).toEqual([session])
    expect(store.files()).toHaveLength(1)
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
    const { folder, store } = newStore()
    store.save(one)
    store.save(other)
    expect(readdirSync(folder)).toHaveLength(2)
    expect(store.find(one)).toEqual(one)
    expect(store.find(other)).toEqual(other)
  })

  it('whose name any file system takes', () => {
    const { folder, store } = newStore()
    for (const name of ['a/b', '..', 'con', '北京 "x" *?', `${'x'.repeat(500)}`, '\u0000'])
      store.save(named(name))
    for (const file of readdirSync(folder)) {
      expect(file).toMatch(/^[a-z0-9.-]+\.json$/)
      expect(file.length).toBeLessThan(200)
    }
  })

  it('and one name is one name however its letters are composed', () => {
    const { store } = newStore()
    store.save(named('\u00C5kes'))
    expect(store.find({ ...session, name: 'A\u030Akes' })?.name).toBe('\u00C5kes')
  })
})

describe('a file that can’t be used is told, and left as it was', () => {
  it.each<[scene: string, text: string, code: string]>([
    ['it is empty', '', 'state-broken'],
    ['it was cut off', '{"version":1,', 'state-broken'],
    ['it is no session', '{"hello":"world"}', 'state-broken'],
    ['it is far too large', JSON.stringify(named('x'.repeat(1024 * 1024))), 'state-broken'],
    ['a newer program wrote it', JSON.stringify({ ...session, version: 2 }), 'state-newer'],
  ])('%s', (_, text, code) => {
    const { store, file } = savedStore()
    writeFileSync(file, text)
    const error = expect.objectContaining({ name: 'UserError', code, what: file })
    expect(() => store.find(session)).toThrow(error)
    expect(() => store.list()).toThrow(error)
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('it is a folder', () => {
    const { folder, store } = newStore()
    mkdirSync(join(folder, 'land.visitor.production.json'), { recursive: true })
    const error = expect.objectContaining({ name: 'UserError', code: 'state-broken' })
    expect(() => store.find(session)).toThrow(error)
    expect(() => store.list()).toThrow(error)
  })

  it.skipIf(process.platform === 'win32')('it leads elsewhere', () => {
    const { folder, store, file } = savedStore()
    const elsewhere = join(folder, '..', 'elsewhere.json')
    writeFileSync(elsewhere, readFileSync(file))
    store.forget()
    symlinkSync(elsewhere, file)
    expect(() => store.find(session)).toThrow(expect.objectContaining({ code: 'state-broken', what: file }))
  })

  it('one of several, though the others are whole', () => {
    const { folder, store } = savedStore()
    writeFileSync(join(folder, 'other.json'), '{')
    expect(store.find(session)).toEqual(session)
    expect(() => store.list()).toThrow(expect.objectContaining({ what: join(folder, 'other.json') }))
  })
})
