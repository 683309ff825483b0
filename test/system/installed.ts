import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { i18nextWords } from '../../src/adapters/i18next-words.ts'
import { localeFiles } from '../../src/adapters/locale-files.ts'
import type { Answers } from '../../src/flow/step.ts'
import type { Words } from '../../src/screens/words.ts'

const source = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'traces-guide-'))
const parts = ['dist', 'bin', 'locales', 'scenarios', 'package.json']

// A copy of what ships, because a build that runs meanwhile would pull it from under the tests.
if (!existsSync(join(source, 'dist/main.cjs')))
  throw new Error('Nothing to test yet: run npm run build first')
for (const part of parts) cpSync(join(source, part), join(folder, 'program', part), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The program as a person starts it. */
export const program = join(folder, 'program/bin/traces-guide')

/** Its languages, journeys and words. */
export const locales = localeFiles(join(folder, 'program/locales'))

/** The languages that are published. */
export const { languages } = locales.catalogue()

let homes = 0

/** An empty home of one's own. */
export function newHome(): string {
  homes += 1
  const home = join(folder, `home-${homes}`)
  mkdirSync(home)
  return home
}

export function wordsIn(language: string): Words {
  return i18nextWords(language, locales.app(language), (namespace) => locales.guide(language, namespace))
}

/** The longest stretch of a text that holds no placeholder: what is sure to stand on the screen. */
export function plainPart(text: string): string {
  const stretches = text.split(/\{\{[^}]*\}\}/)
  return stretches.reduce((longest, each) => (each.length > longest.length ? each : longest)).trim()
}

/** What is saved of a journey, and the file in which it stands. */
export interface Saved {
  readonly path: string
  readonly answers: Answers
  readonly drafts: Answers
  /** The permissions, as in chmod. */
  readonly mode: number
  readonly writtenAt: number
}

export function savedIn(home: string, journey: string, site = 'production'): Saved {
  const path = join(home, '.local/state/traces-guide', `${journey.replace('/', '.')}.${site}.json`)
  const { answers, drafts } = JSON.parse(readFileSync(path, 'utf8'))
  const { mode, mtimeMs } = statSync(path)
  return { path, answers, drafts, mode: mode & 0o777, writtenAt: mtimeMs }
}

/** The only variables that the program is given. */
export function environment(home: string, more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', ...more }
}

export interface Result {
  readonly exitCode: number | null
  readonly out: string
  readonly err: string
}

/** Runs the program without a terminal. */
export function run(
  args: readonly string[],
  home: string,
  more: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: environment(home, more),
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { exitCode: status, out: stdout, err: stderr }
}

/** What lies in a home, by path, besides the program itself in compiled form: nobody typed that. */
export function leftIn(home: string): readonly string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !/^\.cache(\/traces-guide(\/code(\/.*)?)?)?$/.test(path),
  )
}
