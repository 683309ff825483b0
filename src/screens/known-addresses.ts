import type { Journey } from '../guides/journey.ts'
import { isPlainAddress } from '../guides/link.ts'
import { blockTexts } from './block-texts.ts'
import type { View } from './view.ts'

/** A stretch of a text: an address that is known, or what stands between. */
export type Stretch = { readonly text: string } | { readonly address: string }

/** An address on a page, and the items or parts that name it. */
export interface UsedAddress {
  readonly address: string
  readonly usedIn: readonly string[]
}

/**
 * The addresses that some journeys know: those of their facts (https), and those that their letters go to (e-mail). Only these
 * become links. What a person typed never does, whatever it looks like.
 */
export function knownAddresses(journeys: readonly Journey[]): readonly string[] {
  const found = journeys.flatMap((journey) => [
    ...Object.values(journey.facts).flatMap((values) =>
      Object.values(values).flatMap((value) =>
        typeof value === 'string' && isPlainAddress(value) ? [value] : [],
      ),
    ),
    ...journey.flow.steps.flatMap((step) => step.letter?.email ?? []),
  ])
  return [...new Set(found)]
}

/** A text cut at the addresses that are known; of two that begin alike the longer one is meant. */
export function cutAtAddresses(text: string, known: readonly string[]): readonly Stretch[] {
  const byLength = known.toSorted((one, other) => other.length - one.length)
  const stretches: Stretch[] = []
  let from = 0
  for (let place = 0; place < text.length; place += 1) {
    if (goesOn(text[place - 1])) continue
    const address = byLength.find((each) => text.startsWith(each, place) && ends(text, place + each.length))
    if (address === undefined) continue
    if (place > from) stretches.push({ text: text.slice(from, place) })
    stretches.push({ address })
    from = place + address.length
    place = from - 1
  }
  if (from < text.length) stretches.push({ text: text.slice(from) })
  return stretches
}

/** Whether an address ends here: a full stop or a comma behind it is the sentence's. */
function ends(text: string, place: number): boolean {
  const [next, after] = [text[place], text[place + 1]]
  if (next === '.' || next === ',' || next === ':') return !goesOn(after)
  return !goesOn(next)
}

function goesOn(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}/@?&=#%_~+-]/u.test(character)
}

/** The web addresses that stand on some pages, in their order, each with the titles of what names it. */
export function usedAddresses(views: readonly View[], known: readonly string[]): readonly UsedAddress[] {
  const used = new Map<string, Set<string>>()
  for (const view of views) {
    let under = view.title
    for (const block of view.blocks) {
      if (block.kind === 'heading') under = block.text
      const title =
        block.kind === 'item' || (block.kind === 'form' && block.title !== '') ? block.title : under
      for (const stretch of blockTexts(block).flatMap((text) => cutAtAddresses(text, known)))
        if ('address' in stretch && stretch.address.startsWith('https:'))
          used.set(stretch.address, (used.get(stretch.address) ?? new Set()).add(title))
    }
  }
  return [...used].map(([address, titles]) => ({ address, usedIn: [...titles] }))
}
