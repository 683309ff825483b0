// The built program, its peers and bare node, as a person starts them: with a home of their own, and PATH, HOME, TERM and
// LANG and nothing else. NODE_OPTIONS or NODE_EXTRA_CA_CERTS would slow bare node down and hide everything.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The peers, installed for the bench alone. */
export const peers = { 'create-vite': '9.3.0', javascripting: '2.7.4' }

/** A folder that is gone when the bench is over. */
export const scratch = mkdtempSync(join(tmpdir(), 'traces-guide-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

/** A copy of what ships: a build that runs meanwhile must not pull it from under the bench. */
export function install(name = 'program') {
  const folder = join(scratch, name)
  for (const part of ['dist', 'bin', 'locales', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true, preserveTimestamps: true })
  return { folder, bin: join(folder, 'bin', 'traces-guide') }
}

/** The files that start the peers; they are fetched once. */
let fetched
export function peerBins() {
  fetched ??= fetchPeers()
  return fetched
}

function fetchPeers() {
  const folder = join(scratch, 'peers')
  mkdirSync(folder)
  const wanted = Object.entries(peers).map(([name, version]) => `${name}@${version}`)
  const options = ['--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel', 'error']
  execFileSync('npm', ['install', ...options, ...wanted], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const binOf = (name) => {
    const at = join(folder, 'node_modules', name)
    const { bin } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))
    const file = join(at, typeof bin === 'string' ? bin : bin[name])
    if (!existsSync(file)) throw new Error(`${name} has no ${file}`)
    return file
  }
  return Object.fromEntries(Object.keys(peers).map((name) => [name, binOf(name)]))
}

export const newHome = () => mkdtempSync(join(scratch, 'home-'))

export const environment = (home, language = 'en_GB') => ({
  PATH: process.env.PATH,
  HOME: home,
  TERM: 'xterm-256color',
  LANG: `${language}.UTF-8`,
})

/** Runs node with some arguments; what it may end with besides 0 is named. @returns what it wrote, and how long it took in ms */
export function run({ args, home, language, may = [0] }) {
  const env = environment(home, language)
  const startedAt = process.hrtime.bigint()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env,
    encoding: 'utf8',
    cwd: scratch,
  })
  const took = Number(process.hrtime.bigint() - startedAt) / 1e6
  if (!may.includes(status)) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { took, stdout, stderr }
}

/** Modules of src/ and test/, for what is measured without a process of its own. @param contents what they shall export */
export async function load(contents) {
  const stdin = { contents, resolveDir: root, loader: 'ts' }
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', platform: 'node', write: false })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
}
