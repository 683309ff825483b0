import { constants } from 'node:fs'
import { codeOf, type Disk } from './disk.ts'

/** The most that is read: 1 MiB. */
export const mostBytes = 1024 * 1024

export type Small =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** A folder, a link, a device, a pipe; too large; or no UTF-8. */
  | { readonly kind: 'unfit' }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads a small text from a regular file, without ever waiting for one. @throws where the system refuses to */
export function readSmall(disk: Disk, path: string): Small {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  const there = disk.lstatSync(path, { throwIfNoEntry: false })
  if (there === undefined) return { kind: 'missing' }
  if (!there.isFile() || there.size > mostBytes) return { kind: 'unfit' }
  let file: number
  try {
    // Between the look and this something else may have come in its place: a link isn't followed, a pipe isn't waited for.
    file = disk.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'missing' }
    if (['ELOOP', 'ENXIO'].includes(codeOf(error))) return { kind: 'unfit' }
    throw error
  }
  try {
    return disk.fstatSync(file).isFile() ? textOf(readBytes(disk, file)) : { kind: 'unfit' }
  } finally {
    disk.closeSync(file)
  }
}

/** All bytes of a file; one more than are allowed where it has more. */
function readBytes(disk: Disk, file: number): Uint8Array {
  const chunks: Uint8Array[] = []
  for (let left = mostBytes + 1; left > 0; ) {
    const chunk = new Uint8Array(Math.min(left, 64 * 1024))
    const read = disk.readSync(file, chunk, 0, chunk.length, null)
    if (read === 0) break
    chunks.push(chunk.subarray(0, read))
    left -= read
  }
  return Buffer.concat(chunks)
}

function textOf(bytes: Uint8Array): Small {
  if (bytes.length > mostBytes) return { kind: 'unfit' }
  try {
    return { kind: 'text', text: decoder.decode(bytes) }
  } catch {
    return { kind: 'unfit' }
  }
}
