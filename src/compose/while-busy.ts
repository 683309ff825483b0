/** How long something may take before it is shown that it goes on, in ms. */
const patience = 200

/**
 * Does something that takes a while.
 * @param text what is told where it takes longer than people wait without wondering
 * @param shows whether anything may turn there: a terminal that can draw, of a person who sees it
 */
export async function whileBusy<T>(text: string, shows: boolean, work: () => Promise<T>): Promise<T> {
  if (!shows) return work()
  let stop: (() => void) | undefined
  let over = false
  const timer = setTimeout(() => {
    void import('../adapters/ora-spinner.ts').then(({ startSpinner }) => {
      if (!over) stop = startSpinner(text)
    })
  }, patience)
  try {
    return await work()
  } finally {
    over = true
    clearTimeout(timer)
    stop?.()
  }
}
