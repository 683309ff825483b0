import { PassThrough } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { type Asked, keyFilter } from './key-filter.ts'

/** What a person types, without what a paste would press. It stands in for the terminal's own input. */
export interface TypedInput {
  readonly stream: PassThrough & { readonly setRawMode: (raw: boolean) => unknown }
  /** Listens for one question. @param stop what Ctrl+Z does @returns what ends the listening */
  listen(asked: Asked, stop: () => void): () => void
}

const ctrlZ = '\u001a'

/** Reads from a terminal only while a question is asked. */
export function typedInput(source: NodeJS.ReadStream): TypedInput {
  const stream = Object.assign(new PassThrough(), {
    isTTY: source.isTTY,
    isRaw: false,
    setRawMode: (raw: boolean) => {
      if (source.isTTY) source.setRawMode(raw)
      stream.isRaw = raw
      return stream
    },
  })
  // A window that was closed: the signal that comes with it ends the program.
  source.on('error', () => undefined)
  return {
    stream,
    listen: (asked, stop) => {
      const decoder = new StringDecoder('utf8')
      const filter = keyFilter(asked)
      const hear = (chunk: Buffer): void => {
        const keys = filter(decoder.write(chunk), performance.now())
        const stops = keys.includes(ctrlZ) && process.platform !== 'win32'
        const typed = stops ? keys.replaceAll(ctrlZ, '') : keys
        if (typed !== '') stream.write(typed)
        if (stops) stop()
      }
      source.on('data', hear)
      source.resume()
      return () => {
        source.off('data', hear)
        source.pause()
      }
    },
  }
}
