import { describe, expect, it } from 'vitest'
import { type FileKind, fileName, isLike, partsOf } from '../../../src/adapters/session-files/file-names.ts'

const key = { journey: 'land/visitor', environment: 'production', name: '' } as const
const plain = 'land.visitor.production.json'
const named = fileName({ ...key, name: 'Åkes' })

describe('a file’s name', () => {
  it('tells journey and site, and hides what a person typed', () => {
    expect(fileName(key)).toBe(plain)
    expect(named).toMatch(/^land\.visitor\.production\.[0-9a-f]{16}\.json$/)
    expect(fileName({ ...key, name: 'A\u030Akes' })).toBe(named)
  })

  it.each<[name: string, session: string, kind: FileKind]>([
    [plain, plain, 'session'],
    [named, named, 'session'],
    [`${plain}.bak`, plain, 'backup'],
    [`${named}.bak`, named, 'backup'],
    [`${plain}.corrupt-20261121T093000000Z`, plain, 'set-aside'],
    [`${plain}.corrupt-20261121T093000000Z-2`, plain, 'set-aside'],
    [`${plain}.bak.corrupt-20261121T093000000Z`, plain, 'set-aside'],
    [`${plain}.lock`, plain, 'working'],
    [`${plain}.lock.break`, plain, 'working'],
    [`${plain}.4711.tmp`, plain, 'working'],
    ['latest', '', 'working'],
    ['probe', '', 'working'],
  ])('%s is known', (name, session, kind) => {
    expect(partsOf(name)).toEqual({ session, kind })
  })

  it.each([
    '',
    'json',
    '.json',
    'notes.txt',
    'visitor.production.json',
    '.visitor.production.json',
    'land..production.json',
    'land.visitor.json',
    'land.visitor.moon.json',
    'land.visitor.production',
    'land.visitor.production.json5',
    'land.visitor.production.12345678.json',
    'land.visitor.production.0123456789abcdefa.json',
    'land.visitor.production.x123456789abcdef.json',
    'land.visitor.production.0123456789abcdef.more.json',
    `${plain}.old`,
    `${plain}.bak.bak`,
    `${plain}.tmp`,
    `${plain}.x.tmp`,
    `${plain}.1.tmp.x`,
    `x${plain}.corrupt-`,
    `${plain}.corrupt-1x`,
    `${plain}x.corrupt-1`,
    `${plain}.locks`,
    `${plain}x.lock`,
    `${plain}.lock.breaker`,
    `${plain}.json`,
    'latest.old',
  ])('“%s” is somebody else’s', (name) => {
    expect(partsOf(name)).toBeUndefined()
  })

  it('fits a site and a name', () => {
    expect([isLike(plain, undefined, undefined), isLike(named, undefined, undefined)]).toEqual([true, true])
    expect([isLike(plain, 'production', ''), isLike(plain, 'training', '')]).toEqual([true, false])
    expect([isLike(named, 'production', 'Åkes'), isLike(named, 'production', 'åkes')]).toEqual([true, false])
    expect([isLike(named, undefined, ''), isLike(plain, undefined, 'Åkes')]).toEqual([false, false])
  })
})
