import type { Step } from '../flow/step.ts'
import { problemsAt } from '../guides/find-problem.ts'
import type { Catalogue, Journey, Part, ProblemEntry } from '../guides/journey.ts'
import type { LabelEntry } from '../guides/reference.ts'
import { checklistView, makeChecklist } from './checklist.ts'
import { plainTexts } from './fill.ts'
import { topicView } from './guide-page.ts'
import { journeyTitle } from './journey-title.ts'
import { labelChapters } from './labels-view.ts'
import { groupsOf, problemView } from './problems-view.ts'
import { type Chapter, type LinkGroup, type Made, type PageLink, type WebPage, webPage } from './web-page.ts'
import type { Words } from './words.ts'

/** What a site is made of. */
export interface SiteSource {
  readonly catalogue: Catalogue
  readonly journey: (name: string) => Journey
  readonly words: (language: string) => Words
  readonly labels: readonly LabelEntry[]
  readonly made: Made
}

/** A page of the site, and where it lies there. */
export interface SitePage {
  /** With '/' between; the first part is the language. */
  readonly path: string
  readonly page: WebPage
  readonly words: Words
}

interface Shelf {
  readonly journeys: readonly Journey[]
  readonly problems: readonly { readonly entry: ProblemEntry; readonly journey: Journey }[]
  readonly labels: readonly LabelEntry[]
}

/**
 * The whole guide of a pack as pages that lead to each other: its journeys, the problems on their way, the labels they name, in
 * each published language, and a page to choose the language. Nobody's answers are in it.
 * @param pack the pack's name ('sweden'), of which there is a journey
 */
export function guideSite(pack: string, source: SiteSource): readonly SitePage[] {
  const { catalogue, words, made } = source
  const shelf = shelfOf(pack, source)
  const pages = catalogue.languages.flatMap((language) => pagesIn(pack, words(language), shelf, source))
  const [first = ''] = catalogue.languages
  const links = catalogue.languages.map((language) => ({
    href: `${language}/index.html`,
    text: nameOf(language, source),
    note: siteTitle(pack, words(language)),
    language,
  }))
  const title = catalogue.languages.map((language) => words(language).say('paper.languages')).join(' / ')
  const madeIn = catalogue.languages.map((language) => words(language))
  const page = webPage({ title: 'TRACES', blocks: [] }, [], made)
  return [
    ...pages,
    { path: 'index.html', page: { ...page, groups: [{ title, links }], madeIn }, words: words(first) },
  ]
}

function shelfOf(pack: string, { catalogue, journey, labels }: SiteSource): Shelf {
  const names = catalogue.journeys.map(({ name }) => name).filter((name) => name.startsWith(`${pack}/`))
  // A way that ends in another one is followed.
  const found = new Set(names)
  for (const name of found)
    for (const step of journey(name).flow.steps)
      if (step.kind === 'outcome' && step.journey !== undefined) found.add(step.journey)
  const journeys = [...found].map(journey)
  const near = new Set(
    journeys.flatMap(({ flow }) => flow.steps.flatMap((step) => problemsAt(catalogue, step))),
  )
  const problems = catalogue.problems
    .filter((entry) => entry.steps.length === 0 || near.has(entry))
    .map((entry) => ({ entry, journey: journey(entry.name) }))
  const named = new Set(
    [...journeys, ...problems.map((each) => each.journey)].flatMap((each) => Object.keys(each.labels)),
  )
  return { journeys, problems, labels: labels.filter(({ id }) => named.has(id)) }
}

function pagesIn(pack: string, words: Words, shelf: Shelf, source: SiteSource): readonly SitePage[] {
  const at = (path: string, page: WebPage): SitePage => ({
    path: `${words.language}/${path}`,
    page: { ...page, site: siteOf(path, words, source) },
    words,
  })
  return [
    at('index.html', indexPage(pack, words, shelf, source)),
    ...shelf.journeys.map((journey) => at(fileOf(journey.name), journeyPage(journey, words, shelf, source))),
    ...shelf.problems.map(({ entry, journey }) =>
      at(fileOf(entry.name), webPage(problemView(journey, words), [journey], source.made)),
    ),
    at('labels.html', {
      ...webPage({ title: words.say('paper.labels'), blocks: [] }, [], source.made),
      chapters: labelChapters(shelf.labels, words),
    }),
  ]
}

function indexPage(pack: string, words: Words, shelf: Shelf, { made }: SiteSource): WebPage {
  const journeys = shelf.journeys.map((journey) => {
    const note = introOf(journey.name, words)
    return {
      href: fileOf(journey.name),
      text: journeyTitle(journey.name, words),
      ...(note === '' ? {} : { note }),
    }
  })
  const entries = shelf.problems.map(({ entry }) => entry)
  const problems = groupsOf(entries).map(
    (group): LinkGroup => ({
      title: words.say(`problems.group-${group}`),
      inner: true,
      links: entries.filter((entry) => entry.group === group).map((entry) => linkTo(entry.name, '', words)),
    }),
  )
  const view = { title: siteTitle(pack, words), blocks: [] }
  const labels = {
    href: 'labels.html',
    text: words.say('paper.labels'),
    note: words.say('paper.labels-note'),
  }
  return {
    ...webPage(view, [], made),
    groups: [
      { title: words.say('paper.journeys'), links: [...journeys, labels] },
      { title: words.say('problems.title'), links: [] },
      ...problems,
    ],
  }
}

/** A journey on one page: its checklist, then each of its chapters with the problems that belong there. */
function journeyPage(
  journey: Journey,
  words: Words,
  { problems }: Shelf,
  { catalogue, made }: SiteSource,
): WebPage {
  const checklist = makeChecklist(journey, words, {}, journey.environment)
  const chapters = journey.parts.flatMap((part): readonly Chapter[] => {
    const view = topicView(journey, words, part, isForReaders)
    if (view.blocks.length === 0) return []
    const steps = stepsOf(journey, part)
    const near = problems.filter(({ entry }) =>
      steps.some((step) => problemsAt(catalogue, step).includes(entry)),
    )
    const links = near.map(({ entry }) => linkTo(entry.name, '../', words))
    const more = { title: words.say('paper.here'), links }
    return [{ id: `part-${part.id}`, view, ...(links.length === 0 ? {} : { more }) }]
  })
  return webPage(checklistView(checklist, journey, words), [journey], made, chapters)
}

/** What asks only to be able to fill something in elsewhere has nothing to say to somebody who reads. */
function isForReaders(step: Step): boolean {
  return step.kind !== 'entry' && !(step.kind === 'notice' && step.shows !== undefined)
}

function stepsOf(journey: Journey, part: Part): readonly Step[] {
  return journey.flow.steps.filter((step) => step.id.startsWith(`${part.id}/`))
}

function siteOf(path: string, words: Words, source: SiteSource): NonNullable<WebPage['site']> {
  const up = '../'.repeat(path.split('/').length - 1)
  const languages = source.catalogue.languages.map(
    (language): PageLink => ({
      href: `${up}../${language}/${path}`,
      text: nameOf(language, source),
      language,
      ...(language === words.language ? { here: true } : {}),
    }),
  )
  if (path === 'index.html') return { languages }
  return { home: { href: `${up}index.html`, text: words.say('paper.home') }, languages }
}

function linkTo(name: string, up: string, words: Words): PageLink {
  return { href: `${up}${fileOf(name)}`, text: journeyTitle(name, words) }
}

/** Where the page of a journey or a problem lies: nothing in a name leads out of the folder. */
function fileOf(name: string): string {
  return `${name
    .split('/')
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '-'))
    .join('/')}.html`
}

function siteTitle(pack: string, words: Words): string {
  return words.say('paper.site', { pack: words.guide(pack).title })
}

function introOf(name: string, words: Words): string {
  const [pack = '', id = ''] = name.split('/')
  return plainTexts(words.guide(pack).steps[id]?.body ?? []).join(' ')
}

/** What a language is called in itself. */
function nameOf(language: string, { words }: SiteSource): string {
  return words(language).say(`languages.${language}`)
}
