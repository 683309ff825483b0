import { fstatSync, writeSync } from 'node:fs'

/** Where a text goes that is printed. */
export interface StandardStream {
  write(text: string): void
  /** Waits for what was written; whether all of it got there, or its reader has gone and misses nothing. */
  arrived(): Promise<boolean>
  readonly isTerminal: boolean
  /** The width of the terminal; nothing where there is none. */
  columns(): number | undefined
}

/**
 * Standard output or standard error. Into a pipe or a file it writes at once: Node's own streams, which bring the whole of
 * its network code with them, are loaded for a terminal only.
 * @param file 1 or 2
 * @param stream Node's own stream, loaded when it is asked for
 */
export function standardStream(file: 1 | 2, stream: () => NodeJS.WriteStream): StandardStream {
  let own: NodeJS.WriteStream | undefined
  let lost = false
  let gone = false
  const fail = (error: unknown): void => {
    // A reader that has gone is no trouble; anything else means that the output is lost.
    if (codeOf(error) === 'EPIPE') gone = true
    else lost = true
  }
  const opened = (): NodeJS.WriteStream => {
    own ??= stream().on('error', fail)
    return own
  }
  const writeAll = (text: string): void => {
    const bytes = Buffer.from(text)
    let done = 0
    try {
      while (done < bytes.length && !gone && !lost) done += writeSync(file, bytes, done)
    } catch (error) {
      // A pipe that is full and doesn't wait: Node's stream does.
      if (codeOf(error) === 'EAGAIN') opened().write(bytes.subarray(done))
      else fail(error)
    }
  }
  const device = isDevice(file)
  return {
    write: (text) => {
      if (device || own !== undefined) opened().write(text)
      else writeAll(text)
    },
    arrived: async () => {
      const waited = own
      if (waited !== undefined) await new Promise<void>((resolve) => waited.write('', () => resolve()))
      return !lost
    },
    get isTerminal() {
      return device && opened().isTTY === true
    },
    columns: () => (device ? opened().columns : undefined),
  }
}

/** Whether a file may be a terminal. Windows has other words for it: there Node is asked. */
function isDevice(file: number): boolean {
  try {
    return process.platform === 'win32' || fstatSync(file).isCharacterDevice()
  } catch {
    return true
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
