import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'

/** Lines that follow one another sooner than this (ms) in a terminal were not typed by hand: they were pasted. */
const byHand = 60
/** So long (ms) the terminal hands out what stands in its line without an Enter. */
const handing = 15
const ctrlC = '\u0003'

/** Where lines come from; a terminal can be told to hand out a line that isn't ended yet. */
export type LineSource = NodeJS.ReadableStream & {
  readonly isTTY?: boolean
  readonly setRawMode?: (raw: boolean) => unknown
}

/** What came: a line, several at once, the end of all input, or Ctrl+C. */
export type Came =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'burst'; readonly lines: readonly string[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'interrupted' }

/** What somebody types, line by line. */
export interface TypedLines {
  /** Whether a terminal echoes what is typed, and a paste must be told from typing. */
  readonly terminal: boolean
  /** Waits for what comes next; outside of it nothing is read. @param again called where a stopped program goes on */
  next(again: () => void): Promise<Came>
}

/**
 * Reads lines from a terminal in its own mode, or from a pipe. In a terminal, lines that come at once are told from a line that
 * was typed. In a pipe each line was meant for one question: they come one by one.
 */
export function typedLines(input: LineSource): TypedLines {
  const terminal = input.isTTY === true
  const waiting: string[] = []
  let ended = false
  let interrupted = false
  /** What stood behind the last line without an Enter; nothing where nobody asks for it. */
  let rest: string | undefined
  let wake = (): void => undefined
  const through = new PassThrough()
  input.on('data', (chunk: Buffer) => {
    if (rest === undefined) through.write(chunk)
    else rest += String(chunk)
  })
  input.on('end', () => through.end())
  // A window that was closed: the signal that comes with it ends the program.
  input.on('error', () => through.end())
  input.pause()
  const lines = createInterface({ input: through, terminal: false, crlfDelay: Number.POSITIVE_INFINITY })
  lines.on('line', (line) => {
    waiting.push(line)
    wake()
  })
  lines.on('close', () => {
    ended = true
    wake()
  })
  return { terminal, next }

  async function next(again: () => void): Promise<Came> {
    process.on('SIGINT', interrupt)
    // Windows stops no program, and knows no such signal.
    if (process.platform !== 'win32') process.on('SIGCONT', again)
    input.resume()
    try {
      while (waiting.length === 0 && !ended && !interrupted) await something()
      if (terminal && !ended && !interrupted) await wholePaste()
      return taken()
    } finally {
      input.pause()
      process.off('SIGINT', interrupt)
      process.off('SIGCONT', again)
    }
  }

  function interrupt(): void {
    interrupted = true
    wake()
  }

  /** Resolves with the next line, the end, or Ctrl+C. */
  function something(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve
    })
  }

  /** Waits until no more lines come, and takes along what a paste left in the terminal's line without an Enter. */
  async function wholePaste(): Promise<void> {
    for (let seen = -1; seen !== waiting.length; ) {
      seen = waiting.length
      await delay(byHand)
    }
    if (input.setRawMode === undefined || process.platform === 'win32') return
    rest = ''
    input.setRawMode(true)
    await delay(handing)
    input.setRawMode(false)
    if (rest.includes(ctrlC)) interrupted = true
    else if (rest !== '') waiting.push(rest)
    rest = undefined
  }

  function taken(): Came {
    if (interrupted) return { kind: 'interrupted' }
    const came = waiting.splice(0, terminal ? waiting.length : 1)
    const [text] = came
    if (text === undefined) return { kind: 'end' }
    return came.length === 1 ? { kind: 'line', text } : { kind: 'burst', lines: came }
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
