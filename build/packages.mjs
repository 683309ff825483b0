// What of the packages is bundled, and in which shape.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.mjs'

/** chalk looks whether there is a terminal with colours, at once; it is always told. */
export const toldColours = {
  name: 'told-colours',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]chalk[\\/]source[\\/]vendor[\\/]supports-color[\\/]index\.js$/ }, () => ({
      contents: 'export default { stdout: false, stderr: false }',
    }))
  },
}

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
export const takeModules = {
  name: 'take-modules',
  setup({ onResolve }) {
    for (const [filter, modules] of shapes)
      onResolve({ filter }, ({ path }) => ({
        path: join(root, 'node_modules', path.replace(filter, modules)),
      }))
  },
}

/**
 * yaml can write too, and knows what YAML 1.1 had; guides are read, as YAML 1.2. Only a key that is a list or a mapping would be
 * written, to be told of: as ''.
 */
export const readsOnly = {
  name: 'reads-only',
  setup({ onLoad }) {
    const filter = /[\\/]yaml[\\/]browser[\\/]dist[\\/](stringify|schema[\\/]yaml-1\.1)[\\/]\w+\.js$/
    onLoad({ filter }, ({ path }) => {
      // Whether a key is '<<' is asked of YAML 1.2 too.
      if (path.endsWith('merge.js')) return undefined
      const [, names = ''] = /^export \{([^}]*)\};$/m.exec(readFileSync(path, 'utf8')) ?? []
      const empty = (name) => (name === 'createStringifyContext' ? '() => ({})' : "() => ''")
      const isWriter = path.includes('stringify')
      const all = names
        .split(',')
        .map((name) => name.trim())
        .map((name) => `${name} = ${isWriter ? empty(name) : 'undefined'}`)
      return { contents: `export const ${all.join(', ')}` }
    })
  },
}

/** ora brings every spinner there is; these are its own two. */
export const fewSpinners = {
  name: 'few-spinners',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli-spinners[\\/]spinners\.json$/ }, ({ path }) => {
      const { dots, line } = JSON.parse(readFileSync(path, 'utf8'))
      return { contents: JSON.stringify({ dots, line }), loader: 'json' }
    })
  },
}

/** libphonenumber groups by the last of a format's patterns for first digits; those before are for numbers that are half typed. */
export const wholeNumbers = {
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
export const leaveOut = {
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
