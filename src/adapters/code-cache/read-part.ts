import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { readKept } from './read-kept.ts'

/** A part of the bundle that was loaded. */
export interface Part {
  readonly exports: unknown
  readonly source: Buffer
  readonly script: Script
  /** The uses whose functions were in the compiled code; nothing where there was none that fits. */
  readonly uses: readonly string[] | undefined
}

// As Node itself wraps what is required, but that a part hands back its exports.
const before = '(function(require,__filename,__dirname){var module={exports:{}},exports=module.exports;'
const after = '\nreturn module.exports})'

type Wrapped = (require: (name: string) => unknown, file: string, folder: string) => unknown

/**
 * Loads a part with its compiled code, where that is kept and fits.
 * @param folder where the parts lie
 * @param kept the folder of compiled code, or nothing where it isn't used
 */
export function readPart(
  folder: string,
  name: string,
  kept: string | undefined,
  require: (name: string) => unknown,
): Part {
  const path = join(folder, name)
  const source = readFileSync(path)
  const found = kept === undefined ? undefined : readKept(kept, join(kept, keptName(name)), source)
  const script = new Script(`${before}${source.toString('latin1')}${after}`, {
    filename: path,
    columnOffset: -before.length,
    ...(found && { cachedData: found.code }),
  })
  const wrapped = script.runInThisContext() as Wrapped
  const uses = script.cachedDataRejected === false ? found?.uses : undefined
  return { exports: wrapped(require, path, folder), source, script, uses }
}

/** The name of a part's file of compiled code. */
export function keptName(part: string): string {
  return `${part}.bin`
}

/** What a part gives, as its source says: it is made from that, so nothing is left to be checked. */
export function exportsOf<Exports>(part: Part): Exports {
  return part.exports as Exports
}
