import type { ChildProcess } from 'node:child_process'
import type { Journey } from '../guides/journey.ts'
import { linkOf } from '../guides/link.ts'

/**
 * Opens the address that a fact names in the browser, without a shell between.
 * @param facts the facts' table of a journey; what isn't in it is never opened
 * @returns whether a browser took it
 */
export async function openLink(facts: Journey['facts'], id: string): Promise<boolean> {
  const url = linkOf(facts, id)
  if (url === undefined) return false
  try {
    const { default: open } = await import('open')
    return await hasTaken(await open(url))
  } catch {
    return false
  }
}

/** So long (ms) is an opener waited for; one that runs on has found its browser. */
const patience = 1500

/** Whether an opener ends well, or runs on. Nothing else keeps the program alive meanwhile: no question stands there. */
function hasTaken(opener: ChildProcess): Promise<boolean> {
  opener.ref()
  return new Promise((resolve) => {
    const settle = (isTaken: boolean): void => {
      clearTimeout(late)
      opener.unref()
      resolve(isTaken)
    }
    const late = setTimeout(() => settle(true), patience)
    opener.once('error', () => settle(false))
    opener.once('exit', (code) => settle(code === 0))
  })
}
