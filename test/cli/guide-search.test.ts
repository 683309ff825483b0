import { describe, expect, it } from 'vitest'
import type { SearchItem } from '../../src/screens/search-view.ts'
import { judge } from '../house/judge.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { call } from './world.ts'

const { languages, journeys, problems } = locales.catalogue()
const judgeDocument = judge('documents/search.schema.json')

/** What `guide search --json` prints, once it was held against its schema. */
async function found(
  line: string,
): Promise<{ code: number; items: readonly SearchItem[]; language: string }> {
  const { code, out, err } = await call(`guide search ${line} --json`)
  const document: { items: readonly SearchItem[]; language: string } = JSON.parse(out)
  expect(judgeDocument(document)).toEqual([])
  expect(err).toBe('')
  return { code, ...document }
}

describe('guide search', () => {
  it('shows the page, the step on it, a line, and the command that opens it', async () => {
    const { code, out, err } = await call('guide search lost phone')
    expect(code).toBe(0)
    expect(err).toBe('')
    const [title, ...lines] = out.split('\n').filter((line) => line.trim() !== '')
    expect(title).toBe('  Found for: lost phone')
    expect(lines[0]).toMatch(/^ {2}My phone is new, or lost: \S/)
    expect(lines.findIndex((line) => line.trim() === 'traces-guide problem phone-lost')).toBeLessThan(6)
  })

  it.each([
    ['in Swedish', 'jag har tappat telefonen'],
    ['in Dutch', 'ik ben mijn telefoon kwijt'],
    ['in English with a slip of the hand', 'lost phnoe'],
  ])('understands words %s, whatever the language of the screen', async (_how, words) => {
    for (const screen of languages) {
      const { items } = await found(`${words} --lang ${screen}`)
      expect(items[0]).toMatchObject({ journey: 'problems/phone-lost', command: 'problem phone-lost' })
      expect(items[0]?.page).toBe(wordsIn(screen).guide('problems').steps['phone-lost']?.title)
    }
  })

  it.each(['login', 'LOG IN', 'logga in', 'inloggen'])('leads who types %s to signing in', async (name) => {
    expect((await found(name)).items[0]).toMatchObject({ topic: 'signing-in', command: 'guide signing-in' })
  })

  it('names commands that open what they promise', async () => {
    for (const line of [
      'passkey',
      'kollega',
      'tweede bedrijf',
      'controleorgaan',
      'gränskontrollstation',
      'customs',
    ]) {
      const { items } = await found(line)
      expect(items.length).toBeGreaterThan(0)
      for (const { command, page } of items.filter((item) => item.command.startsWith('guide'))) {
        const { code, out } = await call(command)
        expect([command, code]).toEqual([command, 0])
        expect(out.split('\n')[0]).toContain(page.slice(0, 20))
      }
    }
  })

  it.each(languages)('shows in %s no two lines that look alike', async (language) => {
    for (const line of ['logga ut', 'one more role', 'bedrijf zoeken']) {
      const { items } = await found(`${line} --lang ${language}`)
      const shown = items.map(({ page, title }) => `${page}: ${title}`)
      expect(new Set(shown).size).toBe(shown.length)
    }
  })

  it("takes the person's own journey before another", async () => {
    const { items } = await found('waiting for approval --role organic-importer')
    expect(items[0]).toMatchObject({
      journey: 'netherlands/organic-importer',
      command: 'guide wait --role organic-importer',
    })
  })

  it.each(languages)('finds nothing, says where to look instead in %s, and ends with 3', async (language) => {
    const { code, out } = await call(`guide search xyzzy --lang ${language}`)
    expect(code).toBe(3)
    expect(out).toContain('xyzzy')
    expect(out).toContain('traces-guide problem\n')
    expect(out).toContain('traces-guide guide --list\n')
    expect(await found(`xyzzy --lang ${language}`)).toMatchObject({ code: 3, items: [], language })
  })

  it('asks for words where none are given', async () => {
    const { code, err } = await call('guide search')
    expect(code).toBe(2)
    expect(err).toContain('words')
  })

  it.each(languages)('tells in %s what it is for', async (language) => {
    const { out } = await call(`guide search --help --lang ${language}`)
    const told = out.replace(/\s+/g, ' ')
    expect(told).toContain(wordsIn(language).say('help.search'))
    expect(told).toContain(wordsIn(language).say('help.searched'))
  })
})

describe.each(languages)('in %s, the name of', (language) => {
  const words = wordsIn(language)

  it.each(problems.map(({ name }) => name.split('/')[1] ?? ''))('the problem %s leads there', async (id) => {
    const title = words.guide('problems').steps[id]?.title ?? ''
    expect((await found(`${title} --lang ${language}`)).items[0]?.command).toBe(`problem ${id}`)
  })

  it.each(journeys.filter(({ name }) => name === 'eu/signing-in' || name === 'eu/administrator'))(
    'the journey $name leads there, whichever name it is',
    async ({ name, names }) => {
      // Two pages may bear one name ('colleagues').
      for (const each of names)
        expect((await found(`${each} --lang ${language}`)).items.slice(0, 2)).toContainEqual(
          expect.objectContaining({ topic: name.split('/')[1] }),
        )
    },
  )
})

describe('the words of the pages are kept', () => {
  it('and read by the next search, which says the same', async () => {
    const kept = new Map<string, string>()
    const first = await call('guide search lost phone', { kept })
    const texts = [...kept.values()]
    const marked = texts[0]?.replaceAll('My phone is new', 'My phone was new') ?? ''
    expect([...kept.keys()]).toEqual(['pages-sweden.importer-nobody-production'])
    expect((await call('guide search lost phone', { kept })).out).toBe(first.out)
    kept.set('pages-sweden.importer-nobody-production', marked)
    expect((await call('guide search lost phone', { kept })).out).toContain('My phone was new')
  })

  it('for each journey and site by themselves', async () => {
    const kept = new Map<string, string>()
    await call('guide search phone --role agent --environment training', { kept })
    expect([...kept.keys()]).toEqual(['pages-sweden.agent-sweden.agent-training'])
  })

  it('but gathered anew where they are odd', async () => {
    const kept = new Map([['pages-sweden.importer-nobody-production', 'odd']])
    const { out } = await call('guide search lost phone', { kept })
    expect(out).toBe((await call('guide search lost phone')).out)
    expect(kept.get('pages-sweden.importer-nobody-production')).toContain('pages of traces-guide')
  })
})
