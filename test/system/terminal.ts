import { type IPty, spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { afterAll } from 'vitest'
import { environment, newHome, program } from './installed.ts'

const keys = {
  enter: '\r',
  escape: '\u001b',
  backspace: '\u007f',
  'ctrl-b': '\u0002',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-z': '\u001a',
  f1: '\u001bOP',
  up: '\u001b[A',
  down: '\u001b[B',
} as const

export type Key = keyof typeof keys

export interface Ended {
  /** As a shell tells it: 128 and the signal's number, where that was the end. */
  readonly exitCode: number
  readonly screen: string
}

const patience = 15_000
const clearScreen = '\u001b[2J'

/** As long as a prompt may take to listen after it was drawn. */
const prelude = 160

const running = new Set<IPty>()
afterAll(() => {
  for (const pty of running) pty.kill('SIGKILL')
})

/** A person's window: what stands on it, and the keys. */
export class Terminal {
  readonly home: string
  /** When each screen was begun. */
  readonly drawnAt: number[] = []
  readonly #pty: IPty
  readonly #window: xterm.Terminal
  readonly #exit: Promise<number>
  #raw = ''
  #heardAt = Date.now()
  #exitCode: number | undefined

  /** @param command what runs in it: a file and its arguments */
  constructor(command: readonly [string, ...string[]], home: string, columns: number, rows: number) {
    const [file, ...args] = command
    this.home = home
    this.#window = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
    this.#pty = spawn(file, args, {
      name: 'xterm-256color',
      cols: columns,
      rows,
      cwd: home,
      env: environment(home, { TERM: 'xterm-256color' }),
    })
    running.add(this.#pty)
    this.#pty.onData((data) => this.#hear(data))
    this.#exit = new Promise((resolve) =>
      this.#pty.onExit(({ exitCode, signal = 0 }) => resolve(signal > 0 ? 128 + signal : exitCode)),
    )
    void this.#exit.then((exitCode) => {
      this.#exitCode = exitCode
      running.delete(this.#pty)
    })
  }

  /** The whole screen, without the spaces at line ends. */
  screen(): readonly string[] {
    const { active } = this.#window.buffer
    return Array.from(
      { length: this.#window.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    )
  }

  /** How many lines went out at the top. */
  scrolledAway(): number {
    return this.#window.buffer.active.baseY
  }

  /** All that was written, escapes included. */
  written(): string {
    return this.#raw
  }

  /** Whether a text (however it is wrapped) or a pattern stands on the screen. */
  shows(wanted: string | RegExp): boolean {
    if (typeof wanted === 'string') return squeeze(this.screen().join('')).includes(squeeze(wanted))
    return wanted.test(this.screen().join('\n'))
  }

  until(wanted: string | RegExp): Promise<void> {
    return this.#wait(() => this.shows(wanted), `no ${wanted}`)
  }

  type(text: string): void {
    this.#pty.write(text)
  }

  press(key: Key): void {
    this.#pty.write(keys[key])
  }

  signal(name: 'SIGTERM' | 'SIGHUP'): void {
    this.#pty.kill(name)
  }

  /** The process that was started in it. */
  pid(): number {
    return this.#pty.pid
  }

  resize(columns: number, rows: number): void {
    this.#window.resize(columns, rows)
    this.#pty.resize(columns, rows)
  }

  /** Closes the window with the mouse: nobody is asked. */
  close(): void {
    if ('destroy' in this.#pty && typeof this.#pty.destroy === 'function') this.#pty.destroy()
    else throw new Error('this window has no way to be closed')
  }

  /** Waits until a screen of that number stands there whole, with its prompt, or the program has ended. */
  async drawn(number = 1): Promise<void> {
    const stands = () => this.drawnAt.length >= number && this.shows(/^\? ./m) && this.#rests()
    await this.#wait(() => stands() || this.#exitCode !== undefined, `no screen ${number}`)
  }

  /** Presses a key that leads to another screen, and waits for it. */
  async turn(key: Key): Promise<void> {
    const next = this.drawnAt.length + 1
    this.press(key)
    await this.drawn(next)
  }

  /** Picks by the beginning of its text. */
  async pick(label: string): Promise<void> {
    await this.pickNumber(this.numberOf(label))
  }

  async pickNumber(number: number): Promise<void> {
    const marked = new RegExp(`^> ${number}\\. `, 'm')
    if (!this.shows(marked)) this.type(String(number))
    await this.until(marked)
    await this.turn('enter')
  }

  /** The number before a pick; its text may go on below, or the label beyond what is wanted. */
  numberOf(label: string): number {
    const lines = this.screen().map((line) => /^[> ] (\d+)\. (.+)$/.exec(line))
    const found = lines.findLast(
      (match) => match?.[2]?.startsWith(label) || label.startsWith(match?.[2] ?? '-'),
    )
    if (found == null) throw new Error(`no pick '${label}' on\n${this.screen().join('\n')}`)
    return Number(found[1])
  }

  /** What stands in the field, where a text is asked for. */
  field(message: string): string {
    const line = this.screen().find((each) => each.startsWith(`? ${message}`))
    if (line === undefined) throw new Error(`no field '${message}' on\n${this.screen().join('\n')}`)
    return line.slice(`? ${message}`.length).trim()
  }

  async ended(): Promise<Ended> {
    await this.#wait(() => this.#exitCode !== undefined && this.#rests(), 'no end')
    return { exitCode: await this.#exit, screen: this.screen().join('\n').trim() }
  }

  #hear(data: string): void {
    const before = this.#raw.split(clearScreen).length
    this.#raw += data
    this.#heardAt = Date.now()
    for (let index = before; index < this.#raw.split(clearScreen).length; index += 1)
      this.drawnAt.push(this.#heardAt)
    this.#window.write(data)
  }

  #rests(): boolean {
    const now = Date.now()
    return now - this.#heardAt > 40 && now - (this.drawnAt.at(-1) ?? 0) > prelude
  }

  async #wait(holds: () => boolean, complaint: string): Promise<void> {
    const end = Date.now() + patience
    while (!holds()) {
      if (Date.now() > end) throw new Error(`${complaint} on\n${this.screen().join('\n')}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

export interface Opening {
  readonly language?: string
  readonly columns?: number
  readonly rows?: number
  readonly home?: string
}

/** Starts the program in a window of its own and waits for its first screen, or its end. */
export async function start(args: readonly string[], opening: Opening = {}): Promise<Terminal> {
  const { language, columns = 80, rows = 24, home = newHome() } = opening
  const spoken = language === undefined ? [] : ['--lang', language]
  const terminal = new Terminal([process.execPath, program, ...args, ...spoken], home, columns, rows)
  await terminal.drawn()
  return terminal
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
