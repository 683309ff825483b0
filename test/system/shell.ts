import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { program } from './installed.ts'
import { Terminal } from './terminal.ts'

/** What a person's shell tells once the program has ended. */
const exitLine = /^code (\d+)$/m
const tells = 'code=$?; stty -g > after; echo "code $code"'

/**
 * Somebody who starts the program in a shell with job control, in a window. The terminal's modes are noted before and after.
 * @param args as for the program
 */
export async function inShell(args: readonly string[], home: string): Promise<Shell> {
  const window = new Terminal(['bash', '--norc', '--noprofile', '--noediting', '-i'], home, 80, 24)
  const shell = new Shell(window, home)
  const call = [process.execPath, program, ...args].join(' ')
  window.type(`stty -g > before; ${call}; ${tells}\r`)
  await window.drawn()
  return shell
}

/** Whether a process runs. One that has ended and that nobody has called for yet (state Z of proc(5)) does not. */
export function runs(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return false
    throw error
  }
}

/** A shell in a window, with the program in it. */
export class Shell {
  readonly window: Terminal
  readonly #home: string

  constructor(window: Terminal, home: string) {
    this.window = window
    this.#home = home
  }

  /** The program's process: the newest child of the shell. */
  program(): number {
    const pid = this.window.pid()
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
    return Number(children.at(-1))
  }

  /** Goes on with the program that was stopped. */
  goOn(): void {
    this.window.type(`fg; ${tells}\r`)
  }

  /** The program's exit code, as the shell tells it. */
  async ended(): Promise<number> {
    await this.window.until(exitLine)
    return Number(exitLine.exec(this.window.screen().join('\n'))?.[1])
  }

  /** The terminal's modes before the program and after it. */
  modes(): readonly [before: string, after: string] {
    return [readFileSync(join(this.#home, 'before'), 'utf8'), readFileSync(join(this.#home, 'after'), 'utf8')]
  }
}
