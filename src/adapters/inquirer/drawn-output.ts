import { Writable } from 'node:stream'

/** Writes to a terminal and remembers what, so that the same screen can be drawn again. */
export interface DrawnOutput {
  readonly stream: Writable
  write(text: string): void
  /** Draws again all that was written since the screen was begun. */
  again(): void
}

/**
 * A screen on a terminal; what comes first in it is expected to clear the screen.
 * @param shown makes a text into what this terminal can show, as wide as before
 */
export function drawnOutput(
  terminal: NodeJS.WriteStream,
  shown = (text: string): string => text,
): DrawnOutput {
  let drawn = ''
  const write = (given: string): void => {
    const text = shown(given)
    drawn += text
    terminal.write(text)
  }
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: unknown, _encoding, done) => {
      write(String(chunk))
      done()
    },
  })
  // Inquirer asks its output how wide it is.
  Object.defineProperties(stream, {
    columns: { get: () => terminal.columns },
    rows: { get: () => terminal.rows },
    isTTY: { get: () => terminal.isTTY },
  })
  return { stream, write, again: () => void terminal.write(drawn) }
}
