import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { environment, newHome, program, run } from './installed.ts'
import { Terminal } from './terminal.ts'

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

// It stands between the program and node:fs, and reports when the process ends, or is asked.
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
const report = () => {
  const builtins = process.moduleLoadList.filter((each) => !before.has(each))
  fs.writeFileSync(__dirname + '/loaded.tmp', JSON.stringify({ opened: [...opened], builtins }))
  fs.renameSync(__dirname + '/loaded.tmp', __dirname + '/loaded.json')
}
process.on('exit', report).on('SIGUSR2', report)
`

/** The command that starts the program so that it is watched. */
function watched(home: string): [string, ...string[]] {
  writeFileSync(join(home, 'watch.cjs'), watch)
  return [process.execPath, '-r', join(home, 'watch.cjs'), program]
}

/** Starts the program and looks what it loads. @param home used before or not */
function load(args: readonly string[], home: string): Loaded {
  const [node, ...rest] = watched(home)
  const { status, stderr } = spawnSync(node, [...rest, ...args], { env: environment(home), encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return reported(home)
}

function reported(home: string): Loaded {
  const { opened, builtins }: { opened: string[]; builtins: string[] } = JSON.parse(
    readFileSync(join(home, 'loaded.json'), 'utf8'),
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

  it('is three parts for a search, and no guide once it was searched', () => {
    const home = newHome()
    const search = ['guide', 'search', 'lost', 'phone', '--lang', 'en']
    const [, , { parts, words }] = [load(search, home), load(search, home), load(search, home)]
    expect(parts).toEqual(['main.cjs', 'late-guide.cjs', 'late-pages.cjs'])
    expect(words).toEqual(['en'])
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

  const begin = ['late-colours.cjs', 'late-pages.cjs', 'late-widths.cjs', 'main.cjs', 'start-wizard.cjs']
  const walk = ['late-countries.cjs', 'late-rooms.cjs', 'late-steps.cjs', 'late-store.cjs']

  it.each<[page: string, args: readonly string[], wanted: readonly string[]]>([
    ['question, that for the language', [], begin],
    ['page, in a known language', ['--lang', 'en'], begin],
    ['page of a journey', ['--role', 'agent', '--lang', 'en'], [...begin, ...walk]],
  ])('is, for the first %s, what asks it and nothing of what comes later', async (_, args, wanted) => {
    const home = newHome()
    const window = new Terminal([...watched(home), ...args], home, 80, 24)
    await window.drawn()
    process.kill(window.pid(), 'SIGUSR2')
    await vi.waitUntil(() => existsSync(join(home, 'loaded.json')))
    const { parts } = reported(home)
    expect(new Set(parts)).toEqual(new Set(wanted))
    window.press('ctrl-c')
    expect((await window.ended()).exitCode).toBe(130)
  })

  it('is the same where compiled code is kept', () => {
    const home = newHome()
    const args = ['checklist', '--role', 'agent']
    const [first, , third] = [load(args, home), load(args, home), load(args, home)]
    expect(third).toEqual(first)
  })
})
