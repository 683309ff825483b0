import { existsSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { drop, keep } from './code-cache/keep.ts'
import { exportsOf, keptName, type Part, readPart } from './code-cache/read-part.ts'

/** Code that V8 has compiled, kept so that the next start needn't compile it. Nothing of the person is in it. */
export interface CodeCache {
  /** Its folder; nothing where there is none and none will be. */
  folder(): string | undefined
  /** Deletes it, of all versions; this run keeps nothing any more. */
  forget(): void
}

/** The parts of the bundle, each loaded once. */
export interface Parts extends CodeCache {
  /** @param name of a file beside the one that asks ('main.cjs') @returns what it exports */
  load<Exports>(name: string): Exports
  /**
   * Keeps the compiled code, once a use is over: only then the functions that it needs are compiled. What is kept already is
   * written anew only for a use that is new.
   */
  keep(use: string): void
}

/** So many uses one file of compiled code learns. */
const mostUses = 40

/**
 * Loads parts of the bundle, with the compiled code that V8 made in an earlier run.
 * @param folder where the parts lie
 * @param base where compiled code is kept, or nothing where none is
 * @param version of the program: each has a folder of its own there, as has each version of Node and each kind of processor
 * @param require loads what isn't a part
 */
export function codeCache(
  folder: string,
  base: string | undefined,
  version: string,
  require: (name: string) => unknown,
): Parts {
  const own = base && join(base, `${version}-node-${process.versions.node}-${process.arch}`)
  const parts = new Map<string, Part>()
  let forgotten = false
  const load = (name: string): Part => {
    const part = parts.get(name) ?? readPart(folder, name, own, requirePart)
    parts.set(name, part)
    return part
  }
  const requirePart = (name: string): unknown =>
    name.startsWith('./') ? load(name.slice(2)).exports : require(name)
  return {
    load: (name) => exportsOf(load(name)),
    folder: () => (base !== undefined && (!forgotten || existsSync(base)) ? base : undefined),
    forget: () => {
      forgotten = true
      if (base === undefined) return
      drop(base)
      dropEmpty(dirname(base))
    },
    keep: (use) => {
      if (own === undefined || forgotten) return
      for (const [name, { script, source, uses = [] }] of parts) {
        if (uses.includes(use) || uses.length >= mostUses) continue
        keep(own, keptName(name), { code: script.createCachedData(), uses: [...uses, use] }, source)
      }
    },
  }
}

function dropEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Something else lies there.
  }
}
