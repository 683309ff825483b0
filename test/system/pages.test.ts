import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { htmlPage } from '../../src/adapters/html-page.ts'
import { modulesOf } from '../../src/adapters/qr-code.ts'
import { webPage } from '../../src/screens/web-page.ts'
import { blocksOf, hostileValues } from '../screens/hostile-values.ts'
import { begunHome } from './begun.ts'
import { looked, looks, openBrowser, Window } from './browser.ts'
import { languages, locales, newHome, program, run, wordsIn } from './installed.ts'
import { newcomer } from './newcomer.ts'
import { boxCount, pageCount, pageSize, pageTexts } from './sheet-of-paper.ts'
import { Terminal } from './terminal.ts'

const folder = newHome()
const stranger = newHome()
const waiting = begunHome('sweden/agent', newcomer, 'wait/happened-agent')

/** What is printed by somebody who has nothing yet, and by somebody who waits for approval. */
const prints: Readonly<Record<string, readonly [home: string, args: readonly string[]]>> = {
  checklist: [stranger, ['checklist', '--role', 'agent']],
  'checklist-waiting': [waiting, ['checklist']],
  status: [waiting, ['status']],
  sheet: [stranger, ['operator', 'sheet', '--role', 'importer']],
  'sheet-waiting': [waiting, ['operator', 'sheet']],
  topics: [stranger, ['guide', '--list', '--role', 'agent']],
  topic: [stranger, ['guide', 'account', '--role', 'agent']],
  all: [stranger, ['guide', '--all', '--role', 'exporter']],
}
const files = languages.flatMap((language) => Object.keys(prints).map((name) => `${language}-${name}`))
const pathOf = (name: string): string => join(folder, `${name}.html`)
const sites = ['SE', 'NL'].map((country) => join(folder, country))

const pagesBelow = (site: string): readonly string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(site, name))

let browser: Browser
beforeAll(async () => {
  for (const language of languages)
    for (const [name, [home, args]] of Object.entries(prints)) {
      const more = ['--lang', language, '--format', 'html', '--output', pathOf(`${language}-${name}`)]
      expect(run([...args, ...more], home)).toMatchObject({ exitCode: 0, out: '' })
    }
  for (const site of sites)
    expect(
      run(['guide', '--format', 'html', '--country', site.slice(-2), '--output', site], stranger).exitCode,
    ).toBe(0)
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Looks at pages one after the other, in two windows at once; what there is to complain of. */
async function complaints(
  paths: readonly string[],
  about: (window: Window, path: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const left = [...paths]
  const found: string[] = []
  const lookOn = async (): Promise<void> => {
    const window = await Window.open(browser)
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      await window.show(path)
      const wrong = await about(window, path)
      found.push(...[...wrong, ...window.heard.splice(0)].map((what) => `${path}: ${what}`))
    }
    await window.page.close()
  }
  await Promise.all([lookOn(), lookOn()])
  return found
}

/**
 * Whether a page fits and can be read by everybody, on a phone and at a desk, by day and by night. The many pages of problems are
 * made alike: they are looked at on a phone by night and at a desk by day, and judged by axe in one of the two in turn.
 */
async function misfits(window: Window, path: string): Promise<readonly string[]> {
  const wrong: string[] = []
  const alike = path.includes('problems')
  for (const [index, look] of looks.slice(0, alike ? 2 : 4).entries()) {
    await window.look(look)
    const over = await window.overflow()
    if (over > 0) wrong.push(`is ${over} pixels too wide at ${look.width}`)
    if (index < 2 && (!alike || index === path.length % 2)) wrong.push(...(await window.findings()))
  }
  return wrong
}

describe('in a browser', () => {
  it('every page by itself fits, is fit for all, and asks nothing of anybody', async () => {
    expect(await complaints(files.map(pathOf), misfits)).toEqual([])
  })

  it('so does every page of the site of Sweden', async () => {
    const pages = pagesBelow(sites[0] ?? '')
    expect(pages.length).toBeGreaterThan(60)
    expect(await complaints(pages, misfits)).toEqual([])
  })

  it('so does every Dutch page of the site of the Netherlands that is not as on that of Sweden', async () => {
    const pages = pagesBelow(join(sites[1] ?? '', 'nl')).filter((path) => !path.includes('problems'))
    expect(pages.length).toBeGreaterThan(2)
    expect(await complaints(pages, misfits)).toEqual([])
  })

  it('somebody ticks a line by its words; the tick is gone with the page, and kept nowhere', async () => {
    const { page } = await Window.open(browser)
    await page.goto(`file://${pathOf('sv-checklist')}`)
    const box = page.locator('.item.next input')
    await page.locator('.item.next label').click()
    expect(await box.isChecked()).toBe(true)
    expect(
      await page.evaluate<number>('localStorage.length + sessionStorage.length + document.cookie.length'),
    ).toBe(0)
    await page.keyboard.press('Space')
    expect(await box.isChecked()).toBe(false)
    await box.check()
    await page.goto('about:blank')
    await page.goto(`file://${pathOf('sv-checklist')}`)
    expect(await box.isChecked()).toBe(false)
    await page.close()
  })

  it('somebody finds their way through the site, in another language too, by the keyboard', async () => {
    const { page } = await Window.open(browser)
    await page.goto(`file://${join(sites[0] ?? '', 'index.html')}`)
    await page.locator('main').getByRole('link', { name: 'English' }).click()
    await page.getByRole('link', { name: /^Agent/ }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/en\/sweden\/agent\.html$/)
    await page.getByRole('link', { name: 'Nederlands' }).click()
    await page.waitForURL(/nl\/sweden\/agent\.html$/)
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe('nl')
    await page.keyboard.press('Tab')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(
      wordsIn('nl').say('paper.skip'),
    )
    await page.close()
  })

  it.each(looks)(
    'a camera reads the address of every link off the screen, at $width pixels, $colorScheme',
    async (look) => {
      for (const name of ['sv-checklist', 'nl-all']) {
        const window = await Window.open(browser)
        await window.show(pathOf(name))
        await window.look(look)
        const links = window.page.locator('.cards a.address')
        const wanted = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
        const picture = join(folder, 'codes.png')
        await window.page.locator('.cards').screenshot({ path: picture })
        const read = looked('zbarimg', '--quiet', '--raw', picture).toString().trim().split('\n')
        expect(read.sort()).toEqual(wanted.sort())
        expect(new Set(wanted).size).toBe(wanted.length)
        expect(wanted.length).toBeGreaterThan(4)
        await window.page.close()
      }
    },
  )

  it('four thousand hostile values stay text: no element more, nothing asked for, nothing run', async () => {
    const window = await Window.open(browser)
    const made = { version: '1.2.3', at: '2026-11-17T09:00:00.000Z' }
    const known = [locales.journey('sweden/agent')]
    const shape = async (values: readonly string[]): Promise<string> => {
      const page = webPage({ title: values[0] ?? '', blocks: values.flatMap(blocksOf) }, known, made)
      const path = join(folder, 'hostile.html')
      writeFileSync(path, htmlPage(page, wordsIn('en'), modulesOf))
      await window.show(path)
      return window.page.evaluate<string>(
        '[...document.querySelectorAll("*")].map((each) => [each.tagName, ...each.getAttributeNames()].join(" ")).join()',
      )
    }
    const size = 504
    const plain = await shape(Array.from({ length: size }, () => 'x'))
    const values = hostileValues(8 * size, 3)
    for (let from = 0; from < values.length; from += size)
      expect(await shape(values.slice(from, from + size))).toBe(plain)
    expect(window.heard).toEqual([])
    await window.page.close()
  })
})

describe('on paper', () => {
  const printed = async (name: string): Promise<string> => {
    const { page } = await Window.open(browser)
    await page.goto(`file://${pathOf(name)}`)
    const path = join(folder, `${name}.pdf`)
    // A printer that leaves out backgrounds, as they do unless they are told.
    await page.pdf({ path, preferCSSPageSize: true, printBackground: false })
    await page.close()
    return path
  }

  it.each(files)('%s fills pages of A4, and leaves none blank', async (name) => {
    const pdf = await printed(name)
    const texts = pageTexts(pdf)
    expect(pageSize(pdf)).toEqual([210, 297])
    expect(texts).toHaveLength(pageCount(pdf))
    for (const text of texts) expect(text.trim().split('\n').length).toBeGreaterThan(3)
    expect(texts.length).toBeLessThanOrEqual(name.endsWith('-all') ? 24 : 6)
    expect(texts.join()).toMatch(new RegExp(`\\b1 */ *${texts.length}\\b`))
  })

  it.each(languages)(
    'the checklist has a box for every line, to be ticked by pen, and its addresses as text, in %s',
    async (language) => {
      const pdf = await printed(`${language}-checklist`)
      const { items } = JSON.parse(run(['checklist', '--role', 'agent', '--json'], stranger).out)
      expect(boxCount(pdf, 17)).toBe(items.length)
      const html = readFileSync(pathOf(`${language}-checklist`), 'utf8')
      const text = pageTexts(pdf).join('').replace(/\s/g, '')
      const hosts = [...html.matchAll(/href="(https:[^"]+)"/g)].map(([, href = '']) => href)
      expect(hosts.length).toBeGreaterThan(4)
      for (const host of new Set(hosts)) expect(text).toContain(host.slice(0, 40))
    },
  )
})

it('the program says where it wrote, and does not overwrite unasked', () => {
  const site = join(folder, 'again')
  mkdirSync(site)
  writeFileSync(join(site, 'mine.txt'), 'mine')
  const args = ['guide', '--format', 'html', '--role', 'control-body', '--output', site]
  const refused = run(args, stranger)
  expect([refused.exitCode, refused.out]).toEqual([3, ''])
  expect(refused.err).toContain('--force')
  expect(readdirSync(site)).toEqual(['mine.txt'])
  const forced = run([...args, '--force'], stranger)
  expect([forced.exitCode, forced.out]).toEqual([0, ''])
  // No terminal, no spinner.
  expect(forced.err.trim().split('\n')).toHaveLength(1)
  expect(readdirSync(site)).toEqual(expect.arrayContaining(['index.html', 'mine.txt', ...languages]))
})

it('somebody at a terminal sees that the pages are being made, and keeps their cursor', async () => {
  const site = join(folder, 'seen')
  const window = new Terminal(
    [process.execPath, program, 'guide', '--format', 'html', '--output', site],
    newHome(),
    80,
    24,
  )
  const { exitCode, screen } = await window.ended()
  expect(exitCode).toBe(0)
  expect(screen).toContain(site)
  expect(window.written()).toContain(wordsIn('en').say('paper.making'))
  expect(screen).not.toContain(wordsIn('en').say('paper.making'))
  expect(window.written()).not.toContain('\u001b[?25l')
})
