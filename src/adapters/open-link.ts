/**
 * Opens an address in the browser.
 * @param allowed the addresses that may be opened; any other is refused
 * @returns whether a browser took it
 */
export async function openLink(url: string, allowed: ReadonlySet<string>): Promise<boolean> {
  if (!allowed.has(url) || new URL(url).protocol !== 'https:') return false
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
