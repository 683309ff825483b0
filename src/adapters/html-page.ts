import { createHash } from 'node:crypto'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { longDate } from '../screens/date.ts'
import type { View } from '../screens/view.ts'
import type { Chapter, LinkGroup, Made, PageLink, WebPage } from '../screens/web-page.ts'
import type { Words } from '../screens/words.ts'
import { blockNodes, type Ground } from './html-page/blocks.ts'
import { link, shown } from './html-page/linked-text.ts'
import { qrDrawing } from './html-page/qr-drawing.ts'
import { style } from './html-page/style.ts'

/** Nothing is loaded, nothing runs, nothing is sent; only the style below is heeded (CSP level 3). */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

/** To how many of its uses an address is told to belong. */
const mostUses = 3

/** The modules of a QR code, row by row: whether each is dark. */
export type ModulesOf = (text: string) => readonly (readonly boolean[])[]

/** A page as one file of HTML, with a line end at its end. Every text in it is escaped: it can't become markup. */
export function htmlPage(page: WebPage, words: Words, modulesOf: ModulesOf): string {
  const counts = new Map<string, number>()
  const newId = (kind: string): string => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return `${kind}-${count}`
  }
  const ground: Ground = { words, known: page.known, newId }
  const { view, chapters, groups, site, made } = page
  const main = h(
    'main#main',
    ...headNodes(view),
    ...(hasBoxes(view) ? [h('p.hint', words.say('paper.tick'))] : []),
    ...(chapters.length > 1 ? [contents(chapters, words)] : []),
    ...blockNodes(view.blocks, 2, ground),
    ...groups.map((group) => groupNode(group, group.inner ? 3 : 2)),
    ...chapters.map((chapter) => chapterNode(chapter, ground)),
    ...addressNodes(page, words, modulesOf, newId),
  )
  const text = toHtml([
    { type: 'doctype' },
    h(
      'html',
      { lang: words.language },
      h(
        'head',
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'referrer', content: 'no-referrer' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('title', shown(view.title)),
        h('style', style),
      ),
      h(
        'body',
        h('a.skip', { href: '#main' }, words.say('paper.skip')),
        ...(site === undefined ? [] : [siteHead(site, words)]),
        main,
        h('footer', ...(page.madeIn ?? [words]).map((own) => madeNode(made, own, words))),
      ),
    ),
  ])
  return `${text}\n`
}

/** Which version made the page, and when; in a language that is not the page's, it is named. */
function madeNode({ at, version }: Made, own: Words, words: Words): Element {
  const lang = own.language === words.language ? {} : { lang: own.language }
  return h('p', lang, own.say('paper.made', { day: longDate(at, own), version }))
}

function headNodes({ title, aside }: View): readonly ElementContent[] {
  return [h('h1', shown(title)), ...(aside === undefined ? [] : [h('p.aside', shown(aside))])]
}

function hasBoxes({ blocks }: View): boolean {
  return blocks.some(({ kind }) => kind === 'item' || kind === 'form')
}

function contents(chapters: readonly Chapter[], words: Words): Element {
  return h(
    'nav.contents',
    { ariaLabelledBy: 'contents' },
    h('h2#contents', words.say('paper.contents')),
    h('ol', ...chapters.map(({ id, view }) => h('li', h('a', { href: `#${id}` }, shown(view.title))))),
  )
}

function chapterNode({ id, view, more }: Chapter, ground: Ground): Element {
  return h(
    'section.chapter',
    h('h2', { id }, shown(view.title)),
    ...blockNodes(view.blocks, 3, ground),
    ...(more === undefined ? [] : [groupNode(more, 3)]),
  )
}

function groupNode({ title, links }: LinkGroup, level: 2 | 3): Element {
  return h(
    'div.group',
    h(`h${level}`, shown(title)),
    ...(links.length === 0
      ? []
      : [h('ul.links', { role: 'list' }, ...links.map((each) => h('li', ...linkNodes(each))))]),
  )
}

/** A link with what is said below it, both in the language of where it leads. */
function linkNodes({ href, text, note, language, here }: PageLink): readonly Element[] {
  const lang = language === undefined ? {} : { lang: language }
  const leads = language === undefined ? {} : { hrefLang: language }
  const current = here === undefined ? {} : { ariaCurrent: 'true' }
  return [
    h('a', { href, ...lang, ...leads, ...current }, shown(text)),
    ...(note === undefined ? [] : [h('p.note', lang, shown(note))]),
  ]
}

function siteHead({ home, languages }: NonNullable<WebPage['site']>, words: Words): Element {
  return h(
    'header',
    ...(home === undefined ? [] : [h('p.home', ...linkNodes(home))]),
    h(
      'nav.languages',
      { ariaLabel: words.say('paper.languages') },
      h('ul', { role: 'list' }, ...languages.map((each) => h('li', ...linkNodes(each)))),
    ),
  )
}

/** The addresses once more, to be scanned from paper or typed. */
function addressNodes(
  { addresses }: WebPage,
  words: Words,
  modulesOf: ModulesOf,
  newId: Ground['newId'],
): readonly ElementContent[] {
  if (addresses.length === 0) return []
  const cards = addresses.map(({ address, usedIn }) => {
    const texts = { title: words.say('paper.qr-code'), says: words.say('paper.qr-opens', { address }) }
    const uses = usedIn.slice(0, mostUses).map((title) => h('li', shown(title)))
    return h(
      'li',
      qrDrawing(modulesOf(address), newId('code'), texts),
      h('div', h('p', link(address)), h('ul', ...uses)),
    )
  })
  return [
    h(
      'section.addresses',
      { ariaLabelledBy: 'addresses' },
      h('h2#addresses', words.say('paper.addresses')),
      h('p', words.say('paper.scan')),
      h('ul.cards', { role: 'list' }, ...cards),
    ),
  ]
}
