import {
  createPrompt,
  isEnterKey,
  type KeypressEvent,
  makeTheme,
  useEffect,
  useKeypress,
  usePrefix,
  useRef,
  useState,
} from '@inquirer/core'
import type { themeFor } from './theme.ts'

interface PasteConfig {
  readonly message: string
  /** How many lines there are so far, in words. */
  readonly told: (lines: number) => string
  readonly theme: ReturnType<typeof themeFor>
}

/** What has come so far, and how it came. */
interface Heard {
  text: string
  /** When the last key came (ms). */
  at: number
  key: string
  /** Whether the terminal says that it is pasting just now, and whether it has ever said so here. */
  pasting: boolean
  marks: boolean
  ended: boolean
  /** The beginning of a mark, whose rest is still to come. */
  begun: string
  end?: NodeJS.Timeout | undefined
  draw?: NodeJS.Timeout | undefined
}

/** Switches the marks on and off by which a terminal frames what is pasted (xterm's mode 2004, "bracketed paste"). */
export const pasteMarks = { on: '\u001b[?2004h', off: '\u001b[?2004l' } as const

const esc = '\u001b'
/** What stands around a paste where those marks are on. */
const frames = { start: '\u001b[200~', end: '\u001b[201~' } as const

/** An Enter that follows another key sooner than this (ms) was not pressed by hand. */
const byHand = 25
/** So long (ms) must it be still after an Enter on an empty line: a paste that comes in pieces may go on. */
const stillness = { marked: 80, unmarked: 500 } as const

/**
 * Takes many lines, pasted whole or in pieces, and ends at an Enter on an empty line, or Ctrl+D. Where the terminal marks
 * pastes, an empty line in one is text; where it doesn't, an empty line ends only if nothing follows it.
 */
export const pastePrompt = createPrompt<string, PasteConfig>((config, done) => {
  const theme = makeTheme(config.theme)
  const [lines, setLines] = useState(0)
  const heard = useRef<Heard>({
    text: '',
    at: 0,
    key: '',
    pasting: false,
    marks: false,
    ended: false,
    begun: '',
  })
  const prefix = usePrefix({ status: 'idle', theme })
  const finish = (): void => {
    const { current } = heard
    if (current.ended) return
    current.ended = true
    done(current.text)
  }
  useEffect((line) => {
    // Ctrl+D closes readline before its key is told.
    line.on('close', finish)
    return () => {
      clearTimeout(heard.current.end)
      clearTimeout(heard.current.draw)
    }
  }, [])
  useKeypress((key, line) => {
    const { current } = heard
    const now = performance.now()
    const alone = now - current.at >= byHand
    clearTimeout(current.end)
    hear(current, key, alone, finish)
    current.at = now
    current.key = key.name
    // Readline's own line must stay empty: it would be drawn.
    line.clearLine(0)
    clearTimeout(current.draw)
    current.draw = setTimeout(() => setLines(countLines(current.text)), byHand)
  })
  return [
    [prefix, theme.style.message(config.message, 'idle')].join(' '),
    lines === 0 ? '' : config.told(lines),
  ]
})

function hear(current: Heard, key: KeypressEvent, alone: boolean, finish: () => void): void {
  const sequence = sequenceOf(key)
  if (key.name === 'paste-start' || key.name === 'paste-end') frame(current, key.name === 'paste-start')
  else if (current.begun !== '' || sequence === esc) begin(current, current.begun + sequence)
  else if (key.ctrl && key.name === 'd') finish()
  else if (key.name === 'backspace') current.text = [...current.text].slice(0, -1).join('')
  else if (isEnterKey(key)) {
    // The second half of a line end.
    if (key.name === 'enter' && current.key === 'return' && !alone) return
    const empty = current.text === '' || current.text.endsWith('\n')
    if (empty && alone && !current.pasting)
      current.end = setTimeout(finish, current.marks ? stillness.marked : stillness.unmarked)
    current.text += '\n'
  } else if (key.name === 'tab') current.text += '\t'
  else if (!key.ctrl && !/\p{Cc}/u.test(sequence)) current.text += sequence
}

/** Notes that the terminal begins to paste, or has ended. */
function frame(current: Heard, pasting: boolean): void {
  current.pasting = pasting
  current.marks = true
}

/** Puts a mark together that came in two pieces; what turns out to be none is text. */
function begin(current: Heard, sequence: string): void {
  const known = Object.values(frames).some((mark) => mark.startsWith(sequence))
  current.begun = known ? sequence : ''
  if (!known) current.text += sequence.replaceAll(esc, '')
  else if (sequence === frames.start || sequence === frames.end) {
    current.begun = ''
    frame(current, sequence === frames.start)
  }
}

/** The characters of a key, as they came. */
function sequenceOf(key: KeypressEvent): string {
  const sequence: unknown = 'sequence' in key ? key.sequence : undefined
  return typeof sequence === 'string' ? sequence : ''
}

function countLines(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length
}
