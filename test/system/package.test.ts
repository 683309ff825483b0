import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { environment, languages, locales, newHome, wordsIn } from './installed.ts'
import { newcomer } from './newcomer.ts'
import { Terminal } from './terminal.ts'
import { walk } from './walk.ts'

const source = resolve(import.meta.dirname, '../..')
const desk = newHome()
const packed = join(desk, 'packed')
const office = join(desk, 'office')
const program = join(office, 'node_modules/.bin/traces-guide')

/** The Nodes that a person may have: those that will do, the oldest first, and those that won't. */
const fit = ['20.19.6', '20.20.2', '22.23.3', '24.21.0']
const old = ['12.22.12', '16.20.2', '18.20.8']

/** Runs a program, and takes its trouble for that of the test. */
function done(
  command: string,
  args: readonly string[],
  cwd: string,
  more: Record<string, string> = {},
): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...more },
    maxBuffer: 64 * 1024 * 1024,
  })
  expect(status, `${command} ${args.join(' ')}\n${stderr}`).toBe(0)
  return stdout
}

const tarball = (): string => join(packed, readdirSync(packed).find((name) => name.endsWith('.tgz')) ?? '')
const nodeOf = (version: string): string => join(desk, `node-${version}`, 'package/bin/node')
const on = (version: string, args: readonly string[], more: Record<string, string> = {}) =>
  spawnSync(nodeOf(version), [program, ...args], { encoding: 'utf8', env: environment(newHome(), more) })

beforeAll(() => {
  mkdirSync(packed)
  mkdirSync(office)
  done('npm', ['pack', '--silent', '--pack-destination', packed], source)
  for (const version of [...fit, ...old]) {
    const folder = join(desk, `node-${version}`)
    mkdirSync(folder)
    done('npm', ['pack', '--silent', `node-linux-${process.arch}@${version}`], folder)
    const [archive = ''] = readdirSync(folder)
    done('tar', ['xzf', archive, 'package/bin/node'], folder)
  }
}, 300_000)

describe('the package', () => {
  it('holds what a person needs, and nothing else', () => {
    const listed = done('tar', ['tzf', tarball()], desk).trim().split('\n')
    const files = listed.map((path) => path.replace(/^package\//, ''))
    const known = [
      /^(package\.json|README\.md|LICENSE|THIRD_PARTY_NOTICES|bin\/traces-guide)$/,
      /^dist\/[a-z-]+\.cjs$/,
      /^locales\/guides\.json$/,
      /^locales\/(sv|en|nl|flows)\/[a-z0-9.-]+\.json$/,
      /^man\/(sv\/man1\/|nl\/man1\/)?traces-guide\.1$/,
      /^scenarios\/[a-z-]+\.yaml$/,
      /^schemas\/(documents\/)?[a-z-]+\.schema\.json$/,
    ]
    expect(files.filter((path) => !known.some((each) => each.test(path)))).toEqual([])
    for (const each of known)
      expect(
        files.some((path) => each.test(path)),
        String(each),
      ).toBe(true)
    expect(files).toEqual(
      expect.arrayContaining(['dist/enter.cjs', 'dist/main.cjs', 'man/traces-guide.1', 'LICENSE']),
    )
  })

  it('is one small download, without dependencies or scripts that run by themselves', () => {
    expect(statSync(tarball()).size).toBeLessThan(700_000)
    const manifest = JSON.parse(done('tar', ['xzOf', tarball(), 'package/package.json'], desk))
    expect(Object.keys(manifest).filter((key) => /ependencies$/.test(key))).toEqual(['devDependencies'])
    const byThemselves = /^(pre|post)?(install|pack|publish|prepare|uninstall|publishOnly)$/
    expect(Object.keys(manifest.scripts).filter((name) => byThemselves.test(name))).toEqual([])
  })

  it('names every package that is in it, with a licence that only asks to be named, and its text', () => {
    const notices = done('tar', ['xzOf', tarball(), 'package/THIRD_PARTY_NOTICES'], desk)
    const rule = '-'.repeat(80)
    const [, ...parts] = notices.split(`${rule}\n`)
    const named = parts.filter((_, index) => index % 2 === 0)
    const texts = parts.filter((_, index) => index % 2 === 1)
    expect(named.length).toBe(texts.length)
    const headings = named.flatMap((each) => each.trim().split('\n'))
    for (const heading of headings)
      expect(heading).toMatch(/^\S+ \d+\.\d+\.\d+\S* \((MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)\)$/)
    for (const name of ['commander', 'i18next', 'chalk', '@inquirer/core', 'conf', 'yaml', 'qrcode-terminal'])
      expect(
        headings.some((heading) => heading.startsWith(`${name} `)),
        name,
      ).toBe(true)
    for (const text of texts) expect(text).toMatch(/permi(ssion|tted)|licensed under/i)
  })

  it('installs into an empty folder from an empty cache, with nobody to ask', () => {
    const nobody = { npm_config_registry: 'http://127.0.0.1:9', npm_config_cache: join(desk, 'no-cache') }
    done(
      'npm',
      ['install', '--offline', '--no-audit', '--no-fund', '--prefix', office, tarball()],
      office,
      nobody,
    )
    expect(existsSync(program)).toBe(true)
    expect(readdirSync(join(office, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'traces-guide',
    ])
  })
})

describe.each(fit)('installed, with Node %s', (version) => {
  it('it tells its version, the whole way, and the same as JSON', () => {
    const { version: packaged } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
    expect(on(version, ['--version'])).toMatchObject({ status: 0, stdout: `${packaged}\n`, stderr: '' })
    for (const language of languages) {
      const { status, stdout, stderr } = on(version, ['checklist', '--role', 'agent', '--lang', language])
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toContain(wordsIn(language).say('checklist.explained').split(' ')[0])
    }
    const { stdout } = on(version, ['checklist', '--role', 'agent', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ format: 'traces-guide/checklist@1', journey: 'sweden/agent' })
  })

  it('it is walked in a terminal, and left', async () => {
    const command = [nodeOf(version), program, '--role', 'agent', '--lang', 'sv'] as const
    const terminal = new Terminal(command, newHome(), 80, 24)
    await terminal.drawn()
    const walker = { terminal, words: wordsIn('sv'), journey: locales.journey('sweden/agent') }
    expect(await walk(walker, newcomer, 'about/email')).toBe('about/email')
    terminal.press('ctrl-c')
    expect((await terminal.ended()).exitCode).toBe(130)
  })
})

describe.each(old)('installed, with Node %s', (version) => {
  it('somebody is told in their language what to do, in one line', () => {
    for (const language of languages) {
      const { status, stdout, stderr } = on(version, ['checklist', '--role', 'agent'], { LANG: language })
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      const told = wordsIn(language).say('errors.old-node', {
        needed: '20.19',
        found: version,
        address: 'https://nodejs.org',
      })
      expect(stderr).toBe(`${told}\n`)
    }
  })
})
