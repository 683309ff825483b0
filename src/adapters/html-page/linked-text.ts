import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Run } from '../../guides/words.ts'
import { cutAtAddresses } from '../../screens/known-addresses.ts'
import { safe } from '../../screens/safe.ts'

/** What stands in a line. Text is no node: hastscript would take one that comes first for attributes. */
export type Inline = Element | string

/** A text as it may stand on a page: nothing in it is hidden or steers. */
export function shown(text: string): string {
  return safe(text.replace(/\s+/g, ' '), Number.POSITIVE_INFINITY)
}

/** A text with its lines, in which the addresses that are known are links. */
export function linkedText(text: string, known: readonly string[]): readonly Inline[] {
  return text.split('\n').flatMap((line, index) => {
    const nodes = cutAtAddresses(shown(line), known).map(
      (stretch): Inline => ('address' in stretch ? link(stretch.address) : stretch.text),
    )
    return index === 0 ? nodes : [h('br'), ...nodes]
  })
}

/** A link whose text is its address, so that it can be read on paper. */
export function link(address: string): Element {
  const href = address.startsWith('https:') ? address : `mailto:${address}`
  // A long address goes on in the next line behind a stroke or the sign in its middle.
  const pieces = address.split(/(?<=[^/:][/@])/)
  return h(
    'a.address',
    { href },
    ...pieces.flatMap((piece, index) => (index === 0 ? [piece] : [h('wbr'), piece])),
  )
}

/** The runs of a paragraph or of a list's item. */
export function runNodes(runs: readonly Run[], known: readonly string[]): readonly Inline[] {
  return runs.flatMap((run) => {
    if (typeof run === 'string') return linkedText(run, known)
    return 'strong' in run ? h('strong', ...linkedText(run.strong, known)) : h('code', shown(run.code))
  })
}
