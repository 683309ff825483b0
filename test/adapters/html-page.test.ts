import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlPage } from '../../src/adapters/html-page.ts'
import { modulesOf } from '../../src/adapters/qr-code.ts'
import type { View, ViewBlock } from '../../src/screens/view.ts'
import { type WebPage, webPage } from '../../src/screens/web-page.ts'
import { hiddenIn } from '../screens/hidden-characters.ts'
import { readBack } from '../screens/hostile-values.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { elementsOf, type Read, readHtml } from './read-html.ts'

const made = { version: '1.2.3', at: '2026-11-17T09:00:00.000Z' }
const words = wordsIn('en')
const agent = locales.journey('sweden/agent')

const rendered = (page: WebPage, language = 'en'): string => htmlPage(page, wordsIn(language), modulesOf)
const ofView = (view: View): string => rendered(webPage(view, [], made))
const ofBlocks = (...blocks: readonly ViewBlock[]): readonly Read[] =>
  elementsOf(ofView({ title: 'Page', blocks }))
const named = (elements: readonly Read[], name: string): readonly Read[] =>
  elements.filter((element) => element.name === name)
const ofClass = (elements: readonly Read[], name: string): readonly Read[] =>
  elements.filter(({ attributes }) => attributes.class?.split(' ').includes(name))

describe('a page of HTML', () => {
  it.each(['sv', 'en', 'nl'])(
    'says its language and its title, and needs nothing from elsewhere, in %s',
    (language) => {
      const html = rendered(webPage({ title: 'Sida', aside: '1 av 2', blocks: [] }, [], made), language)
      const elements = elementsOf(html)
      expect(html).toMatch(/^<!doctype html>/)
      expect(named(elements, 'html')[0]?.attributes.lang).toBe(language)
      expect(named(elements, 'title')[0]?.text).toBe('Sida')
      expect(named(elements, 'h1').map(({ text }) => text)).toEqual(['Sida'])
      expect(html).toContain('1.2.3')
      for (const name of ['script', 'img', 'link', 'iframe', 'object', 'form', 'base'])
        expect(named(elements, name)).toEqual([])
      expect(elements.filter(({ attributes }) => 'src' in attributes || 'style' in attributes)).toEqual([])
      expect(
        elements.flatMap(({ attributes }) => Object.keys(attributes).filter((name) => name.startsWith('on'))),
      ).toEqual([])
    },
  )

  it('lets nothing be loaded or run; its one style is heeded by its hash', () => {
    const elements = elementsOf(ofView({ title: 'Page', blocks: [] }))
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
    const [style, ...more] = named(elements, 'style')
    const hash = createHash('sha256')
      .update(style?.text ?? '')
      .digest('base64')
    expect(policy?.attributes.content).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
    expect(more).toEqual([])
    expect(style?.text).not.toMatch(/url\(|@import|@font-face/)
  })

  it('gives every line a box, ticked where it is done; the title is its label, its state describes it', () => {
    const elements = ofBlocks(
      {
        kind: 'item',
        state: 'done',
        number: 1,
        title: 'Log in',
        status: 'done 3 Nov',
        notes: ['How.'],
        warnings: [],
      },
      {
        kind: 'item',
        state: 'next',
        number: 2,
        title: 'Search',
        status: 'do this next',
        notes: [],
        warnings: ['Twice!'],
      },
      { kind: 'item', state: 'possible', title: 'If ill: rest', status: '', notes: [], warnings: [] },
    )
    const boxes = named(elements, 'input')
    expect(boxes.map(({ attributes }) => ['type', 'checked'].map((name) => attributes[name]))).toEqual([
      ['checkbox', ''],
      ['checkbox', undefined],
      ['checkbox', undefined],
    ])
    const labels = named(elements, 'label')
    expect(labels.map(({ text }) => text)).toEqual(['1. Log in', '2. Search', 'If ill: rest'])
    expect(labels.map(({ attributes }) => attributes.for)).toEqual(
      boxes.map(({ attributes }) => attributes.id),
    )
    const states = ofClass(elements, 'state')
    expect(states.map(({ text }) => text)).toEqual(['done 3 Nov', 'do this next'])
    expect(boxes[1]?.attributes['aria-describedby']).toBe(states[1]?.attributes.id)
    expect(boxes[2]?.attributes).not.toHaveProperty('aria-describedby')
    expect(ofClass(elements, 'warning').map(({ text }) => text)).toEqual([
      `${words.say('paper.warning')}: Twice!`,
    ])
    expect(ofClass(elements, 'items')).toHaveLength(1)
    expect(ofClass(elements, 'hint').map(({ text }) => text)).toEqual([words.say('paper.tick')])
  })

  it('gives a box to each field that is to be filled in, and none to one that stays empty', () => {
    const elements = ofBlocks({
      kind: 'form',
      title: 'New company',
      fields: [
        { label: 'Name', value: 'Växtimport AB', number: 1, note: 'as registered' },
        { label: 'Region', value: '', note: 'may stay empty' },
      ],
    })
    expect(named(elements, 'input')).toHaveLength(1)
    expect(named(elements, 'dt').map(({ text }) => text)).toEqual(['1. Name', 'Region'])
    expect(named(elements, 'dd').map(({ text }) => text)).toEqual([
      'Växtimport AB',
      'as registered',
      'may stay empty',
    ])
  })

  it('shows paragraphs, lists, rows, clocks and drawn screens as what they are', () => {
    const elements = ofBlocks(
      { kind: 'heading', text: 'Part' },
      { kind: 'paragraph', runs: ['Press ', { strong: 'Save' }, ' or type ', { code: 'x' }, '.'] },
      { kind: 'paragraph', runs: ['one\ntwo'] },
      { kind: 'list', ordered: true, items: [['first'], [{ strong: 'second' }]] },
      { kind: 'rows', rows: [{ label: 'English', value: 'Search', language: 'en' }] },
      { kind: 'rows', rows: [] },
      { kind: 'clock', state: 'over', text: 'It is over.' },
      {
        kind: 'panels',
        panels: [
          { kind: 'phone', title: 'Phone', lines: ['PIN', { drawn: ['####'], told: 'A drawing' }] },
          { kind: 'qr-code', lines: ['\u001b[0m'], holds: 'held text' },
        ],
      },
      {
        kind: 'panels',
        panels: [
          { kind: 'text', texts: ['beside'] },
          { kind: 'computer', title: 'PC', lines: [] },
        ],
      },
    )
    expect(named(elements, 'h2').map(({ text }) => text)).toEqual(['Part', 'Phone', 'PC'])
    expect(named(elements, 'p').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Press Save or type x.', 'onetwo', 'It is over.', 'held text', 'beside']),
    )
    expect(named(elements, 'li').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['PIN', 'A drawing']),
    )
    expect(named(elements, 'br')).toHaveLength(1)
    expect(named(elements, 'ol')).toHaveLength(1)
    expect(named(elements, 'strong').map(({ text }) => text)).toEqual(['Save', 'second'])
    expect(named(elements, 'code').map(({ text }) => text)).toEqual(['x'])
    expect(named(elements, 'dl')).toHaveLength(1)
    expect(named(elements, 'dd')[0]?.attributes.lang).toBe('en')
    expect(ofClass(elements, 'over')).toHaveLength(1)
  })

  it('links the addresses that the guide knows, and shows each once more as a QR code', () => {
    const url = 'https://webgate.ec.europa.eu/cas/login'
    const view: View = {
      title: 'Page',
      blocks: [
        { kind: 'heading', text: 'Log in' },
        { kind: 'paragraph', runs: [`Open ${url}, then go on. Never ${url}/evil or https://a.example.`] },
        { kind: 'paragraph', runs: ['Write to importkontroll@jordbruksverket.se.'] },
      ],
    }
    const elements = elementsOf(rendered(webPage(view, [agent], made)))
    const links = ofClass(elements, 'address')
    expect(links.map(({ attributes }) => attributes.href)).toEqual([
      url,
      'mailto:importkontroll@jordbruksverket.se',
      url,
    ])
    expect(links.map(({ text }) => text)).toEqual([url, 'importkontroll@jordbruksverket.se', url])
    const [drawing, ...others] = named(elements, 'svg')
    expect(others).toEqual([])
    expect(drawing?.attributes.role).toBe('img')
    expect(named(elements, 'desc')[0]?.text).toBe(words.say('paper.qr-opens', { address: url }))
    const ids = drawing?.attributes['aria-labelledby']?.split(' ')
    expect(['title', 'desc'].map((name) => named(elements, name).at(-1)?.attributes.id)).toEqual(ids)
  })

  it('leads to its chapters, and names no two elements alike', () => {
    const item: ViewBlock = {
      kind: 'item',
      state: 'todo',
      number: 1,
      title: 'x',
      status: 's',
      notes: [],
      warnings: [],
    }
    const chapters = ['one', 'two'].map((id) => ({
      id,
      view: { title: `Chapter ${id}`, blocks: [{ kind: 'heading', text: 'Step' }, item] as const },
      more: { title: 'Problems', links: [{ href: '../x.html', text: 'X' }] },
    }))
    const elements = elementsOf(rendered(webPage({ title: 'Page', blocks: [item] }, [agent], made, chapters)))
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const inside = named(elements, 'a').flatMap(({ attributes }) =>
      attributes.href?.startsWith('#') ? [attributes.href] : [],
    )
    expect(inside).toEqual(['#main', '#one', '#two'])
    expect(ids).toEqual(expect.arrayContaining(['main', 'one', 'two']))
    expect(named(elements, 'h3').map(({ text }) => text)).toEqual(['Step', 'Problems', 'Step', 'Problems'])
  })
})

describe('a hostile value', () => {
  const quick = (view: View) => readHtml(ofView(view))

  it('never becomes markup, as another parser reads it, wherever it stands', () => {
    expect(readBack(2016, 11, quick)).toEqual({ values: 2016, wrong: [] })
  })

  it('is no link, though it looks like one', () => {
    const value = 'https://evil.example/"><script>alert(1)</script> javascript:alert(1) a@evil.example'
    const html = rendered(
      webPage({ title: value, blocks: [{ kind: 'rows', rows: [{ label: value, value }] }] }, [agent], made),
    )
    const elements = elementsOf(html)
    expect(named(elements, 'script')).toEqual([])
    expect(named(elements, 'a').map(({ attributes }) => attributes.href)).toEqual(['#main'])
    expect(named(elements, 'h1')[0]?.text).toBe(value)
  })

  it('hides nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const html = ofView({
          title: text,
          aside: text,
          blocks: [{ kind: 'paragraph', runs: [text, { code: text }] }],
        })
        expect(hiddenIn(html.replaceAll('\n', ''))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
