import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

const mostBytes = 1024 * 1024

/**
 * Reads a file that came from somebody else: a regular one (or a link to one) of at most 1 MiB. Pipes and devices aren't waited for.
 * @returns nothing where it is no such file, or can't be read
 */
export function readDocumentFile(path: string): string | undefined {
  const { O_NONBLOCK = 0, O_RDONLY } = constants
  let file: number | undefined
  try {
    file = openSync(path, O_RDONLY | O_NONBLOCK)
    const stat = fstatSync(file)
    if (!stat.isFile() || stat.size > mostBytes) return undefined
    const bytes = Buffer.alloc(mostBytes)
    let length = 0
    for (let read = -1; read !== 0 && length < mostBytes; length += read)
      read = readSync(file, bytes, length, mostBytes - length, length)
    return bytes.subarray(0, length).toString('utf8')
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
