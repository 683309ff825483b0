// The program in parts (decision 0026): first all is bundled as ES modules that share what they have in common, then each part is made of these.
import { createHash } from 'node:crypto'
import { basename, join, relative } from 'node:path'
import { build } from 'esbuild'
import { bundle, common, short } from './bundle.mjs'
import { asPart, finished } from './finish.mjs'
import { askedOfOthers, homes, isOfGetters } from './homes.mjs'
import { besides, entrySources, lateModules, lazyParts } from './late.mjs'
import { fewSpinners, leaveOut, readsOnly, takeModules, toldColours, wholeNumbers } from './packages.mjs'
import { dist, enter, main, root } from './places.mjs'

/**
 * Bundles the program as ES modules that share what they have in common, until no part is found any more.
 * @returns esbuild's result: a file for each part, and one for what each set of parts has in common
 */
async function splitProgram() {
  const files = new Map([['main', main]])
  const lateFiles = new Map([['pages', new Set(besides)]])
  const found = (file) => {
    const name = basename(file, '.ts')
    const other = files.get(name)
    if (other !== undefined && other !== file) {
      throw new Error(
        `Two lazy parts would both be dist/${name}.cjs: ${relative(root, other)} and ${relative(root, file)}`,
      )
    }
    files.set(name, file)
  }
  const foundLate = (part, file) => lateFiles.set(part, (lateFiles.get(part) ?? new Set()).add(file))
  const count = () => files.size + [...lateFiles.values()].reduce((sum, each) => sum + each.size, 0)
  for (;;) {
    const before = count()
    const late = [...lateFiles.keys()]
      .sort()
      .map((part) => ({ in: `late-part:${part}`, out: `late-${part}` }))
    const result = await build({
      ...common(),
      format: 'esm',
      minifyIdentifiers: true,
      splitting: true,
      outdir: dist,
      entryPoints: [...[...files].sort().map(([name, file]) => ({ in: file, out: name })), ...late],
      plugins: [
        toldColours,
        entrySources(lateFiles),
        lateModules(foundLate),
        lazyParts(found),
        leaveOut,
        fewSpinners,
        wholeNumbers,
        takeModules,
        readsOnly,
      ],
    })
    if (count() === before)
      return { ...result, entries: [...[...files.keys()].sort(), ...late.map(({ out }) => out)] }
  }
}

/** Reads the split program; what lies in another part is asked of it. @param isOwn whether a file lies in this part */
const fromParts = ({ texts, homeOf, nameOf, isOwn }) => ({
  name: 'from-parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.cjs$/ }, ({ path }) => ({ path, external: true }))
    onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ path }) => {
      const name = basename(path, '.js')
      return { path: name, namespace: isOwn(name) ? 'own' : 'other' }
    })
    onLoad({ filter: /./, namespace: 'own' }, ({ path }) => ({
      contents: texts.get(path),
      resolveDir: root,
    }))
    onLoad({ filter: /./, namespace: 'other' }, ({ path }) => ({
      contents: `module.exports = require("./${homeOf.get(path)}.cjs").${nameOf.get(path)}`,
      resolveDir: root,
    }))
  },
})

/**
 * The source of a part: what it exports, and what others have in common with it. A part that others need is evaluated when something of
 * it is used, one module after the other; main, and one that stands alone, at once.
 */
function partSource(part, exported, shared, nameOf) {
  const own = JSON.stringify(`./${part}.js`)
  if (part === 'main' || shared.length === 0) {
    const lines = shared.map(
      (name, index) =>
        `import * as s${index} from "./${name}.js"; export { s${index} as ${nameOf.get(name)} }`,
    )
    return [`export * from ${own}`, ...lines].join('\n')
  }
  const getters = [
    ...exported.map((name) => `get ${name}() { return require(${own}).${name} }`),
    ...shared.map((name) => `get ${nameOf.get(name)}() { return require("./${name}.js") }`),
  ]
  return `module.exports = { ${getters.join(', ')} }`
}

/** Bundles the program. @param bundled takes the sources of which something is in it @returns its files, with their contents */
export async function bundleProgram(bundled) {
  const { entries, metafile, outputFiles } = await splitProgram()
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) if (bytesInOutput > 0) bundled.add(path)
  const outputsOf = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [basename(path, '.js'), output]),
  )
  // An ES module asks for what it requires through a function of esbuild's; the second run shall see it.
  const texts = new Map(
    outputFiles.map(({ path, text }) => [
      basename(path, '.js'),
      text.replace(/[\w$]+\((?="\.\/[\w-]+\.c?js"\))/g, 'require('),
    ]),
  )
  const homeOf = homes(outputsOf, entries)
  const asked = [...askedOfOthers(outputsOf, homeOf)].sort()
  // What parts ask of one another has short names: '_0', '_1' …
  const nameOf = new Map(asked.map((name, at) => [name, `_${at.toString(36)}`]))
  const parts = [...new Set(homeOf.values())].sort()
  const made = parts.map(async (part) => {
    const shared = asked.filter((name) => homeOf.get(name) === part)
    const result = await build({
      ...common(),
      ...short,
      stdin: { contents: partSource(part, outputsOf.get(part).exports, shared, nameOf), resolveDir: root },
      outfile: join(dist, `${part}.cjs`),
      banner: { js: '"use strict";' },
      plugins: [
        fromParts({
          texts,
          homeOf,
          nameOf,
          isOwn: (name) => homeOf.get(name) === part || isOfGetters(outputsOf.get(name)),
        }),
      ],
    })
    return asPart(finished(result.outputFiles[0]))
  })
  const outputs = await Promise.all(made)
  // What is built last knows what was built: compiled code that was kept belongs to no other build.
  const hash = createHash('sha256')
  for (const { contents } of outputs) hash.update(contents)
  const define = { __BUILD__: JSON.stringify(hash.digest('hex').slice(0, 16)) }
  return [...outputs, ...(await bundle(enter, join(dist, 'enter.cjs'), define)).outputFiles.map(finished)]
}
