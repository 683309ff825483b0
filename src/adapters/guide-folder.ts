import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Reads the texts of a folder of guides, by their path in it with '/' between. */
export function readGuideFolder(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(md|yaml)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    files.set(
      relative(folder, path).replaceAll('\\', '/'),
      readFileSync(path, 'utf8').replaceAll('\r\n', '\n'),
    )
  }
  return files
}
