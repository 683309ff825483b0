import ora from 'ora'

/** Shows on standard error that something is being made. @returns takes it away again */
export function startSpinner(text: string): () => void {
  const spinner = ora({ text, discardStdin: false, hideCursor: false }).start()
  return () => void spinner.stop()
}
