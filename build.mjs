// Bundles src/ into dist/: CommonJS, because that starts fastest. src/enter.ts and src/main.ts become dist/enter.cjs and
// dist/main.cjs, each file that is imported with `import('./…')` a chunk of its own beside it, and each src/tools/*.ts a whole program in dist/tools/.
// Beside it, THIRD_PARTY_NOTICES is made of what was bundled. A build that is newer than everything it was made from is left alone, unless --force is given.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { thirdPartyNotices } from './notices.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const src = join(root, 'src')
const dist = join(root, 'dist')
const main = join(src, 'main.ts')
const enter = join(src, 'enter.ts')
const tools = join(src, 'tools')
const made = join(dist, 'main.cjs')
const notices = join(root, 'THIRD_PARTY_NOTICES')

const under = (folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name))

function isCurrent() {
  if (!existsSync(made) || !existsSync(notices)) return false
  const madeAt = statSync(made).mtimeMs
  // Folders count too: their time tells of a file that was taken away.
  const sources = [
    src,
    ...under(src),
    join(root, 'build.mjs'),
    join(root, 'notices.mjs'),
    join(root, 'package.json'),
    join(root, 'package-lock.json'),
  ]
  return sources.every((file) => statSync(file).mtimeMs < madeAt)
}

/** The sources of which something is in the program. */
const bundled = new Set()

/** @param entry a file, or a source that is written here */
async function bundle(entry, outfile, plugins, define = {}) {
  const result = await build({
    absWorkingDir: root,
    ...(typeof entry === 'string' ? { entryPoints: [entry] } : { stdin: entry }),
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    supported: { 'dynamic-import': false },
    // CommonJS has no import.meta; the one package that asks (open) then looks for nothing beside itself.
    define: { __VERSION__: JSON.stringify(version()), 'import.meta.url': 'undefined', ...define },
    plugins: [...plugins, leaveOut],
  })
  if (dirname(outfile) === dist)
    for (const { inputs } of Object.values(result.metafile.outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) if (bytesInOutput > 0) bundled.add(path)
  return result
}

const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/**
 * Builtins that take long to load, and that the quick commands do without: commander and the store load them at once, and
 * use them seldom. They are loaded when something of them is used.
 */
const late = ['child_process', 'crypto', 'os', 'tty']
const lateBuiltin = new RegExp(`=require\\("node:(${late.join('|')})"\\)`, 'g')
const lately = 'var __late=name=>new Proxy({},{get:(_,key)=>require(name)[key]});'

/** chalk looks whether there is a terminal with colours, at once; it is always told. */
const toldColours = {
  name: 'told-colours',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]chalk[\\/]source[\\/]vendor[\\/]supports-color[\\/]index\.js$/ }, () => ({
      contents: 'export default { stdout: false, stderr: false }',
    }))
  },
}

/**
 * What only some commands need: whole rooms, the views that a command shows, and what opens them. A command's file names them
 * at its head, as any file does; here they become getters that load a part of the bundle when the command runs.
 */
const lateParts = [
  [
    'support',
    /^(support\/|screens\/(hearing|support)-|wizard\/session-code|cli\/(code-desk|export-session|open-support|seen-screens))/,
  ],
  ['operator', /^(operator\/|screens\/(operator|search-terms)|cli\/operator-case)/],
  ['search', /^(screens\/(read-pages-index|search-view)|cli\/search-pages)/],
  ['rehearsal', /^(rehearsal\/|wizard\/|screens\/(rehearsal|sign-in))/],
  ['words', /^adapters\/i18next-words\/instance\.ts$/],
  ['store', /^adapters\/session-files\.ts$/],
  [
    'views',
    /^screens\/(?!date|fill|label|safe|spell|text|view|words)|^guides\/(find-problem|reference)|^session\/read-|^cli\/(answers-file|tell-ending)/,
  ],
]

const fromSrc = (file) => relative(src, file).replaceAll(sep, '/')

/** Whose imports may be late: what is loaded at each start. */
const importers = /^(main\.ts$|cli\/|adapters\/i18next-words\.ts$)/

/** Turns what they import into getters. @param found takes the name of a part and a file that shall be in it */
const lateModules = (found) => ({
  name: 'late-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ importer, kind, path, resolveDir }) => {
      const file = resolve(resolveDir, path)
      const [part] = lateParts.find(([, files]) => files.test(fromSrc(file))) ?? []
      const mayBeLate = kind === 'import-statement' && importers.test(fromSrc(importer))
      if (part === undefined || !mayBeLate) return undefined
      found(part, file)
      return { path: file, namespace: 'late', pluginData: part }
    })
    onLoad({ filter: /./, namespace: 'late' }, ({ path, pluginData: part }) => {
      const names = readFileSync(path, 'utf8').matchAll(
        /^export (?:async )?(?:class|const|function\*?) (\w+)/gm,
      )
      const from = `require("./late-${part}.cjs")[${JSON.stringify(fromSrc(path))}]`
      const getters = [...names].map(([, name]) => `get ${name}() { return ${from}.${name} }`)
      return { contents: `module.exports = { __esModule: true, ${getters.join(', ')} }`, resolveDir: root }
    })
    onResolve({ filter: /^\.\/late-/, namespace: 'late' }, ({ path }) => ({ path, external: true }))
  },
})

/** The source of a late part: its files, each evaluated when it is asked for. */
function lateSource(files) {
  const getters = files.map(
    (file) => `get ${JSON.stringify(fromSrc(file))}() { return require(${JSON.stringify(file)}) }`,
  )
  return { contents: `module.exports = { ${getters.join(', ')} }`, resolveDir: root }
}

/** A bundle with its slow builtins late, and in ASCII: so it is read fastest. esbuild leaves regular expressions as they are. */
function finished({ path, text }) {
  const odd = /\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.exec(text)
  if (odd !== null) throw new Error(`${relative(root, path)} holds what can't be written in ASCII: ${odd[0]}`)
  const ascii = text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const contents = ascii.replace(lateBuiltin, '=__late("node:$1")')
  return { path, contents: contents === ascii ? ascii : contents.replace(/^("use strict";)?/, `$&${lately}`) }
}

/** Turns `import('./part.ts')` into an external './part.cjs' and hands that file on, to be bundled by itself. */
const lazyParts = (found) => ({
  name: 'lazy-parts',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import' || !resolveDir.startsWith(src)) return undefined
      const file = resolve(resolveDir, path)
      found(file)
      return { path: `./${chunkName(file)}`, external: true }
    })
  },
})

/**
 * What packages bring along that nothing here uses. conf checks schemas and migrates, and our preferences have neither; of the two
 * thousand characters that HTML names, words that are written in UTF-8 need those that Markdown or a keyboard can't say.
 */
const unused = [
  [
    /^(ajv\/dist\/2020\.js|ajv-formats|semver)$/,
    'export const Ajv2020 = undefined\nexport default undefined',
  ],
  [
    /^character-entities$/,
    `export const characterEntities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\\u00a0' }`,
  ],
]

/** Leaves it out, wherever a package asks for it. */
const leaveOut = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    for (const [filter, contents] of unused) {
      onResolve({ filter }, ({ path, resolveDir }) =>
        /[\\/]node_modules[\\/]/.test(resolveDir)
          ? { path, namespace: 'unused', pluginData: contents }
          : undefined,
      )
    }
    onLoad({ filter: /./, namespace: 'unused' }, ({ pluginData: contents }) => ({ contents }))
  },
}

const chunkName = (file) => `${basename(file, '.ts')}.cjs`

async function bundleProgram() {
  const outputs = []
  const fileOf = new Map([['main.cjs', main]])
  const found = (file) => {
    const name = chunkName(file)
    const other = fileOf.get(name)
    if (other !== undefined && other !== file) {
      throw new Error(
        `Two lazy parts would both be dist/${name}: ${relative(root, other)} and ${relative(root, file)}`,
      )
    }
    fileOf.set(name, file)
  }
  const late = new Map()
  const foundLate = (part, file) => late.set(part, (late.get(part) ?? new Set()).add(file))
  const add = async (entry, name, plugins) =>
    outputs.push(
      ...(await bundle(entry, join(dist, name), [toldColours, ...plugins, lazyParts(found)])).outputFiles.map(
        finished,
      ),
    )
  // A Map that grows while it is walked is walked to its new end: parts found in parts are built as well.
  for (const [name, file] of fileOf) {
    await add(file, name, file === main ? [lateModules(foundLate)] : [])
    if (file !== main) continue
    for (const [part, files] of late) await add(lateSource([...files].sort()), `late-${part}.cjs`, [])
  }
  // What is built last knows what was built: compiled code that was kept belongs to no other build.
  const hash = createHash('sha256')
  for (const { contents } of outputs) hash.update(contents)
  const build = { __BUILD__: JSON.stringify(hash.digest('hex').slice(0, 16)) }
  return [...outputs, ...(await bundle(enter, join(dist, 'enter.cjs'), [], build)).outputFiles.map(finished)]
}

async function bundleTools() {
  const entries = readdirSync(tools).filter((name) => name.endsWith('.ts'))
  const built = entries.map((name) => bundle(join(tools, name), join(dist, 'tools', chunkName(name)), []))
  return (await Promise.all(built)).flatMap(({ outputFiles }) => outputFiles)
}

function write(outputs) {
  mkdirSync(join(dist, 'tools'), { recursive: true })
  // main.cjs last: a build that was interrupted must not look current.
  const inOrder = outputs.toSorted((a, b) => Number(a.path === made) - Number(b.path === made))
  for (const { path, contents } of inOrder) writeFileSync(path, contents)
  const kept = new Set(outputs.map(({ path }) => path))
  for (const file of under(dist)) if (statSync(file).isFile() && !kept.has(file)) rmSync(file)
}

for (const needed of [enter, main, tools]) {
  if (!existsSync(needed)) throw new Error(`There is nothing to build: ${relative(root, needed)} is missing`)
}
async function buildAll() {
  const startedAt = performance.now()
  const outputs = [...(await bundleProgram()), ...(await bundleTools())]
  writeFileSync(notices, thirdPartyNotices(root, [...bundled]))
  write(outputs)
  console.log(`Built ${outputs.length} files in dist/ in ${Math.round(performance.now() - startedAt)} ms`)
}

if (process.argv.includes('--force') || !isCurrent()) {
  await buildAll().catch((error) => {
    // What is wrong in a source, esbuild has told already.
    if (error.errors === undefined) throw error
    process.exitCode = 1
  })
}
