import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'

/** The first word of a file of compiled code. */
export const format = 'compiled code of traces-guide, 1'

const mostBytes = 16 * 1024 * 1024

/**
 * Reads compiled code. V8 believes whatever it is given: one wrong byte can crash the process, and chosen ones run as code. So
 * the file must be this user's own, writable by nobody else, name the source that it was made from, and hold the code twice
 * over. (Comparing costs a tenth of a millisecond; loading node:crypto for a hash costs four.)
 * @param folder where it lies, which must be this user's own too
 * @param source names the source: whatever changes with it
 * @returns what V8 made, which rejects itself what another V8 made; nothing where there is none, or anything is odd about it
 */
export function readKept(folder: string, path: string, source: string): Buffer | undefined {
  try {
    if (!isOwn(lstatSync(folder))) return undefined
    const bytes = readOwn(path)
    return bytes && unpack(bytes, source)
  } catch {
    return undefined
  }
}

/** A file as it is kept: a line with format, length and source; then the code, twice. */
export function pack(code: Buffer, source: string): readonly Buffer[] {
  return [Buffer.from(`${format} ${code.length} ${source}\n`, 'latin1'), code, code]
}

function unpack(bytes: Buffer, source: string): Buffer | undefined {
  const from = bytes.indexOf(10) + 1
  const size = (bytes.length - from) / 2
  if (bytes.toString('latin1', 0, from) !== `${format} ${size} ${source}\n`) return undefined
  const code = bytes.subarray(from, from + size)
  return code.equals(bytes.subarray(from + size)) ? code : undefined
}

function readOwn(path: string): Buffer | undefined {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const there = fstatSync(file)
    if (!there.isFile() || there.nlink > 1 || there.size > mostBytes || !isOwn(there)) return undefined
    const bytes = Buffer.allocUnsafeSlow(there.size)
    return readSync(file, bytes) === there.size ? bytes : undefined
  } finally {
    closeSync(file)
  }
}

/** Whether it belongs to the very user as whom the program runs (to root, with sudo), and only they can write it. */
export function isOwn({ uid, mode }: Pick<Stats, 'mode' | 'uid'>): boolean {
  // Windows knows no such numbers: what lies in a person's own local data is theirs.
  return process.geteuid === undefined || (uid === process.geteuid() && (mode & 0o022) === 0)
}
