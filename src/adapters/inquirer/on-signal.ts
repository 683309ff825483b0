/** What a signal does to a question that stands on the screen. */
export interface Signalled {
  /** Leaves politely, as Ctrl+C does. */
  readonly quit: () => void
  /** Gives the terminal back: its mode, its cursor, its marks. */
  readonly release: () => void
  /** Takes the terminal again, and draws the screen anew. */
  readonly resume: () => void
}

/** When a stopped program is woken, so much later (ms) it looks whether it is. */
const wakening = 20

/**
 * Gives the terminal back when the program is told to end or to stop, and takes it again when it goes on.
 * @returns what to call when Ctrl+Z is pressed, and what ends the watch
 */
export function onSignal({ quit, release, resume }: Signalled): {
  readonly stop: () => void
  readonly leave: () => void
} {
  const ending = ['SIGTERM', 'SIGHUP'] as const
  const end = (signal: NodeJS.Signals): void => {
    leave()
    release()
    process.kill(process.pid, signal)
  }
  const pause = (): void => {
    process.off('SIGTSTP', pause)
    release()
    // Now the system's own way: it stops, unless nobody is there to wake it.
    process.kill(process.pid, 'SIGTSTP')
    setTimeout(() => {
      process.on('SIGTSTP', pause)
      resume()
    }, wakening)
  }
  const leave = (): void => {
    for (const signal of ending) process.off(signal, end)
    process.off('SIGINT', quit)
    process.off('SIGTSTP', pause)
    process.off('SIGCONT', resume)
  }
  for (const signal of ending) process.on(signal, end)
  process.on('SIGINT', quit)
  if (process.platform !== 'win32') {
    process.on('SIGTSTP', pause)
    process.on('SIGCONT', resume)
  }
  // The whole group, as the terminal itself would: whoever started this program must stop with it.
  return { stop: () => process.kill(0, 'SIGTSTP'), leave }
}
