// Bundles src/ into dist/: CommonJS, because that starts fastest. src/main.ts becomes dist/main.cjs, each file that is
// imported with `import('./…')` a chunk of its own beside it, and each src/tools/*.ts a whole program in dist/tools/.
// Beside it, THIRD_PARTY_NOTICES is made of what was bundled. A build that is newer than everything it was made from is left alone, unless --force is given.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { thirdPartyNotices } from './notices.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const src = join(root, 'src')
const dist = join(root, 'dist')
const main = join(src, 'main.ts')
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

async function bundle(entry, outfile, plugins) {
  const result = await build({
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
    minifyIdentifiers: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    supported: { 'dynamic-import': false },
    // CommonJS has no import.meta; the one package that asks (open) then looks for nothing beside itself.
    define: { __VERSION__: JSON.stringify(version()), 'import.meta.url': 'undefined' },
    plugins: [...plugins, leaveOut],
  })
  if (dirname(outfile) === dist)
    for (const { inputs } of Object.values(result.metafile.outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) if (bytesInOutput > 0) bundled.add(path)
  return result
}

const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

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
  // A Map that grows while it is walked is walked to its new end: parts found in parts are built as well.
  for (const [name, file] of fileOf)
    outputs.push(...(await bundle(file, join(dist, name), [lazyParts(found)])).outputFiles)
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

for (const needed of [main, tools]) {
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
