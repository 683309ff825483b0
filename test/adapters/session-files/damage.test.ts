import { spawnSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sessionFiles } from '../../../src/adapters/session-files.ts'
import type { Session } from '../../../src/session/session.ts'
import { sessionText } from '../../../src/session/session-text.ts'
import { session } from '../../session/fixture.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { faultyDisk, madeUpMachine } from './broken-disk.ts'

const next: Session = { ...session, revision: 'def' }
const file = 'land.visitor.production.json'
const aside = `${file}.corrupt-20261121T093000000Z`

/** A folder in which `next` lies, and `session` as its backup. */
function twoSaves(): string {
  const folder = temporaryFolder()
  const store = sessionFiles(folder, undefined, madeUpMachine(1))
  store.save(session, undefined)
  store.save(next, session)
  return folder
}

const hostile: readonly [scene: string, make: (path: string) => void][] = [
  ['nothing', (path) => writeFileSync(path, '')],
  ['garbage', (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0, 1, 2, 0x80]))],
  ['UTF-16', (path) => writeFileSync(path, Buffer.from(`\uFEFF${sessionText(next)}`, 'utf16le'))],
  [
    'a letter that is no UTF-8',
    (path) => writeFileSync(path, Buffer.from(JSON.stringify(next).replace('Anna', 'Ann\u00e4'), 'latin1')),
  ],
  ['lists in lists, a hundred thousand', (path) => writeFileSync(path, '['.repeat(100_000))],
  [
    '33 lists in a field that is not known',
    (path) =>
      writeFileSync(
        path,
        JSON.stringify({ ...next, deep: JSON.parse(`${'['.repeat(32)}${']'.repeat(32)}`) }),
      ),
  ],
  [
    'more than 1 MiB',
    (path) => writeFileSync(path, JSON.stringify({ ...next, name: 'x'.repeat(1024 * 1024) })),
  ],
  ['another session', (path) => writeFileSync(path, sessionText({ ...session, name: 'other' }))],
  [
    'an answer that was changed by hand',
    (path) => writeFileSync(path, sessionText(next).replace('Anna', 'Bnna')),
  ],
  ['a folder', (path) => mkdirSync(path)],
  ['a folder with something in it', (path) => mkdirSync(join(path, 'mine'), { recursive: true })],
  ['a link to a good file', (path) => symlinkSync(`${path}.bak`, path)],
  ['a link to nothing', (path) => symlinkSync('/nowhere', path)],
  ['a link to /dev/zero', (path) => symlinkSync('/dev/zero', path)],
  ['a pipe', (path) => void spawnSync('mkfifo', [path])],
]

describe('where there stands in a session’s file', () => {
  it.each(hostile)('%s, it is set aside, the backup is used, and that is told once', (_, make) => {
    const folder = twoSaves()
    rmSync(join(folder, file))
    make(join(folder, file))
    const store = sessionFiles(folder, undefined, madeUpMachine(2))
    expect(store.find(session)).toEqual(session)
    expect(store.news()).toEqual([{ kind: 'set-aside', path: join(folder, aside), backup: true }])
    expect(readdirSync(folder).sort()).toEqual([file, `${file}.bak`, aside, 'latest'])
    expect([...store.list()]).toEqual([session])
    expect(store.save(next, session)).toEqual(next)
    expect(store.news()).toEqual([])
  })

  it.each(hostile)('%s, and there is no backup, one starts afresh, and that is told', (_, make) => {
    const folder = temporaryFolder()
    make(join(folder, file))
    const store = sessionFiles(folder, undefined, madeUpMachine(2))
    expect([...store.list()]).toEqual([])
    expect(store.find(session)).toBeUndefined()
    expect(store.news()).toEqual([{ kind: 'set-aside', path: join(folder, aside), backup: false }])
    expect(store.save(session, undefined)).toEqual(session)
    expect(readdirSync(folder).sort()).toEqual([file, aside, 'latest'])
  })

  it.each(hostile)('%s, and in its backup too, both are kept', (_, make) => {
    const folder = temporaryFolder()
    make(join(folder, `${file}.bak`))
    make(join(folder, file))
    const store = sessionFiles(folder, undefined, madeUpMachine(2))
    expect(store.find(session)).toBeUndefined()
    expect(readdirSync(folder).sort()).toEqual([`${file}.bak.corrupt-20261121T093000000Z`, aside])
  })

  it('damage twice at one time, both are kept', () => {
    const folder = temporaryFolder()
    for (const text of ['one', 'two', 'three']) {
      writeFileSync(join(folder, file), text)
      sessionFiles(folder, undefined, madeUpMachine(2)).find(session)
    }
    expect(
      [aside, `${aside}-2`, `${aside}-3`].map((name) => readFileSync(join(folder, name), 'utf8')),
    ).toEqual(['one', 'two', 'three'])
  })

  it('damage, a save finds it too', () => {
    const folder = twoSaves()
    writeFileSync(join(folder, file), '{')
    const store = sessionFiles(folder, undefined, madeUpMachine(2))
    expect(store.save({ ...next, revision: 'ghi' }, next)).toEqual({ ...next, revision: 'ghi' })
    expect(store.news()).toEqual([{ kind: 'set-aside', path: join(folder, aside), backup: true }])
    expect(readFileSync(join(folder, aside), 'utf8')).toBe('{')
  })

  it('damage that can’t be moved, it is told and left', () => {
    const folder = twoSaves()
    writeFileSync(join(folder, file), '{')
    const disk = faultyDisk((call) => (call === 'renameSync' ? 'EACCES' : undefined))
    expect(() => sessionFiles(folder, disk, madeUpMachine(2)).find(session)).toThrow(
      expect.objectContaining({ code: 'state-broken', what: join(folder, file) }),
    )
    expect(readFileSync(join(folder, file), 'utf8')).toBe('{')
    expect(existsSync(join(folder, `${file}.lock`))).toBe(false)
  })

  it('damage, on a disk that knows no second names, the backup is copied', () => {
    const folder = twoSaves()
    writeFileSync(join(folder, file), '{')
    const disk = faultyDisk((call) => (call === 'linkSync' ? 'ENOTSUP' : undefined))
    expect(sessionFiles(folder, disk, madeUpMachine(2)).find(session)).toEqual(session)
    expect(readFileSync(join(folder, file), 'utf8')).toBe(sessionText(session))
  })

  it('damage, and a newer program’s backup, that is put back and told', () => {
    const folder = twoSaves()
    writeFileSync(join(folder, file), '{')
    const newer = JSON.stringify({ ...session, version: 2 })
    writeFileSync(join(folder, `${file}.bak`), newer)
    const store = sessionFiles(folder, undefined, madeUpMachine(2))
    expect(() => store.find(session)).toThrow(expect.objectContaining({ code: 'state-newer' }))
    expect(readFileSync(join(folder, file), 'utf8')).toBe(newer)
    expect(store.news()).toEqual([{ kind: 'set-aside', path: join(folder, aside), backup: true }])
  })

  it('nothing any more, its backup is used, and that is told', () => {
    const folder = twoSaves()
    rmSync(join(folder, file))
    const store = sessionFiles(folder, undefined, madeUpMachine(2))
    expect([...store.list()]).toEqual([session])
    expect(store.news()).toEqual([{ kind: 'restored', path: join(folder, file) }])
    expect(readdirSync(folder).sort()).toEqual([file, `${file}.bak`, 'latest'])
  })

  it('nothing any more, and a damaged backup, that is set aside without a word', () => {
    const folder = twoSaves()
    rmSync(join(folder, file))
    writeFileSync(join(folder, `${file}.bak`), '{')
    const store = sessionFiles(folder, undefined, madeUpMachine(2))
    expect(store.find(session)).toBeUndefined()
    expect(store.news()).toEqual([])
    expect(readdirSync(folder).sort()).toEqual([`${file}.bak.corrupt-20261121T093000000Z`, 'latest'])
  })

  it.each<[scene: string, text: string]>([
    ['a byte order mark', `\uFEFF${sessionText(next)}`],
    ['other spaces', JSON.stringify(JSON.parse(sessionText(next)))],
    ['no checksum, as the first version wrote it', JSON.stringify(next)],
    [
      '32 lists in a field that is not known',
      JSON.stringify({ ...next, deep: JSON.parse(`${'['.repeat(31)}${']'.repeat(31)}`) }),
    ],
  ])('a session with %s, it is read', (_, text) => {
    const folder = twoSaves()
    writeFileSync(join(folder, file), text)
    const store = sessionFiles(folder, undefined, madeUpMachine(2))
    expect(store.find(session)).toEqual(next)
    expect(store.news()).toEqual([])
  })

  it('a second name of a good file, it is read', () => {
    const folder = twoSaves()
    rmSync(join(folder, file))
    linkSync(join(folder, `${file}.bak`), join(folder, file))
    expect(sessionFiles(folder).find(session)).toEqual(session)
  })
})
