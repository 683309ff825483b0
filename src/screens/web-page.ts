import type { Instant } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import { knownAddresses, type UsedAddress, usedAddresses } from './known-addresses.ts'
import type { View } from './view.ts'
import type { Words } from './words.ts'

/** A link to another page of the same site, by its relative address. */
export interface PageLink {
  readonly href: string
  readonly text: string
  /** What is said below it. */
  readonly note?: string
  /** The language of its text, where it is not the page's. */
  readonly language?: string
  /** Whether it leads to this very page. */
  readonly here?: true
}

/** Links under a heading of their own. */
export interface LinkGroup {
  readonly title: string
  readonly links: readonly PageLink[]
  /** Whether its heading belongs below the one before. */
  readonly inner?: true
}

/** A part of a page that bears a name, by which the page leads to it. */
export interface Chapter {
  readonly id: string
  readonly view: View
  readonly more?: LinkGroup
}

/** A page for a browser and for paper, before it has a shape. It needs nothing from elsewhere. */
export interface WebPage {
  /** What it says first. */
  readonly view: View
  /** What follows, each under a heading of its own; a list of contents leads there. */
  readonly chapters: readonly Chapter[]
  readonly groups: readonly LinkGroup[]
  /** The addresses that become links where they stand in a text. */
  readonly known: readonly string[]
  /** Those that stand on the page: they are shown once more, each with a QR code. */
  readonly addresses: readonly UsedAddress[]
  /** The way to the other pages of the site, and the same page in the other languages; none for a page by itself. */
  readonly site?: { readonly home?: PageLink; readonly languages: readonly PageLink[] }
  /** Which version made it, and when. */
  readonly made: Made
  /** The words of each language in which that is told, where the page has no language of its own. */
  readonly madeIn?: readonly Words[]
}

export interface Made {
  readonly version: string
  readonly at: Instant
}

/** A page by itself. @param journeys those whose addresses may become links; @param chapters what follows on the first view */
export function webPage(
  view: View,
  journeys: readonly Journey[],
  made: Made,
  chapters: readonly Chapter[] = [],
): WebPage {
  const known = knownAddresses(journeys)
  const addresses = usedAddresses([view, ...chapters.map((chapter) => chapter.view)], known)
  return { view, chapters, groups: [], known, addresses, made }
}
