// What is loaded late, and how: a command's file names at its head what it needs, as any file does; here it becomes late.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chunkName, fromSrc, root, src } from './places.mjs'

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
    /^(operator\/|screens\/(operator|search-terms|ready-letter|reminders|eml)|cli\/operator-case|wizard\/(paste-table|try-terms))/,
  ],
  [
    'guide',
    /^(screens\/(read-pages-index|search-view)|cli\/(commands\/guide|line-to-copy|search-pages|topic-journey|unknown-topic))/,
  ],
  [
    'rehearsal',
    /^(rehearsal\/|screens\/(approve|practice|scenario|sign-in)|wizard\/(approve|judge|operator|play|practise|sign-in))/,
  ],
  ['rooms', /^wizard\/(?!agree-unsaved|pick-of|ports|read|start|tell-news)/],
  ['words', /^adapters\/i18next-words\/instance\.ts$/],
  [
    'pages',
    /^cli\/(commands\/(checklist|start)|find-session|print-page|refuse-\S+|show|write-output)\.ts$|^screens\/checklist\.ts$|^adapters\/session-files\.ts$/,
  ],
  ['steps', /^(screens\/(step-view|problems-view)|guides\/(addressee-of|find-problem))\.ts$/],
  ['widths', /^screens\/wide-text\.ts$/],
  ['countries', /^flow\/country\.ts$/],
  ['colours', /^adapters\/chalk-theme\.ts$/],
  ['links', /^adapters\/open-link\.ts$/],
  ['digest', /^session\/text-digest\.ts$/],
  ['store', /^adapters\/session-files\/session-file\.ts$/],
  [
    'views',
    /^screens\/(?!date|fill|label|safe|spell|text|view|words)|^guides\/reference|^session\/read-|^cli\//,
  ],
]

/** What stands with the pages besides: small files that the first question needs too. */
export const besides = ['session/session.ts', 'flow/revise.ts', 'screens/step-words.ts'].map((file) =>
  join(src, file),
)

/** The part of the command line that every start needs. */
const atOnce =
  /^cli\/(command-list|command-path|completion\/names|context|examples|language|look|needed-again|options|program|quoted|run|tell-news|usage-refusal)\.ts$/

const partOf = (file) =>
  atOnce.test(file) ? undefined : lateParts.find(([, files]) => files.test(file))?.[0]

/** Whose imports are late: what is loaded at each start, and what asks the first question. */
const importers =
  /^(main\.ts$|cli\/|adapters\/i18next-words\.ts$|compose\/start-wizard\.ts$|flow\/(country-of|rules)\.ts$|screens\/(break-lines|values)\.ts$|adapters\/session-files(\/file-names)?\.ts$|session\/read-session\.ts$|wizard\/(start|start-view|agree-unsaved|tell-news)\.ts$)/

/** What is late for the wizard's rooms: what only some people need, and what the rooms share with other commands. */
const lateForRooms = ['countries', 'links', 'operator', 'rehearsal', 'steps', 'support']

/** Whether what a file imports from another becomes late; a part needs no getters for its own files, nor others for the pages. */
function isLate(importer, part) {
  const own = partOf(importer)
  if (part === undefined || part === own) return false
  if (part === 'pages' && own !== undefined) return false
  return importers.test(importer) || (importer.startsWith('wizard/') && lateForRooms.includes(part))
}

/** Turns what they import into getters. @param found takes the name of a part and a file that shall be in it */
export const lateModules = (found) => ({
  name: 'late-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ importer, kind, path, resolveDir }) => {
      const file = resolve(resolveDir, path)
      const part = partOf(fromSrc(file))
      if (kind !== 'import-statement' || !isLate(fromSrc(importer), part)) return undefined
      found(part, file)
      return { path: file, namespace: 'late', pluginData: part }
    })
    onLoad({ filter: /./, namespace: 'late' }, ({ path, pluginData: part }) => {
      const names = readFileSync(path, 'utf8').matchAll(
        /^export (?:async )?(?:class|const|function\*?) (\w+)/gm,
      )
      const from = `require("./late-${part}.cjs").files.${keyOf(path)}`
      const getters = [...names].map(([, name]) => `get ${name}() { return late().${name} }`)
      const contents = `const late = () => ${from}; module.exports = { __esModule: true, ${getters.join(', ')} }`
      return { contents, resolveDir: root }
    })
    onResolve({ filter: /^\.\/late-/, namespace: 'late' }, ({ path }) => ({ path, external: true }))
  },
})

/** What a file is called in its part: a few letters that always are the same. Two alike would be one, and the build fails. */
const keyOf = (file) => `_${createHash('sha256').update(fromSrc(file)).digest('hex').slice(0, 4)}`

/** The source of a late part: its files, each evaluated when it is asked for. */
function lateSource(files) {
  if (new Set(files.map(keyOf)).size < files.length)
    throw new Error(`Two files have one key: ${files.map(fromSrc)}`)
  const getters = files.map((file) => `get ${keyOf(file)}() { return require(${JSON.stringify(file)}) }`)
  return `export const files = { ${getters.join(', ')} }`
}

/** Turns `import('./part.ts')` into an external './part.cjs' and hands that file on, to be bundled by itself. */
export const lazyParts = (found) => ({
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

/** Where each entry of the program comes from: files of ours, and late parts that are only written here. */
export const entrySources = (lateFiles) => ({
  name: 'entry-sources',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^late-part:/ }, ({ path }) => ({ path: path.slice(10), namespace: 'late-part' }))
    onLoad({ filter: /./, namespace: 'late-part' }, ({ path }) => ({
      contents: lateSource([...lateFiles.get(path)].sort()),
      resolveDir: root,
    }))
  },
})
