import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { readKept } from './read-kept.ts'

/** A part of the bundle that was loaded. */
export interface Part {
  readonly exports: unknown
  readonly script: Script
  /** Names the source: what was built, and when and how long the file is, in case somebody changed it by hand. */
  readonly source: string
  /** Whether its compiled code was there and fits. */
  readonly wasKept: boolean
}

/** Where the compiled code of a part is looked for. */
export interface Shelf {
  readonly folder: string
  /** The file's name there. */
  readonly name: string
}

/** What a part is, as the build wrote it: a function that gives what the part exports. */
type Wrapped = (require: (name: string) => unknown, file: string, folder: string) => unknown

/**
 * Loads a part with its compiled code, where that is kept and fits.
 * @param folder where the parts lie
 * @param build names what was built
 * @param shelf where compiled code may lie, or nothing where it isn't used
 */
export function readPart(
  folder: string,
  name: string,
  build: string,
  shelf: Shelf | undefined,
  require: (name: string) => unknown,
): Part {
  const path = join(folder, name)
  const { text, source } = readSource(path, build)
  const kept = shelf && readKept(shelf.folder, join(shelf.folder, shelf.name), source)
  const script = new Script(text, { filename: path, ...(kept && { cachedData: kept }) })
  const wrapped = script.runInThisContext() as Wrapped
  const wasKept = script.cachedDataRejected === false
  return { exports: wrapped(require, path, folder), script, source, wasKept }
}

/** The text of a part, which the build wrote in ASCII. */
function readSource(path: string, build: string): { readonly text: string; readonly source: string } {
  const file = openSync(path, 'r')
  try {
    const { size, mtimeMs } = fstatSync(file)
    return { text: readFileSync(file, 'latin1'), source: `${build} ${size} ${mtimeMs}` }
  } finally {
    closeSync(file)
  }
}

/** What a part gives, as its source says: it is made from that, so nothing is left to be checked. */
export function exportsOf<Exports>(part: Part): Exports {
  return part.exports as Exports
}
