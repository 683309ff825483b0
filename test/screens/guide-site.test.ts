import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { htmlPage } from '../../src/adapters/html-page.ts'
import { inEnvironment } from '../../src/guides/in-environment.ts'
import { guideSite, type SitePage } from '../../src/screens/guide-site.ts'
import { elementsOf } from '../adapters/read-html.ts'
import { locales, wordsIn } from '../wizard/desk.ts'

const catalogue = locales.catalogue()
const { languages } = catalogue
const packs = [...new Set(catalogue.journeys.map(({ name }) => name.split('/')[0] ?? ''))]

const siteOf = (pack: string): readonly SitePage[] =>
  guideSite(pack, {
    catalogue,
    journey: (name) => inEnvironment(locales.journey(name), 'production'),
    words: wordsIn,
    labels: locales.labels(),
    made: { version: '1.2.3', at: '2026-11-17T09:00:00.000Z' },
  })

describe.each(packs)('the site of %s', (pack) => {
  const site = siteOf(pack)
  const paths = site.map(({ path }) => path)
  // The codes are tested elsewhere, and take long.
  const read = new Map(
    site.map(({ path, page, words }) => [path, elementsOf(htmlPage(page, words, () => [[true]]))]),
  )

  it('has every journey of the pack, the problems on their way and the labels, in each language', () => {
    const own = catalogue.journeys.filter(({ name }) => name.startsWith(`${pack}/`))
    for (const language of languages) {
      const here = paths.filter((path) => path.startsWith(`${language}/`))
      expect(here).toEqual(
        expect.arrayContaining([
          `${language}/index.html`,
          `${language}/labels.html`,
          ...own.map(({ name }) => `${language}/${name}.html`),
          `${language}/problems/no-mail.html`,
        ]),
      )
      expect(here).toHaveLength((paths.length - 1) / languages.length)
    }
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('says on the first page in each language who made it, and when', () => {
    const first = site.find(({ path }) => path === 'index.html')
    const html = first === undefined ? '' : htmlPage(first.page, first.words, () => [[true]])
    for (const language of languages)
      expect(html).toContain(wordsIn(language).say('paper.made', { day: '', version: '1.2.3' }).slice(-20))
    expect(html).toContain('<p lang="nl">')
  })

  it('says what to search for where one is told to type each of these', () => {
    const searching = catalogue.journeys.filter(
      ({ name }) =>
        name.startsWith(`${pack}/`) &&
        locales.journey(name).flow.steps.some((step) => step.kind === 'task' && step.tries !== undefined),
    )
    for (const { name } of searching)
      for (const language of languages) {
        const page = site.find(({ path }) => path === `${language}/${name}.html`)
        const html = page === undefined ? '' : htmlPage(page.page, page.words, () => [[true]])
        expect(html, `${language} ${name}`).toContain(wordsIn(language).say('search-terms.any-former'))
      }
  })

  it('is whole: each link leads to a page, and to a place on it, and every page is led to', () => {
    const reached = new Set(['index.html'])
    const idsOf = (path: string): readonly string[] =>
      (read.get(path) ?? []).flatMap(({ attributes }) => attributes.id ?? [])
    for (const [path, elements] of read) {
      const hrefs = elements.flatMap(({ name, attributes }) => (name === 'a' ? (attributes.href ?? []) : []))
      for (const href of hrefs.filter((each) => !/^(https:|mailto:)/.test(each))) {
        const [file = '', id] = href.split('#')
        const target = file === '' ? path : posix.join(posix.dirname(path), file)
        expect(paths, `${path} → ${href}`).toContain(target)
        if (id !== undefined) expect(idsOf(target), `${path} → ${href}`).toContain(id)
        reached.add(target)
      }
    }
    expect([...reached].sort()).toEqual([...paths].sort())
  })

  it('has every page say its language, and lead to the same page in the others', () => {
    for (const { path } of site.filter((each) => each.path !== 'index.html')) {
      const [language = ''] = path.split('/')
      const elements = read.get(path) ?? []
      expect(elements[0]?.attributes.lang).toBe(language)
      const others = elements.flatMap(({ name, attributes }) =>
        name === 'a' && attributes.hreflang !== undefined ? [attributes] : [],
      )
      expect(others.map(({ hreflang }) => hreflang)).toEqual(languages)
      for (const { hreflang = '', href = '' } of others)
        expect(posix.join(posix.dirname(path), href)).toBe(path.replace(language, hreflang))
      expect(
        others.filter((each) => each['aria-current'] !== undefined).map(({ hreflang }) => hreflang),
      ).toEqual([language])
    }
  })

  it('has no gap in its words, and asks a reader for nothing of their own', () => {
    for (const [path, elements] of read) {
      const text = elements[0]?.text ?? ''
      expect(text, path).not.toMatch(/\{\{|\}\}|undefined|\[object/)
      const title = elements.find(({ name }) => name === 'h1')?.text ?? ''
      expect(title, path).not.toBe('')
    }
    for (const language of languages)
      for (const { page } of site.filter(({ path }) => path.startsWith(`${language}/${pack}/`))) {
        const titles = page.chapters.flatMap(({ view }) =>
          view.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
        )
        expect(titles).not.toContain(wordsIn(language).guide('eu.account').steps['first-name']?.title)
      }
  })
})

it('an exporter whose way ends in that of an agent finds it on the site', () => {
  const hand = catalogue.journeys.flatMap(({ name }) =>
    locales
      .journey(name)
      .flow.steps.flatMap((step) =>
        step.kind === 'outcome' && step.journey !== undefined ? [[name, step.journey] as const] : [],
      ),
  )
  expect(hand.length).toBeGreaterThan(0)
  for (const [from, to] of hand)
    expect(siteOf(from.split('/')[0] ?? '').map(({ path }) => path)).toContain(`en/${to}.html`)
})

it('a journey whose name leads elsewhere stays in the folder', () => {
  const name = 'sweden/../../agent'
  const journey = { ...inEnvironment(locales.journey('sweden/agent'), 'production'), name }
  const site = guideSite('sweden', {
    catalogue: { ...catalogue, journeys: [{ name, countries: [], names: [] }] },
    journey: (each) => (each === name ? journey : inEnvironment(locales.journey(each), 'production')),
    words: wordsIn,
    labels: [],
    made: { version: '1.2.3', at: '2026-11-17T09:00:00.000Z' },
  })
  for (const { path } of site) expect(path).toMatch(/^[a-z][a-z0-9/-]*\.html$/)
})
