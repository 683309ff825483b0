// Bundles src/ into dist/: CommonJS, because that starts fastest. src/enter.ts and src/main.ts become dist/enter.cjs and
// dist/main.cjs, each file that is imported with `import('./…')` a chunk of its own beside it, and each src/tools/*.ts a whole program in dist/tools/.
// A build that is newer than everything it was made from is left alone, unless --force is given.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(fileURLToPath(import.meta.url))
const src = join(root, 'src')
const dist = join(root, 'dist')
const main = join(src, 'main.ts')
const enter = join(src, 'enter.ts')
const tools = join(src, 'tools')
const made = join(dist, 'main.cjs')

const under = (folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name))

function isCurrent() {
  if (!existsSync(made)) return false
  const madeAt = statSync(made).mtimeMs
  // Folders count too: their time tells of a file that was taken away.
  const sources = [
    src,
    ...under(src),
    join(root, 'build.mjs'),
    join(root, 'package.json'),
    join(root, 'package-lock.json'),
  ]
  return sources.every((file) => statSync(file).mtimeMs < madeAt)
}

function bundle(entry, outfile, plugins) {
  return build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
    supported: { 'dynamic-import': false },
    // CommonJS has no import.meta; the one package that asks (open) then looks for nothing beside itself.
    define: { __VERSION__: JSON.stringify(version()), 'import.meta.url': 'undefined' },
    plugins,
  })
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

/** A bundle with its slow builtins late, and in ASCII: so it is read fastest. esbuild leaves regular expressions as they are. */
function finished({ path, text }) {
  const odd = /\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.exec(text)
  if (odd !== null) throw new Error(`${relative(root, path)} holds what can't be written in ASCII: ${odd[0]}`)
  const ascii = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const contents = ascii.replace(lateBuiltin, '=__late("node:$1")')
  return { path, contents: contents === ascii ? ascii : contents.replace('"use strict";', `$&${lately}`) }
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

const chunkName = (file) => `${basename(file, '.ts')}.cjs`

async function bundleProgram() {
  const outputs = []
  const fileOf = new Map([
    ['enter.cjs', enter],
    ['main.cjs', main],
  ])
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
  // A Map that grows while it is walked is walked to its new end: parts found in parts are built as well.
  for (const [name, file] of fileOf)
    outputs.push(...(await bundle(file, join(dist, name), [toldColours, lazyParts(found)])).outputFiles.map(finished))
  return outputs
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
