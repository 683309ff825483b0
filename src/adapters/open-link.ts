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
    const child = await open(url)
    return await new Promise<boolean>((resolve) => {
      child.once('error', () => resolve(false))
      child.once('exit', (code) => resolve(code === 0))
      setTimeout(() => resolve(true), 1500).unref()
    })
  } catch {
    return false
  }
}
