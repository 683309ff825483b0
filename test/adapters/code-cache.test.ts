import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isOwn, pack, readKept } from '../../src/adapters/code-cache/read-kept.ts'
import { codeCache } from '../../src/adapters/code-cache.ts'
import { temporaryFolder } from './temporary-folder.ts'

const require = createRequire(import.meta.url)

/** A part, as the build writes it. */
const part = (body: string): string =>
  `(function(require){var module={exports:{}},exports=module.exports;${body}\nreturn module.exports})`

/** A bundle of two parts, and a home in which nothing is kept yet. */
function bundled() {
  const folder = temporaryFolder()
  const greets = "const { name } = require('./name.cjs'); exports.greet = () => 'Hej ' + name()"
  writeFileSync(join(folder, 'main.cjs'), part(greets))
  writeFileSync(join(folder, 'name.cjs'), part("exports.name = () => 'Anna'"))
  const base = join(folder, 'cache', 'traces-guide', 'code')
  return { folder, base }
}

/** Starts the bundle once, as a command line does; tells what it said. */
function start(
  { folder, base }: { folder: string; base: string | undefined },
  { version = '1.0.0', build = 'a1', use = 'checklist' } = {},
): string {
  const parts = codeCache({ folder, version, build, require }, base, use)
  const said = parts.load<{ greet(): string }>('main.cjs').greet()
  parts.keep()
  return said
}

/** The files that are kept, from their folder on. */
function kept(base: string): readonly string[] {
  if (!existsSync(base)) return []
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bin'))
    .sort()
}

function pathOf(base: string, name = 'main.cjs.checklist.bin'): string {
  return join(base, readdirSync(base)[0] ?? '', name)
}

/** A bundle whose code is kept: it was started twice. */
function warm() {
  const bundle = bundled()
  start(bundle)
  start(bundle)
  return { ...bundle, path: pathOf(bundle.base) }
}

/** Whether a start leaves the file as it was: it fitted. */
function leaves(path: string, act: () => void): boolean {
  const { ino } = statSync(path)
  act()
  return statSync(path).ino === ino
}

describe('compiled code', () => {
  it('is not kept at the first start, but at the second', () => {
    const bundle = bundled()
    expect([start(bundle), kept(bundle.base)]).toEqual(['Hej Anna', []])
    expect([start(bundle), kept(bundle.base).length]).toEqual(['Hej Anna', 2])
  })

  it('can be read and written by this user alone, and its folder too', () => {
    const { path } = warm()
    expect([path, join(path, '..')].map((each) => statSync(each).mode & 0o777)).toEqual([0o600, 0o700])
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('.tmp'))).toEqual([])
  })

  it('is used by the next start, which leaves it as it is', () => {
    const bundle = warm()
    expect(leaves(bundle.path, () => expect(start(bundle)).toBe('Hej Anna'))).toBe(true)
  })

  it('is kept for each use by itself', () => {
    const bundle = warm()
    start(bundle, { use: 'status' })
    expect(kept(bundle.base).map((name) => name.split(/[\\/]/)[1])).toEqual([
      'main.cjs.checklist.bin',
      'main.cjs.status.bin',
      'name.cjs.checklist.bin',
      'name.cjs.status.bin',
    ])
  })

  it('is kept for each version by itself, and of old ones only the latest', () => {
    const bundle = warm()
    for (const version of ['1.0.1', '1.0.2', '1.0.3', '1.0.4', '1.0.5']) start(bundle, { version })
    expect(readdirSync(bundle.base)).toHaveLength(4)
  })

  it('is limited in number, whatever is typed', () => {
    const bundle = warm()
    for (let count = 0; count < 60; count += 1) start(bundle, { use: `use-${'x'.repeat(count)}` })
    expect(kept(bundle.base).length).toBeLessThanOrEqual(97)
  })

  it('is not kept at all where it is switched off', () => {
    const bundle = { ...bundled(), base: undefined }
    expect([start(bundle), start(bundle)]).toEqual(['Hej Anna', 'Hej Anna'])
    expect(readdirSync(bundle.folder).sort()).toEqual(['main.cjs', 'name.cjs'])
  })

  it('is not kept where its folder cannot be made, and that is no trouble', () => {
    const bundle = bundled()
    writeFileSync(join(bundle.folder, 'cache'), 'a file')
    expect([start(bundle), start(bundle)]).toEqual(['Hej Anna', 'Hej Anna'])
  })

  it('is gone once it is forgotten, and this start keeps none', () => {
    const { folder, base } = warm()
    const parts = codeCache({ folder, version: '1.0.0', build: 'a1', require }, base, 'forget')
    parts.load('main.cjs')
    expect(parts.folder()).toBe(base)
    parts.forget()
    parts.keep()
    expect([existsSync(base), existsSync(join(base, '..')), parts.folder()]).toEqual([
      false,
      false,
      undefined,
    ])
  })

  it('leaves what else lies beside it where it is', () => {
    const { folder, base } = warm()
    writeFileSync(join(base, '..', 'agent.json'), 'progress')
    codeCache({ folder, version: '1.0.0', build: 'a1', require }, base, 'forget').forget()
    expect(readdirSync(join(base, '..'))).toEqual(['agent.json'])
  })
})

describe('what is made of the shipped texts', () => {
  const cacheOf = ({ folder, base }: { folder: string; base: string }, build = 'a1') =>
    codeCache({ folder, version: '1.0.0', build, require }, base, 'guide')

  /** Keeps a text as a search does. */
  function textKept() {
    const bundle = warm()
    const cache = cacheOf(bundle)
    cache.keepText('pages-agent', 'these texts', () => 'words')
    const before = cacheOf(bundle).text('pages-agent', 'these texts')
    cache.keep()
    return { ...bundle, before, path: pathOf(bundle.base, 'pages-agent.bin') }
  }

  it('is kept after use beside the code, for this user alone', () => {
    const { before, path, ...bundle } = textKept()
    expect([before, cacheOf(bundle).text('pages-agent', 'these texts')]).toEqual([undefined, 'words'])
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('is nothing to another build, to other texts, or where it was changed', () => {
    const { path, ...bundle } = textKept()
    expect(cacheOf(bundle, 'b2').text('pages-agent', 'these texts')).toBeUndefined()
    expect(cacheOf(bundle).text('pages-agent', 'other texts')).toBeUndefined()
    writeFileSync(path, readFileSync(path, 'latin1').replace('words', 'sword'), 'latin1')
    expect(cacheOf(bundle).text('pages-agent', 'these texts')).toBeUndefined()
  })

  it('is deleted with the code', () => {
    const { path, ...bundle } = textKept()
    cacheOf(bundle).forget()
    expect(existsSync(path)).toBe(false)
  })
})

describe('compiled code that does not fit is made anew, and nobody notices', () => {
  it.each<[scene: string, damage: (path: string) => void]>([
    ['cut off', (path) => writeFileSync(path, readFileSync(path).subarray(0, 200))],
    ['empty', (path) => writeFileSync(path, '')],
    ['of zeros', (path) => writeFileSync(path, Buffer.alloc(statSync(path).size))],
    ['with one wrong byte in its middle', (path) => flip(path, 0.4)],
    ['with one wrong byte near its end', (path) => flip(path, 0.99)],
    [
      'with a byte too many',
      (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')])),
    ],
    ['made by another V8, which this one rejects', (path) => replaceCode(path, Buffer.alloc(512, 7))],
    ['writable by others', (path) => chmodSync(path, 0o666)],
    ['in a folder that is writable by others', (path) => chmodSync(join(path, '..'), 0o777)],
    ['reached by a link', (path) => asLink(path)],
    ['with a second name elsewhere', (path) => linkSync(path, join(path, '../../second'))],
  ])('%s', (_, damage) => {
    const bundle = warm()
    damage(bundle.path)
    expect([start(bundle), start(bundle)]).toEqual(['Hej Anna', 'Hej Anna'])
  })

  it('and is whole again after the next start', () => {
    const bundle = warm()
    const whole = readFileSync(bundle.path).length
    flip(bundle.path, 0.4)
    expect(leaves(bundle.path, () => start(bundle))).toBe(false)
    expect(readFileSync(bundle.path)).toHaveLength(whole)
    expect(leaves(bundle.path, () => start(bundle))).toBe(true)
  })

  it('of another build, although as long as this one', () => {
    const bundle = warm()
    writeFileSync(join(bundle.folder, 'name.cjs'), part("exports.name = () => 'Bert'"))
    expect(start(bundle, { build: 'b2' })).toBe('Hej Bert')
  })

  it('of a part that somebody has changed by hand', () => {
    const bundle = warm()
    const changed = join(bundle.folder, 'name.cjs')
    writeFileSync(changed, part("exports.name = () => 'Bert'"))
    utimesSync(changed, 1, 1)
    expect(start(bundle)).toBe('Hej Bert')
  })

  it('made to say something else: it is not believed where it is not this user’s own', () => {
    expect(isOwn({ uid: process.geteuid?.() ?? 0, mode: 0o100600 })).toBe(true)
    expect(isOwn({ uid: (process.geteuid?.() ?? 0) + 1, mode: 0o100600 })).toBe(false)
    expect(isOwn({ uid: process.geteuid?.() ?? 0, mode: 0o100660 })).toBe(false)
    expect(isOwn({ uid: process.geteuid?.() ?? 0, mode: 0o100602 })).toBe(false)
  })

  it('a file of another form is not read', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'own'), { mode: 0o700 })
    const path = join(folder, 'own', 'main.bin')
    writeFileSync(path, Buffer.concat(pack(Buffer.from('code'), 'b 1 2')), { mode: 0o600 })
    expect(readKept(join(folder, 'own'), path, 'b 1 2')?.toString()).toBe('code')
    expect(readKept(join(folder, 'own'), path, 'b 1 3')).toBeUndefined()
    expect(readKept(join(folder, 'own'), `${path}x`, 'b 1 2')).toBeUndefined()
  })
})

function flip(path: string, where: number): void {
  const bytes = readFileSync(path)
  const at = Math.floor(bytes.length * where)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(path, bytes)
}

/** Puts other code into the file, in the right form. */
function replaceCode(path: string, code: Buffer): void {
  const bytes = readFileSync(path)
  const [, , ...source] = bytes.subarray(0, bytes.indexOf(10)).toString('latin1').split(' ')
  writeFileSync(path, Buffer.concat(pack(code, source.join(' '))))
}

function asLink(path: string): void {
  renameSync(path, join(path, '../../moved'))
  symlinkSync(join(path, '../../moved'), path)
}
