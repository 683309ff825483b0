// Where things lie.
import { readdirSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const src = join(root, 'src')
export const dist = join(root, 'dist')
export const main = join(src, 'main.ts')
export const enter = join(src, 'enter.ts')
export const tools = join(src, 'tools')

/** All files and folders under a folder. */
export const under = (folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name))

/** A source as it is named here: 'cli/run.ts'. */
export const fromSrc = (file) => relative(src, file).replaceAll(sep, '/')

/** The part of the bundle that a file becomes. */
export const chunkName = (file) => `${basename(file, '.ts')}.cjs`
