// Bundles src/ into dist/: CommonJS, because that starts fastest. src/enter.ts and src/main.ts become dist/enter.cjs and
// dist/main.cjs, each file that is imported with `import('./…')` a part of its own beside it, and each src/tools/*.ts a whole program in dist/tools/.
// build/ does it. Beside it, THIRD_PARTY_NOTICES is made of what was bundled. A build that is newer than everything it was made from is left
// alone, unless --force is given.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { chunkName, dist, enter, main, root, src, tools, under } from './build/places.mjs'

const made = join(dist, 'main.cjs')
const notices = join(root, 'THIRD_PARTY_NOTICES')

function isCurrent() {
  if (!existsSync(made) || !existsSync(notices)) return false
  const madeAt = statSync(made).mtimeMs
  // Folders count too: their time tells of a file that was taken away.
  const sources = [
    src,
    ...under(src),
    join(root, 'build.mjs'),
    ...under(join(root, 'build')),
    join(root, 'package.json'),
    join(root, 'package-lock.json'),
  ]
  return sources.every((file) => statSync(file).mtimeMs < madeAt)
}

async function bundleTools(bundle) {
  const entries = readdirSync(tools).filter((name) => name.endsWith('.ts'))
  const built = entries.map((name) => bundle(join(tools, name), join(dist, 'tools', chunkName(name))))
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
  // Loaded now: whoever starts a program that is built already needs none of it.
  const [{ bundle }, { bundleProgram }, { thirdPartyNotices }] = await Promise.all([
    import('./build/bundle.mjs'),
    import('./build/program.mjs'),
    import('./build/notices.mjs'),
  ])
  const bundled = new Set()
  const outputs = [...(await bundleProgram(bundled)), ...(await bundleTools(bundle))]
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
