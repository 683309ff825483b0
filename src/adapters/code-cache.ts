import { existsSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { drop, isReady, keep } from './code-cache/keep.ts'
import { readKept } from './code-cache/read-kept.ts'
import { exportsOf, type Part, readPart } from './code-cache/read-part.ts'

/** Code that V8 has compiled, kept so that the next start needn't compile it. Nothing of the person is in it. */
export interface CodeCache {
  /** Its folder; nothing where there is none and none will be. */
  folder(): string | undefined
  /** Deletes it, of all versions; this run keeps nothing any more. */
  forget(): void
  /**
   * What was made of the shipped texts in an earlier run, and kept beside the code by the same rules.
   * @param name in letters, digits, '-' and '.' @param madeOf names what it was made of: whatever changes with that
   */
  text(name: string, madeOf: string): string | undefined
  /** Keeps such a text, once the use is over. @param text gives it in ASCII */
  keepText(name: string, madeOf: string, text: () => string): void
}

/** The parts of the bundle, each loaded once. */
export interface Parts extends CodeCache {
  /** @param name of a file beside the one that asks ('main.cjs') @returns what it exports */
  load<Exports>(name: string): Exports
  /** Keeps what wasn't kept yet, once the use is over: only then the functions that it needs are compiled. */
  keep(): void
}

/** What is loaded, and where its compiled code is kept. */
export interface Bundle {
  /** Where its parts lie. */
  readonly folder: string
  readonly version: string
  /** Names what was built: it changes whenever a part does. */
  readonly build: string
  /** Loads what isn't a part. */
  readonly require: (name: string) => unknown
}

/**
 * Loads parts of the bundle, with the compiled code that V8 made in an earlier run.
 * @param base where compiled code is kept, or nothing where none is: a folder for each version of program, Node and processor
 * @param use names what the program is used for, in letters and '-': each use needs other functions, and reads only those
 */
export function codeCache(bundle: Bundle, base: string | undefined, use: string): Parts {
  const folder =
    base === undefined
      ? undefined
      : join(base, `${bundle.version}-node-${process.versions.node}-${process.arch}`)
  const shelfName = (part: string): string => `${part}.${use}.bin`
  const parts = new Map<string, Part>()
  const texts = new Map<string, { readonly source: string; readonly text: () => string }>()
  const sourceOf = (madeOf: string): string => `${bundle.build} ${madeOf}`
  let forgotten = false
  const load = (name: string): Part => {
    const shelf = folder === undefined ? undefined : { folder, name: shelfName(name) }
    const part = parts.get(name) ?? readPart(bundle.folder, name, bundle.build, shelf, requirePart)
    parts.set(name, part)
    return part
  }
  const requirePart = (name: string): unknown =>
    name.startsWith('./') ? load(name.slice(2)).exports : bundle.require(name)
  return {
    load: (name) => exportsOf(load(name)),
    folder: () => (base !== undefined && (!forgotten || existsSync(base)) ? base : undefined),
    forget: () => {
      forgotten = true
      if (base === undefined) return
      drop(base)
      dropEmpty(dirname(base))
    },
    text: (name, madeOf) =>
      folder && readKept(folder, join(folder, `${name}.bin`), sourceOf(madeOf))?.toString('latin1'),
    keepText: (name, madeOf, text) => texts.set(name, { source: sourceOf(madeOf), text }),
    keep: () => {
      const news = [...parts].filter(([, { wasKept }]) => !wasKept)
      if (folder === undefined || forgotten || news.length + texts.size === 0 || !isReady(folder)) return
      for (const [name, { script, source }] of news)
        keep(join(folder, shelfName(name)), script.createCachedData(), source)
      for (const [name, { text, source }] of texts)
        keep(join(folder, `${name}.bin`), Buffer.from(text(), 'latin1'), source)
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
