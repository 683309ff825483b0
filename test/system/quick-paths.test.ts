import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environment, newHome, program, run } from './installed.ts'

/** What a start loads: parts of the bundle, files of words, and modules of Node's own that take long. */
interface Loaded {
  readonly parts: readonly string[]
  readonly words: readonly string[]
  readonly builtins: readonly string[]
}

/** Node's modules that cost milliseconds each; the quick ways do without. */
const slow = [
  'async_hooks',
  'child_process',
  'crypto',
  'http',
  'net',
  'readline',
  'stream',
  'tty',
  'url',
  'zlib',
]

// It stands between the program and node:fs, and reports when the process ends.
const watch = `
const fs = require('node:fs')
const before = new Set(process.moduleLoadList)
const opened = new Set()
for (const name of ['openSync', 'readFileSync']) {
  const real = fs[name]
  fs[name] = (path, ...more) => {
    if (typeof path === 'string') opened.add(path)
    return real(path, ...more)
  }
}
process.on('exit', () => {
  const builtins = process.moduleLoadList.filter((each) => !before.has(each))
  fs.writeFileSync(process.env.LOADED, JSON.stringify({ opened: [...opened], builtins }))
})
`

/** Starts the program and looks what it loads. @param home used before or not */
function load(args: readonly string[], home: string): Loaded {
  writeFileSync(join(home, 'watch.cjs'), watch)
  const LOADED = join(home, 'loaded.json')
  const { status, stderr } = spawnSync(process.execPath, ['-r', join(home, 'watch.cjs'), program, ...args], {
    env: environment(home, { LOADED }),
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  const { opened, builtins }: { opened: string[]; builtins: string[] } = JSON.parse(
    readFileSync(LOADED, 'utf8'),
  )
  const names = builtins.map((each) => each.replace('NativeModule ', ''))
  return {
    parts: opened
      .filter((path) => path.endsWith('.cjs') && !path.endsWith('enter.cjs'))
      .map((path) => basename(path)),
    words: opened.filter((path) => /locales.(sv|en|nl)/.test(path)).map((path) => basename(join(path, '..'))),
    builtins: slow.filter((name) => names.includes(name)),
  }
}

describe('what a quick start loads', () => {
  it('is nothing at all for the version', () => {
    expect(load(['--version'], newHome())).toEqual({ parts: [], words: [], builtins: [] })
  })

  it.each(['en', 'sv', 'nl'])('is one part and one file of words for help (%s)', (language) => {
    expect(load(['--help', '--lang', language], newHome())).toEqual({
      parts: ['main.cjs'],
      words: [language],
      builtins: [],
    })
  })

  it.each(['en', 'sv', 'nl'])('is two parts and one language for a checklist (%s)', (language) => {
    const { parts, words, builtins } = load(['checklist', '--role', 'agent', '--lang', language], newHome())
    expect(parts).toEqual(['main.cjs', 'late-pages.cjs'])
    expect([...new Set(words)]).toEqual([language])
    expect(builtins).toEqual([])
  })

  it('is one part more with progress', () => {
    const home = newHome()
    writeFileSync(
      join(home, 'answers.json'),
      JSON.stringify({ role: 'agent', answers: { 'urgent/goods': 'no' } }),
    )
    expect(run(['--answers', join(home, 'answers.json')], home).exitCode).toBe(3)
    const { parts, builtins } = load(['checklist'], home)
    expect(parts).toEqual(['main.cjs', 'late-pages.cjs', 'late-store.cjs'])
    expect(builtins).toEqual([])
  })

  it('is the same where compiled code is kept', () => {
    const home = newHome()
    const args = ['checklist', '--role', 'agent']
    const [first, , third] = [load(args, home), load(args, home), load(args, home)]
    expect(third).toEqual(first)
  })
})
