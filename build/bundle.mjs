// How everything is bundled.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { leaveOut } from './packages.mjs'
import { root } from './places.mjs'

/** How everything is bundled, and what is told to it. */
export const common = (define = {}) => ({
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
export const short = { format: 'cjs', minifyWhitespace: true, minifyIdentifiers: true }

/** Bundles a file into one that stands alone. */
export const bundle = (entry, outfile, define) =>
  build({ ...common(define), ...short, entryPoints: [entry], outfile, plugins: [leaveOut] })

const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
