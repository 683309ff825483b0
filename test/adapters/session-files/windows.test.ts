import { readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../src/adapters/session-files/disk.ts'
import { fileName } from '../../../src/adapters/session-files/file-names.ts'
import { sessionFiles } from '../../../src/adapters/session-files.ts'
import { write } from '../../../src/flow/revise.ts'
import type { StepId } from '../../../src/flow/step.ts'
import { type Session, withBook } from '../../../src/session/session.ts'
import { session } from '../../session/fixture.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { faultyDisk, madeUpMachine, through } from './broken-disk.ts'

const at = '2026-11-21T10:00:00.000Z'
const file = 'land.visitor.production.json'

function answered(before: Session, step: StepId, value: string): Session {
  return withBook(before, write(before, step, value, at), before.revision, at)
}

describe('two windows on one session', () => {
  it('lose nothing of each other: the second one takes the first one’s answers over, and is told', () => {
    const folder = temporaryFolder()
    const [one, two] = [sessionFiles(folder), sessionFiles(folder)]
    one.save(session, undefined)
    const first = one.save(answered(session, 'who/one', '1'), session)
    const second = two.save(answered(session, 'who/two', '2'), session)
    expect(Object.keys(second.answers)).toEqual(expect.arrayContaining(['who/one', 'who/two']))
    expect(two.news()).toEqual([{ kind: 'taken-over' }])
    expect(one.news()).toEqual([])
    const third = one.save(answered(first, 'who/three', '3'), first)
    expect(third.answers).toMatchObject({ 'who/one': { value: '1' }, 'who/two': { value: '2' } })
    expect(one.news()).toEqual([{ kind: 'taken-over' }])
    expect(two.find(session)).toEqual(third)
  })

  it('are told once of what happens several times', () => {
    const folder = temporaryFolder()
    const [one, two] = [sessionFiles(folder), sessionFiles(folder)]
    one.save(session, undefined)
    one.save(answered(session, 'who/one', '1'), session)
    two.save(answered(session, 'who/two', '2'), session)
    two.save(answered(session, 'who/three', '3'), session)
    expect(two.news()).toHaveLength(1)
  })

  it('are told of different things, each', () => {
    const folder = temporaryFolder()
    const [one, two] = [sessionFiles(folder), sessionFiles(folder)]
    one.save(session, undefined)
    one.save(answered(session, 'who/one', '1'), session)
    two.save(answered(session, 'who/two', '2'), session)
    rmSync(join(folder, file))
    two.find(session)
    expect(two.news()).toEqual([{ kind: 'taken-over' }, { kind: 'restored', path: join(folder, file) }])
  })

  it('write again where one took the other’s lock for dead', () => {
    const folder = temporaryFolder()
    const other = sessionFiles(folder, undefined, madeUpMachine(9))
    other.save(session, undefined)
    const theirs = answered(session, 'who/theirs', '1')
    let stolen = false
    const disk = through(realDisk, (call, act, args) => {
      const done = act()
      if (
        call === 'writeSync' &&
        !stolen &&
        !String(readFileSync(join(folder, `${file}.lock`))).startsWith('9 ')
      ) {
        stolen = readdirSync(folder).includes(`${file}.1.tmp`)
        if (stolen) {
          rmSync(join(folder, `${file}.lock`))
          other.save(theirs, session)
        }
      }
      return args.length < 0 ? undefined : done
    })
    const mine = sessionFiles(folder, disk, madeUpMachine(1))
    const saved = mine.save(answered(session, 'who/mine', '2'), session)
    expect(stolen).toBe(true)
    expect(saved.answers).toMatchObject({ 'who/theirs': { value: '1' }, 'who/mine': { value: '2' } })
    expect(other.find(session)).toEqual(saved)
    expect(readdirSync(folder).filter((name) => /tmp|lock/.test(name))).toEqual([])
  })
})

/** Many companies' sessions, written in the order of their names. */
function several(count: number): string {
  const folder = temporaryFolder()
  for (let index = 0; index < count; index += 1) {
    const each = { ...session, name: `company ${index}` }
    sessionFiles(folder).save(each, undefined)
    utimesSync(join(folder, fileName(each)), 1_700_000_000 + index, 1_700_000_000 + index)
  }
  return folder
}

const names = (sessions: Iterable<Session>): readonly string[] => [...sessions].map(({ name }) => name)

describe('the session that was written last', () => {
  it('is found by its note, without a look at the others', () => {
    const folder = several(5)
    const calls: string[] = []
    const disk = through(realDisk, (call, act) => {
      calls.push(call)
      return act()
    })
    for (const latest of sessionFiles(folder, disk).list()) {
      expect(latest.name).toBe('company 4')
      break
    }
    expect(calls).not.toContain('opendirSync')
    expect(calls.length).toBeLessThan(20)
    expect(readFileSync(join(folder, 'latest'), 'utf8')).toBe(fileName({ ...session, name: 'company 4' }))
  })

  it('comes first, then the others by their time', () => {
    const folder = several(4)
    sessionFiles(folder).save(
      { ...session, name: 'company 1', revision: 'x' },
      { ...session, name: 'company 1' },
    )
    utimesSync(join(folder, fileName({ ...session, name: 'company 1' })), 1, 1)
    expect(names(sessionFiles(folder).list())).toEqual(['company 1', 'company 3', 'company 2', 'company 0'])
  })

  it.each<[scene: string, spoil: (note: string) => void]>([
    ['is missing', (note) => rmSync(note)],
    ['is empty', (note) => writeFileSync(note, '')],
    ['was cut off', (note) => writeFileSync(note, 'land.visitor.prod')],
    ['names what is no session', (note) => writeFileSync(note, '../../secret.json')],
    ['names a backup', (note) => writeFileSync(note, `${readFileSync(note, 'utf8')}.bak`)],
    ['names a session that is gone', (note) => writeFileSync(note, 'land.visitor.training.json')],
    [
      'is a link',
      (note) => {
        rmSync(note)
        symlinkSync('/dev/zero', note)
      },
    ],
  ])('is found also where its note %s', (_, spoil) => {
    const folder = several(3)
    spoil(join(folder, 'latest'))
    expect(names(sessionFiles(folder).list())).toEqual(['company 2', 'company 1', 'company 0'])
    sessionFiles(folder).save(
      { ...session, name: 'company 0', revision: 'x' },
      { ...session, name: 'company 0' },
    )
    expect(names(sessionFiles(folder).list())[0]).toBe('company 0')
  })

  it('is found also where its note can’t be read or written', () => {
    const folder = several(2)
    const disk = faultyDisk((call, path) =>
      call === 'openSync' && path.endsWith('latest') ? 'EACCES' : undefined,
    )
    const store = sessionFiles(folder, disk)
    expect(names(store.list())).toEqual(['company 1', 'company 0'])
    store.save({ ...session, name: 'company 0', revision: 'x' }, { ...session, name: 'company 0' })
    expect(names(store.list())).toEqual(['company 0', 'company 1'])
  })

  it('leaves its note alone while it is the same', () => {
    const folder = several(1)
    const wrote: string[] = []
    const disk = through(realDisk, (call, act, args) => {
      if (call === 'openSync' && args[1] === 'wx') wrote.push(String(args[0]))
      return act()
    })
    sessionFiles(folder, disk).save(
      { ...session, name: 'company 0', revision: 'x' },
      { ...session, name: 'company 0' },
    )
    expect(wrote.filter((path) => path.endsWith('latest'))).toEqual([])
    expect(wrote.length).toBe(2)
  })

  it('of a site or a name is found without reading the others', () => {
    const folder = several(3)
    sessionFiles(folder).save({ ...session, environment: 'training' }, undefined)
    const read: string[] = []
    const disk = through(realDisk, (call, act, args) => {
      if (call === 'openSync' && /\.json$/.test(String(args[0]))) read.push(String(args[0]))
      return act()
    })
    const store = sessionFiles(folder, disk)
    expect(names(store.list({ name: 'company 1' }))).toEqual(['company 1'])
    expect(names(store.list({ name: '' }))).toEqual([''])
    expect([...store.list({ environment: 'training' })].map(({ environment }) => environment)).toEqual([
      'training',
    ])
    expect([...store.list({ environment: 'training', name: 'company 1' })]).toEqual([])
    expect(read).toHaveLength(3)
  })

  it('may have left but its backup', () => {
    const folder = several(1)
    const company = { ...session, name: 'company 0' }
    sessionFiles(folder).save({ ...company, revision: 'x' }, company)
    rmSync(join(folder, fileName(company)))
    rmSync(join(folder, 'latest'))
    expect(names(sessionFiles(folder).list())).toEqual(['company 0'])
  })

  it('of the same moment comes by its name', () => {
    const folder = temporaryFolder()
    for (const environment of ['training', 'acceptance', 'production'] as const) {
      sessionFiles(folder).save({ ...session, environment }, undefined)
      utimesSync(join(folder, fileName({ ...session, environment })), 1_000, 1_000)
    }
    rmSync(join(folder, 'latest'))
    expect([...sessionFiles(folder).list()].map(({ environment }) => environment)).toEqual([
      'acceptance',
      'production',
      'training',
    ])
  })
})

describe('the files', () => {
  it('are told by what they are for, in the order of their names', () => {
    const folder = temporaryFolder()
    const beside = ['', '.bak', '.corrupt-1', '.bak.corrupt-1', '.lock', '.lock.break', '.12.tmp']
    const foreign = [
      '.old',
      '.tmp',
      '.x.tmp',
      '.corrupt-',
      '.corrupt-x',
      'x.bak',
      '.locks',
      '.lock.breaker',
      '.bak.bak',
    ]
    for (const rest of [...beside, ...foreign]) writeFileSync(join(folder, `${file}${rest}`), '{')
    for (const name of ['latest', 'probe', 'latest.old', `x${file}/`.slice(0, 5)])
      writeFileSync(join(folder, name), '')
    const own = (...rests: readonly string[]) => rests.map((rest) => join(folder, `${file}${rest}`))
    expect(sessionFiles(folder).files()).toEqual({
      sessions: own(''),
      backups: own('.bak'),
      setAside: own('.bak.corrupt-1', '.corrupt-1'),
      working: [join(folder, 'latest'), join(folder, 'probe'), ...own()]
        .concat(own('.12.tmp', '.lock', '.lock.break'))
        .sort(),
      more: false,
    })
  })

  it('are counted to what is wanted, and no further', () => {
    const folder = several(4)
    const { sessions, working, more } = sessionFiles(folder).files(5)
    expect([sessions.length, working.length, more]).toEqual([4, 1, false])
    for (let index = 0; index < 20; index += 1) writeFileSync(join(folder, `mine-${index}.txt`), '')
    expect(sessionFiles(folder).files(5).more).toBe(false)
    const few = sessionFiles(folder).files(2)
    expect([few.sessions.length + few.working.length, few.more]).toEqual([2, true])
  })

  it('can’t be told where the folder is closed', () => {
    const disk = faultyDisk((call) => (call === 'opendirSync' ? 'EACCES' : undefined))
    const folder = temporaryFolder()
    expect(() => sessionFiles(folder, disk).files()).toThrow(
      expect.objectContaining({ code: 'state-broken', what: folder }),
    )
  })
})
