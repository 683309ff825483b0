import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breaches } from './floors.ts'

const src = resolve(import.meta.dirname, '../../src')

function filesOfSrc(): ReadonlyMap<string, string> {
  const names = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return new Map(
    names.sort().map((name) => [name.split(sep).join('/'), readFileSync(join(src, name), 'utf8')]),
  )
}

describe('the house', () => {
  it('is looked at', () => {
    expect([...filesOfSrc().keys()]).toContain('main.ts')
  })

  it('is built as its table says', () => {
    expect(breaches(filesOfSrc())).toEqual([])
  })
})

const lines = (count: number) => 'export const one = 1\n'.repeat(count)

describe('a breach is told in the words of the table', () => {
  it.each<[message: string, files: Record<string, string>]>([
    // Floors
    [
      'floor 1 must not know floor 3: guides/pack.ts → wizard/ports.ts',
      { 'guides/pack.ts': `import type { Prompter } from '../wizard/ports.ts'` },
    ],
    [
      'floor 0 must not know floor 1: flow/locate.ts → guides/pack.ts',
      { 'flow/locate.ts': `export { pack } from '../guides/pack.ts'` },
    ],
    [
      'floor 2 must not know floor 4: screens/view.ts → cli/run.ts',
      { 'screens/view.ts': `const run = import('../cli/run.ts')` },
    ],
    [
      'floor 2 must not know floor 3: screens/view.ts → wizard/ports.ts',
      { 'screens/view.ts': `type Ask = import('../wizard/ports.ts').Ask` },
    ],
    [
      'rooms of floor 1 must not know each other: session/save.ts → operator/table.ts',
      { 'session/save.ts': `import { table } from '../operator/table.ts'` },
    ],
    [
      'floor 1 must not know floor 0: search/stem.ts → flow/step.ts',
      { 'search/stem.ts': `import type { Step } from '../flow/step.ts'` },
    ],
    [
      'floor 4 must not know adapters/: cli/run.ts → adapters/conf.ts',
      { 'cli/run.ts': `export * from '../adapters/conf.ts'` },
    ],
    [
      'floor 3 must not know main.ts: wizard/walk.ts → main.ts',
      { 'wizard/walk.ts': `import { main } from '../main.ts'` },
    ],
    [
      'floor 4 must not know compose/: cli/run.ts → compose/start.ts',
      { 'cli/run.ts': `import('../compose/start.ts')` },
    ],
    // Adapters, tools, main
    [
      'adapters/ must not know floor 4: adapters/conf.ts → cli/run.ts',
      { 'adapters/conf.ts': `import type { Run } from '../cli/run.ts'` },
    ],
    [
      'adapters/ must not know other adapters: adapters/conf.ts → adapters/chalk.ts',
      { 'adapters/conf.ts': `import { paint } from './chalk.ts'` },
    ],
    [
      'adapters/ must know only the types of floor 3: adapters/conf.ts → wizard/walk.ts',
      { 'adapters/conf.ts': `import { walk } from '../wizard/walk.ts'` },
    ],
    [
      'main.ts must not know tools/: main.ts → tools/build-locales.ts',
      { 'main.ts': `import('./tools/build-locales.ts')` },
    ],
    [
      'compose/ must not know tools/: compose/start.ts → tools/build-locales.ts',
      { 'compose/start.ts': `import '../tools/build-locales.ts'` },
    ],
    [
      'tools/ must not know floor 3: tools/build.ts → wizard/walk.ts',
      { 'tools/build.ts': `import { walk } from '../wizard/walk.ts'` },
    ],
    ['the house has no room for cellar/wine.ts', { 'cellar/wine.ts': '' }],
    ['the house has no room for main-start.ts', { 'main-start.ts': '' }],
    // Packages and node:*
    [
      'floor 0 must not know any package: flow/step.ts → mdast',
      { 'flow/step.ts': `import type { Root } from 'mdast'` },
    ],
    [
      'floor 0 must not know node:*: flow/step.ts → node:path',
      { 'flow/step.ts': `import { join } from 'node:path'` },
    ],
    [
      'floor 0 must not know node:*: flow/step.ts → node:path',
      { 'flow/step.ts': `import { join } from 'path'` },
    ],
    [
      'floor 1 must not know node:fs: guides/read-pack.ts → node:fs',
      { 'guides/read-pack.ts': `import { readFileSync } from 'node:fs'` },
    ],
    [
      'a parser or schema library only in files named read-*.ts: guides/pack.ts → yaml',
      { 'guides/pack.ts': `import { parse } from 'yaml'` },
    ],
    [
      'a parser or schema library only in files named read-*.ts: guides/read-pack.ts → chalk',
      { 'guides/read-pack.ts': `import { Chalk } from 'chalk'` },
    ],
    [
      'a parser or schema library only in files named read-*.ts: support/code.ts → crc-32',
      { 'support/code.ts': `import crc32 from 'crc-32'` },
    ],
    [
      'floor 2 must not know this package: screens/view.ts → chalk',
      { 'screens/view.ts': `import { Chalk } from 'chalk'` },
    ],
    [
      'floor 3 must not know any package: wizard/walk.ts → @inquirer/core',
      { 'wizard/walk.ts': `await import('@inquirer/core/lib')` },
    ],
    [
      'floor 4 must not know this package: cli/run.ts → conf',
      { 'cli/run.ts': `import { Conf } from 'conf'` },
    ],
    // The world
    [
      'only bin, main, adapters and tools may touch console: flow/step.ts',
      { 'flow/step.ts': `console.log(1)` },
    ],
    [
      'only bin, main, adapters and tools may touch process: cli/run.ts',
      { 'cli/run.ts': `export const { env } = process` },
    ],
    [
      'only bin, main, adapters and tools may touch Date.now: session/save.ts',
      { 'session/save.ts': `export const now = Date.now()` },
    ],
    [
      'only bin, main, adapters and tools may touch new Date() without arguments: screens/view.ts',
      { 'screens/view.ts': `export const now = new Date()` },
    ],
    [
      'only bin, main, adapters and tools may touch Math.random: rehearsal/site.ts',
      { 'rehearsal/site.ts': `export const luck = Math.random()` },
    ],
    [
      'only bin, main, adapters and tools may touch randomUUID: session/save.ts',
      { 'session/save.ts': `import { randomUUID } from 'node:crypto'` },
    ],
    [
      'nothing in src reaches the network (node:https): adapters/open.ts',
      { 'adapters/open.ts': `import { get } from 'node:https'` },
    ],
    ['nothing in src reaches the network (fetch): main.ts', { 'main.ts': `await fetch('x')` }],
    // Everywhere
    ['no process.exit: main.ts', { 'main.ts': `process.exit(1)` }],
    ['no default exports: main.ts', { 'main.ts': `export default function main() {}` }],
    ['no default exports: main.ts', { 'main.ts': `export { main as default }` }],
    ['no default exports: main.ts', { 'main.ts': `export default 1` }],
    ['no index.ts barrels: flow/index.ts', { 'flow/index.ts': '' }],
    ['no utils or helpers drawers: flow/utils.ts', { 'flow/utils.ts': '' }],
    ['no utils or helpers drawers: flow/test-helpers/step.ts', { 'flow/test-helpers/step.ts': '' }],
    [
      'no circles: flow/a.ts → flow/b.ts → flow/a.ts',
      { 'flow/a.ts': `import { b } from './b.ts'`, 'flow/b.ts': `import type { A } from './a.ts'` },
    ],
    ['no .ts files over 250 lines (251): flow/step.ts', { 'flow/step.ts': lines(251) }],
    ['a command is under 60 lines (60): cli/commands/start.ts', { 'cli/commands/start.ts': lines(60) }],
    [
      'no type assertion (but as const) outside read-*.ts: flow/step.ts',
      { 'flow/step.ts': `export const id = 'a/b' as StepId` },
    ],
    [
      'no type assertion (but as const) outside read-*.ts: flow/step.ts',
      { 'flow/step.ts': `export const id = <StepId>'a/b'` },
    ],
    [
      'safe is called, not handed over: what calls it would give a length along: screens/view.ts',
      { 'screens/view.ts': `export const shown = (names: readonly string[]) => names.map(safe)` },
    ],
    ['no any: guides/read-pack.ts', { 'guides/read-pack.ts': `export const raw = (text: any) => text` }],
    ['no import.meta: what ships is CommonJS: main.ts', { 'main.ts': `export const here = import.meta.url` }],
    ['no @ts-expect-error: main.ts', { 'main.ts': `// @ts-expect-error\nexport const one = 1` }],
    [
      'an import names its file, with .ts, inside src/: flow/step.ts → ./locate',
      { 'flow/step.ts': `import { locate } from './locate'` },
    ],
    [
      'an import names its file, with .ts, inside src/: main.ts → ../build.ts',
      { 'main.ts': `import { build } from '../build.ts'` },
    ],
    ['an import names its file, with .ts, inside src/: main.ts → name', { 'main.ts': `import(name)` }],
  ])('%s', (message, files) => {
    expect(breaches(new Map(Object.entries(files)))).toEqual([message])
  })
})

describe('what the table allows is let through', () => {
  it.each<[path: string, text: string]>([
    ['flow/step.ts', `export { locate as find } from './locate.ts'\nexport const kinds = ['task'] as const`],
    [
      'flow/clock.ts',
      `export const at = new Date(0)\nexport const work = (step: { process: string }) => step.process`,
    ],
    ['guides/read-pack.ts', `import { parse } from 'yaml'\nexport const raw = parse('') as unknown`],
    [
      'guides/follows.ts',
      `import { createHash } from 'node:crypto'\nimport type { Step } from '../flow/step.ts'`,
    ],
    [
      'screens/text.ts',
      `import { wrapAnsi } from 'fast-wrap-ansi'\nimport { pack } from '../guides/pack.ts'`,
    ],
    ['wizard/walk.ts', `import { text } from '../screens/text.ts'`],
    ['cli/run.ts', `import { Command } from 'commander'\nimport { walk } from '../wizard/walk.ts'`],
    [
      'adapters/prompter/ask.ts',
      `import { theme } from './theme.ts'\nimport { type Prompter } from '../../wizard/ports.ts'\nimport input from '@inquirer/input'`,
    ],
    [
      'adapters/store.ts',
      `import { text } from '../screens/text.ts'\nexport const now = () => Date.now() + process.pid`,
    ],
    ['tools/build-locales.ts', `import { readFolder } from '../adapters/folder.ts'\nconsole.log('done')`],
    [
      'compose/start.ts',
      `import { prompter } from '../adapters/prompter.ts'\nimport { start } from '../cli/commands/start.ts'`,
    ],
    ['main.ts', `export const main = async () => (await import('./compose/start.ts')).start(process.argv)`],
    ['cli/commands/start.ts', lines(59)],
  ])('%s', (path, text) => {
    expect(breaches(new Map([[path, text]]))).toEqual([])
  })
})
