import { describe, expect, it } from 'vitest'
import { newSession, type Session } from '../../src/session/session.ts'
import { elementsOf } from '../adapters/read-html.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { call } from './world.ts'

const { languages } = locales.catalogue()
const at = '2026-11-16T08:00:00.000Z'
const name = 'Växt & <b>Import</b> AB'
const anna: Session = newSession({ journey: 'sweden/agent', environment: 'production', name: '' }, '', at, {
  'urgent/goods': { value: 'no', at },
  'about/place': { value: 'sweden', at },
  'about/company': { value: name, at },
})
const lines = [
  'checklist --role agent',
  'status --role agent',
  'operator sheet --role agent',
  'guide account --role agent',
]

describe.each(languages)('one page, in every shape, in %s', (lang) => {
  it.each(lines)('%s', async (line) => {
    const shaped = (format: string) => call(`${line} --lang ${lang} --format ${format}`, { sessions: [anna] })
    const [text, markdown, html, json] = await Promise.all(['text', 'markdown', 'html', 'json'].map(shaped))
    for (const each of [text, markdown, html, json]) expect([each?.code, each?.err]).toEqual([0, ''])
    const elements = elementsOf(html?.out ?? '')
    const title = elements.find(({ name }) => name === 'h1')?.text ?? ''
    expect(elements.find(({ name }) => name === 'html')?.attributes.lang).toBe(lang)
    expect(title).not.toBe('')
    const plain = (out = ''): string => out.replace(/\\/g, '').replace(/\s+/g, ' ')
    expect(plain(text?.out)).toContain(title.replace(/\s+/g, ' '))
    expect(plain(markdown?.out)).toMatch(/^# /)
    expect(plain(markdown?.out)).toContain(title)
    expect(JSON.parse(json?.out ?? '')).toMatchObject({ language: lang })
    expect(html?.out).not.toContain('{{')
  })
})

describe('what somebody typed', () => {
  it('stands on the sheet as it is, and is markup nowhere', async () => {
    const html = await call('operator sheet --role agent --format html', { sessions: [anna] })
    expect(html.out).not.toContain('<b>')
    expect(elementsOf(html.out).map(({ text }) => text)).toContain(name)
    const markdown = await call('operator sheet --role agent --format markdown', { sessions: [anna] })
    expect(markdown.out).toContain('Växt \\& \\<b\\>Import\\</b\\> AB')
  })
})

describe('a checklist on paper', () => {
  it('has a box for each line of the JSON, those that are done ticked', async () => {
    const sessions = [{ ...anna, answers: { ...anna.answers } }]
    const { items } = JSON.parse((await call('checklist --json', { sessions })).out)
    const boxes = elementsOf((await call('checklist --format html', { sessions })).out).filter(
      ({ name }) => name === 'input',
    )
    expect(boxes).toHaveLength(items.length)
    const done = items.filter(({ state }: { state: string }) => state === 'done')
    expect(boxes.filter(({ attributes }) => 'checked' in attributes)).toHaveLength(done.length)
  })
})

describe('guide --all --format html', () => {
  it('is one page with a chapter for each topic', async () => {
    const { out, code } = await call('guide --all --role agent --format html')
    const { topics } = JSON.parse((await call('guide --role agent --json')).out)
    const headings = elementsOf(out).filter(
      ({ name, attributes }) => name === 'h2' && attributes.id?.startsWith('part-'),
    )
    expect(code).toBe(0)
    expect(headings.map(({ text }) => text)).toEqual(topics.map(({ title }: { title: string }) => title))
  })

  it('as text and as Markdown is every topic one after the other', async () => {
    const { topics } = JSON.parse((await call('guide --role agent --json')).out)
    const markdown = (await call('guide --all --role agent --format markdown')).out
    for (const { title } of topics) expect(markdown).toContain(`# ${title}\n`)
    const file = await call('guide --all --role agent --output guide.txt')
    expect([file.code, file.out]).toEqual([0, ''])
    expect(file.written['guide.txt']?.length).toBeGreaterThan(10_000)
  })
})

describe('guide --format html', () => {
  const site = (line: string, more = {}) => call(`guide --format html ${line}`, more)

  it('writes the pages of the pack that the role, the country or the progress means', async () => {
    for (const [line, page] of [
      ['--role organic-importer', 'en/netherlands/organic-importer.html'],
      ['--country SE', 'sv/sweden/agent.html'],
      ['--country Nederland', 'nl/netherlands/organic-importer.html'],
      ['--role control-body', 'en/eu/control-body.html'],
    ]) {
      const { code, out, err, written } = await site(`${line} --output site`)
      expect([code, out]).toEqual([0, ''])
      expect(Object.keys(written)).toContain(`site/${page}`)
      expect(err).toContain(String(Object.keys(written).length))
    }
    const own = await site('--output site', { sessions: [anna] })
    expect(Object.keys(own.written)).toContain('site/en/sweden/agent.html')
    // It is for others to read.
    expect(Object.values(own.written).join('')).not.toContain('Import</b>')
    expect(Object.values(own.written).join('')).not.toContain('Växt &')
  })

  it.each(languages)(
    'asks for a folder, and names one that holds something or is none, in %s',
    async (lang) => {
      const none = await site(`--lang ${lang}`)
      expect([none.code, none.out, none.err.trim()]).toEqual([2, '', wordsIn(lang).say('paper.needs-folder')])
      const full = await site(`--lang ${lang} --output site`, { files: { site: '' } })
      expect([full.code, full.written]).toEqual([3, {}])
      expect(full.err.trim()).toBe(wordsIn(lang).say('paper.exists', { what: 'site' }))
      const forced = await site(`--lang ${lang} --output site --force`, { files: { site: '' } })
      expect(forced.code).toBe(0)
    },
  )

  it('knows no country that is not there', async () => {
    const { code, err } = await site('--country Atlantis --output site')
    expect([code, err.includes('Atlantis')]).toEqual([2, true])
  })

  it('says on a site without legal value that it is one', async () => {
    const { written } = await site('--role agent --environment training --output site')
    const banner = wordsIn('en').say('environments.banner-training')
    expect(written['site/en/sweden/agent.html']).toContain(banner)
  })
})
