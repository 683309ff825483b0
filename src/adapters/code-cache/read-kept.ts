import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'

/** Compiled code of one part, as it was kept. */
export interface Kept {
  /** What V8 made; it still rejects what another V8 has made. */
  readonly code: Buffer
  /** The uses whose functions are in it. */
  readonly uses: readonly string[]
}

/** The first word of a file of compiled code. */
export const format = 'traces-guide/code-cache@1'

const mostBytes = 16 * 1024 * 1024

/**
 * Reads compiled code. V8 believes whatever it is given: one wrong byte can crash the process, and chosen ones can run as
 * code. So the file must be this user's own, writable by nobody else, and hold the source that it was made from, word for
 * word, and the code twice over. (Comparing costs a tenth of a millisecond, loading node:crypto for a hash four.)
 * @param source what the part's file holds now
 * @returns nothing where there is no file, or anything is odd about it
 */
export function readKept(folder: string, path: string, source: Buffer): Kept | undefined {
  try {
    if (!isOwn(lstatSync(folder))) return undefined
    const bytes = readOwn(path)
    return bytes && unpack(bytes, source)
  } catch {
    return undefined
  }
}

/** A file as it is kept: a line with format, length and uses; the source; the code, twice. */
export function pack({ code, uses }: Kept, source: Buffer): readonly Buffer[] {
  return [Buffer.from(`${format} ${code.length} ${uses.join(',')}\n`, 'latin1'), source, code, code]
}

function unpack(bytes: Buffer, source: Buffer): Kept | undefined {
  const end = bytes.indexOf(10)
  const [named, length, uses = ''] = bytes.toString('latin1', 0, end).split(' ')
  const size = Number(length)
  const from = end + 1 + source.length
  if (named !== format || !Number.isSafeInteger(size) || bytes.length !== from + 2 * size) return undefined
  const code = bytes.subarray(from, from + size)
  if (!bytes.subarray(end + 1, from).equals(source)) return undefined
  return code.equals(bytes.subarray(from + size)) ? { code, uses: uses.split(',') } : undefined
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

/** Whether a file or folder belongs to the very user as whom the program runs (root's own with sudo), and only they can write it. */
export function isOwn({ uid, mode }: Stats): boolean {
  // Windows knows no such numbers: what lies in a person's own local data is theirs.
  return process.geteuid === undefined || (uid === process.geteuid() && (mode & 0o022) === 0)
}
