// How a bundled text becomes what ships.
import { relative } from 'node:path'
import { minifySync } from 'rolldown/utils'
import { root } from './places.mjs'

/**
 * Builtins that take long to load, and that the quick commands do without: commander and the store load them at once, and
 * use them seldom. They are loaded when something of them is used.
 */
const late = ['child_process', 'crypto', 'os', 'tty']
const lateBuiltin = new RegExp(`=[\\w$]+\\("node:(${late.join('|')})"\\)`, 'g')
const lately = 'var __late=name=>new Proxy({},{get:(_,key)=>require(name)[key]});'

/** A bundle with its slow builtins late, and in ASCII: so it is read fastest. */
export function finished({ path, text }) {
  const lateText = text.replace(lateBuiltin, '=__late("node:$1")')
  const source = lateText === text ? text : lateText.replace(/^("use strict";)?/, `$&${lately}`)
  return { path, contents: inAscii(minified(source, path), path) }
}

/** As Node itself wraps what is required, but that it hands back its exports. Wrapped here, it is one text less at each start. */
export const asPart = ({ path, contents }) => ({
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
