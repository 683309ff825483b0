import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Run } from '../../guides/words.ts'
import { cutAtAddresses } from '../../screens/known-addresses.ts'
import { safe } from '../../screens/safe.ts'

/** A text as it may stand on a page: nothing in it is hidden or steers. */
export function shown(text: string): string {
  return safe(text.replace(/\s+/g, ' '), Number.POSITIVE_INFINITY)
}

/** A text with its lines, in which the addresses that are known are links. */
export function linkedText(text: string, known: readonly string[]): readonly ElementContent[] {
  return text.split('\n').flatMap((line, index) => {
    const nodes = cutAtAddresses(shown(line), known).map(
      (stretch): ElementContent =>
        'address' in stretch ? link(stretch.address) : { type: 'text', value: stretch.text },
    )
    return index === 0 ? nodes : [h('br'), ...nodes]
  })
}

/** A link whose text is its address, so that it can be read on paper. */
export function link(address: string): ElementContent {
  return h('a.address', { href: address.startsWith('https:') ? address : `mailto:${address}` }, address)
}

/** The runs of a paragraph or of a list's item. */
export function runNodes(runs: readonly Run[], known: readonly string[]): readonly ElementContent[] {
  return runs.flatMap((run) => {
    if (typeof run === 'string') return linkedText(run, known)
    return 'strong' in run ? h('strong', ...linkedText(run.strong, known)) : h('code', shown(run.code))
  })
}
