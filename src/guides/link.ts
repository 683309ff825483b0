import type { FactValue } from './source.ts'

/** What an address may be made of (RFC 3986, without what a shell, a quote or a second host could come from). */
const plain = /^https:\/\/[a-z0-9.-]+(\/[A-Za-z0-9._~/=?&%-]*)?$/
const mostCharacters = 256

/**
 * The address that a fact names, if it may be opened: https, with a host as it is written, no user, no port.
 * @param facts the facts' table of a journey
 * @param id the fact; its value `url` is meant
 * @returns nothing where there is no such fact, or its address is not fit to be opened
 */
export function linkOf(
  facts: Readonly<Record<string, Readonly<Record<string, FactValue>>>>,
  id: string,
): string | undefined {
  const url = Object.entries(facts).find(([name]) => name === id)?.[1].url
  return typeof url === 'string' && isPlainAddress(url) ? url : undefined
}

/** Whether a text is an https address that means what it shows. */
export function isPlainAddress(text: string): boolean {
  if (text.length > mostCharacters || !plain.test(text) || !URL.canParse(text)) return false
  const url = new URL(text)
  // Browsers rewrite addresses; one that they leave as it is leads where it says.
  const unchanged = url.href === text || url.href === `${text}/`
  return unchanged && /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(url.hostname)
}
