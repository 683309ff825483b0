// Bundles src/ into dist/: CommonJS, because that starts fastest. src/enter.ts and src/main.ts become dist/enter.cjs and
// dist/main.cjs, each file that is imported with `import('./…')` a part of its own beside it, and each src/tools/*.ts a whole program in dist/tools/.
// What several parts need lies in one of them (decision 0026): first all is bundled as ES modules that share it, then each part is made of these.
// Beside it, THIRD_PARTY_NOTICES is made of what was bundled. A build that is newer than everything it was made from is left alone, unless --force is given.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { minifySync } from 'rolldown/utils'
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

/** How everything is bundled, and what is told to it. */
const common = (define = {}) => ({
  absWorkingDir: root,
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  supported: { 'dynamic-import': false },
  // CommonJS has no import.meta; the one package that asks (open) then looks for nothing beside itself.
  define: { __VERSION__: JSON.stringify(version()), 'import.meta.url': 'undefined', ...define },
})

/** CommonJS, with names as short as they can be. */
const short = { format: 'cjs', minifyWhitespace: true, minifyIdentifiers: true }

/** Bundles a file into one that stands alone. */
const bundle = (entry, outfile, define) =>
  build({ ...common(define), ...short, entryPoints: [entry], outfile, plugins: [leaveOut] })

const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/**
 * Builtins that take long to load, and that the quick commands do without: commander and the store load them at once, and
 * use them seldom. They are loaded when something of them is used.
 */
const late = ['child_process', 'crypto', 'os', 'tty']
const lateBuiltin = new RegExp(`=[\\w$]+\\("node:(${late.join('|')})"\\)`, 'g')
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
    /^(support\/|screens\/(hearing|support)-|wizard\/(hear-code|session-code|show-code)|cli\/(code-desk|export-session|open-support|seen-screens))/,
  ],
  [
    'operator',
    /^(operator\/|screens\/(operator|search-terms)|cli\/operator-case|wizard\/(paste-table|try-terms))/,
  ],
  [
    'guide',
    /^(screens\/(read-pages-index|search-view)|cli\/(commands\/guide|search-pages|topic-journey|unknown-topic))/,
  ],
  [
    'rehearsal',
    /^(rehearsal\/|screens\/(approve|practice|scenario|sign-in)|wizard\/(approve|judge|operator|play|practise|sign-in))/,
  ],
  ['rooms', /^wizard\/(?!agree-unsaved|pick-of|ports|read|start)/],
  ['words', /^adapters\/i18next-words\/instance\.ts$/],
  [
    'pages',
    /^cli\/(commands\/(checklist|start)|find-session|print-page|refuse-\S+|show|write-output)\.ts$|^screens\/checklist\.ts$|^adapters\/session-files\.ts$/,
  ],
  ['widths', /^screens\/wide-text\.ts$/],
  ['countries', /^flow\/country\.ts$/],
  ['colours', /^adapters\/chalk-theme\.ts$/],
  ['links', /^adapters\/open-link\.ts$/],
  ['store', /^adapters\/session-files\/session-file\.ts$/],
  [
    'views',
    /^screens\/(?!date|fill|label|safe|spell|text|view|words)|^guides\/(find-problem|reference)|^session\/read-|^cli\//,
  ],
]

/** What stands with the pages besides: small files that the first question needs too. */
const besides = ['session/session.ts', 'flow/revise.ts'].map((file) => join(src, file))

/** The part of the command line that every start needs. */
const atOnce =
  /^cli\/(command-list|command-path|completion\/names|context|examples|language|look|needed-again|options|program|quoted|run|tell-news|usage-refusal)\.ts$/

const partOf = (file) =>
  atOnce.test(file) ? undefined : lateParts.find(([, files]) => files.test(file))?.[0]

const fromSrc = (file) => relative(src, file).replaceAll(sep, '/')

/** Whose imports may be late: what is loaded at each start. */
const importers =
  /^(main\.ts$|cli\/|adapters\/i18next-words\.ts$|compose\/start-wizard\.ts$|screens\/(break-lines|values)\.ts$|adapters\/session-files\.ts$|wizard\/)/

/** Turns what they import into getters. @param found takes the name of a part and a file that shall be in it */
const lateModules = (found) => ({
  name: 'late-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ importer, kind, path, resolveDir }) => {
      const file = resolve(resolveDir, path)
      const part = partOf(fromSrc(file))
      const mayBeLate = kind === 'import-statement' && importers.test(fromSrc(importer))
      if (part === undefined || !mayBeLate || part === partOf(fromSrc(importer))) return undefined
      found(part, file)
      return { path: file, namespace: 'late', pluginData: part }
    })
    onLoad({ filter: /./, namespace: 'late' }, ({ path, pluginData: part }) => {
      const names = readFileSync(path, 'utf8').matchAll(
        /^export (?:async )?(?:class|const|function\*?) (\w+)/gm,
      )
      const from = `require("./late-${part}.cjs").files[${JSON.stringify(fromSrc(path))}]`
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
  return `export const files = { ${getters.join(', ')} }`
}

/** A bundle with its slow builtins late, and in ASCII: so it is read fastest. */
function finished({ path, text }) {
  const lateText = text.replace(lateBuiltin, '=__late("node:$1")')
  const source = lateText === text ? text : lateText.replace(/^("use strict";)?/, `$&${lately}`)
  return { path, contents: inAscii(minified(source, path), path) }
}

/** As Node itself wraps what is required, but that it hands back its exports. Wrapped here, it is one text less at each start. */
const asPart = ({ path, contents }) => ({
  path,
  contents: `(function(require,__filename,__dirname){var module={exports:{}},exports=module.exports;${contents}\nreturn module.exports})`,
})

/** What esbuild leaves to be shortened, a thirtieth of it. */
function minified(source, path) {
  const { code, errors } = minifySync(path, source, {
    sourceType: 'commonjs',
    compress: { target: 'es2022' },
    mangle: true,
    codegen: { removeWhitespace: true },
  })
  for (const { message } of errors) throw new Error(`${relative(root, path)}: ${message}`)
  return code
}

/** Regular expressions too, which esbuild leaves as they are. */
function inAscii(text, path) {
  const odd = /\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.exec(text)
  if (odd !== null) throw new Error(`${relative(root, path)} holds what can't be written in ASCII: ${odd[0]}`)
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
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
 * thousand characters that HTML names, words that are written in UTF-8 need those that Markdown or a keyboard can't say; our pages
 * write none of them by name; one-time codes rest on SHA-1.
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
  [
    /^character-entities-(html4|legacy)$/,
    'export const characterEntitiesHtml4 = {}, characterEntitiesLegacy = []',
  ],
  [/^@noble\/hashes\/sha2\.js$/, 'export const sha256 = undefined, sha512 = undefined'],
]

/** Packages of which there are two shapes, made of one source: of ES modules only what is used is bundled, of CommonJS all. */
const shapes = [
  [/^yaml$/, 'yaml/browser/dist/index.js'],
  [/^stdnum\/lib\/cjs\//, 'stdnum/lib/esm/'],
]

/** Takes the ES modules. */
const takeModules = {
  name: 'take-modules',
  setup({ onResolve }) {
    for (const [filter, modules] of shapes)
      onResolve({ filter }, ({ path }) => ({
        path: join(root, 'node_modules', path.replace(filter, modules)),
      }))
  },
}

/** ora brings every spinner there is; these are its own two. */
const fewSpinners = {
  name: 'few-spinners',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli-spinners[\\/]spinners\.json$/ }, ({ path }) => {
      const { dots, line } = JSON.parse(readFileSync(path, 'utf8'))
      return { contents: JSON.stringify({ dots, line }), loader: 'json' }
    })
  },
}

/** libphonenumber groups by the last of a format's patterns for first digits; those before are for numbers that are half typed. */
const wholeNumbers = {
  name: 'whole-numbers',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]libphonenumber-js[\\/]metadata\.max\.json\.js$/ }, ({ path }) => {
      const isFormat = (each) =>
        Array.isArray(each?.[2]) && typeof each[0] === 'string' && typeof each[1] === 'string'
      const metadata = JSON.parse(readFileSync(path.replace(/\.js$/, ''), 'utf8'), (_, each) =>
        isFormat(each) ? each.with(2, each[2].slice(-1)) : each,
      )
      return { contents: `export default ${JSON.stringify(metadata)}` }
    })
  },
}

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

/** Where each entry of the program comes from: files of ours, and late parts that are only written here. */
const entrySources = (lateFiles) => ({
  name: 'entry-sources',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^late-part:/ }, ({ path }) => ({ path: path.slice(10), namespace: 'late-part' }))
    onLoad({ filter: /./, namespace: 'late-part' }, ({ path }) => ({
      contents: lateSource([...lateFiles.get(path)].sort()),
      resolveDir: root,
    }))
  },
})

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
    const late = [...lateFiles.keys()].map((part) => ({ in: `late-part:${part}`, out: `late-${part}` }))
    const result = await build({
      ...common(),
      format: 'esm',
      minifyIdentifiers: true,
      splitting: true,
      outdir: dist,
      entryPoints: [...[...files].map(([name, file]) => ({ in: file, out: name })), ...late],
      plugins: [
        toldColours,
        entrySources(lateFiles),
        lateModules(foundLate),
        lazyParts(found),
        leaveOut,
        fewSpinners,
        wholeNumbers,
        takeModules,
      ],
    })
    if (count() === before) return { ...result, entries: [...files.keys(), ...late.map(({ out }) => out)] }
  }
}

/**
 * What several parts have in common stands in the first of these that has it; then in the first by the alphabet. So the quick ways
 * have all that they need in the parts that they load anyway.
 */
const homesFirst = [
  'main',
  'late-countries',
  'late-widths',
  'late-pages',
  'late-store',
  'late-guide',
  'late-views',
  'late-words',
  'start-wizard',
  'late-rooms',
]

/** conf can't be loaded for everybody, so its part is loaded at once or not at all: nothing that others need stands there. */
const homesLast = ['conf-preferences']

/** Which part each file of the split program lies in. @returns a map from file to part, both by their names */
function homes(outputs, parts) {
  const rank = (part) => {
    if (homesLast.includes(part)) return homesFirst.length + 1
    return homesFirst.includes(part) ? homesFirst.indexOf(part) : homesFirst.length
  }
  const inOrder = parts.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const homeOf = new Map(parts.map((part) => [part, part]))
  const settle = (file, part) => {
    for (const { path, external } of outputs.get(file).imports) {
      const name = basename(path, '.js')
      if (external || !outputs.has(name)) continue
      if (!homeOf.has(name)) homeOf.set(name, part)
      if (homeOf.get(name) === part) settleOnce(name, part)
    }
  }
  const seen = new Set()
  const settleOnce = (file, part) => {
    if (seen.has(file)) return
    seen.add(file)
    settle(file, part)
  }
  for (const part of inOrder) settleOnce(part, part)
  return homeOf
}

/** Whether a file of the split program holds getters only: each part that needs it has its own. */
const isOfGetters = ({ inputs }) => Object.keys(inputs).every((path) => path.startsWith('late:'))

/** Reads the split program; what lies in another part is asked of it. @param isOwn whether a file lies in this part */
const fromParts = (texts, homeOf, isOwn) => ({
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
      contents: `module.exports = require("./${homeOf.get(path)}.cjs")[${JSON.stringify(path)}]`,
      resolveDir: root,
    }))
  },
})

/**
 * The source of a part: what it exports, and what others have in common with it. A part that others need is evaluated when something of
 * it is used, one module after the other; main, and one that stands alone, at once.
 */
function partSource(part, exported, shared) {
  const own = JSON.stringify(`./${part}.js`)
  if (part === 'main' || shared.length === 0) {
    const lines = shared.map(
      (name, index) => `import * as s${index} from "./${name}.js"; export { s${index} as "${name}" }`,
    )
    return [`export * from ${own}`, ...lines].join('\n')
  }
  const getters = [
    ...exported.map((name) => `get ${name}() { return require(${own}).${name} }`),
    ...shared.map((name) => `get ${JSON.stringify(name)}() { return require("./${name}.js") }`),
  ]
  return `module.exports = { ${getters.join(', ')} }`
}

async function bundleProgram() {
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
  const asked = askedOfOthers(outputsOf, homeOf)
  const parts = [...new Set(homeOf.values())].sort()
  const made = parts.map(async (part) => {
    const shared = [...asked].filter((name) => homeOf.get(name) === part).sort()
    const result = await build({
      ...common(),
      ...short,
      stdin: { contents: partSource(part, outputsOf.get(part).exports, shared), resolveDir: root },
      outfile: join(dist, `${part}.cjs`),
      banner: { js: '"use strict";' },
      plugins: [
        fromParts(texts, homeOf, (name) => homeOf.get(name) === part || isOfGetters(outputsOf.get(name))),
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

/** The files of the split program that other parts ask for. */
function askedOfOthers(outputs, homeOf) {
  const asked = [...outputs].flatMap(([file, { imports }]) =>
    imports
      .filter(({ external }) => !external)
      .map(({ path }) => basename(path, '.js'))
      .filter((name) => homeOf.get(name) !== homeOf.get(file) && !isOfGetters(outputs.get(name))),
  )
  return new Set(asked)
}

async function bundleTools() {
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
