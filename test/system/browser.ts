import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const executablePath = '/usr/bin/chromium'
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Opens the browser that Debian ships. */
export function openBrowser(): Promise<Browser> {
  if (!existsSync(executablePath)) throw new Error('There is no browser: install the package chromium')
  return chromium.launch({ executablePath, args: [...args, ...quiet] })
}

/** How somebody looks at a page. */
export interface Look {
  /** In pixels. */
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/** On a phone, and at a desk; by day, and by night. */
export const looks: readonly Look[] = [
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
]

/** A window in which nothing may be asked of the network, and no complaint be heard. */
export class Window {
  readonly page: Page
  readonly heard: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('request', (request) => {
      if (!request.isNavigationRequest() || !/^(file|about):/.test(request.url()))
        this.heard.push(`asks for ${request.url()}`)
    })
    page.on('console', (message) => this.heard.push(`says ${message.text()}`))
    page.on('pageerror', (error) => this.heard.push(`fails: ${error.message}`))
    page.on('dialog', (dialog) => {
      this.heard.push(`opens a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
  }

  static async open(browser: Browser | BrowserContext): Promise<Window> {
    return new Window(await browser.newPage())
  }

  /** Opens a file. */
  async show(path: string): Promise<void> {
    await this.page.goto(pathToFileURL(path).href)
  }

  async look({ width, colorScheme }: Look): Promise<void> {
    await this.page.setViewportSize({ width, height: 800 })
    await this.page.emulateMedia({ colorScheme, media: 'screen' })
  }

  /** By how many pixels the page is wider than its window. */
  overflow(): Promise<number> {
    return this.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
  }

  /** What axe finds, by WCAG 2.2 level AA and its own best practices: rule and place. */
  async findings(): Promise<readonly string[]> {
    if (!(await this.page.evaluate<boolean>('"axe" in globalThis'))) await this.page.evaluate(axe)
    const options = JSON.stringify({ resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } })
    return this.page.evaluate<string[]>(
      `axe.run(document, ${options}).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
    )
  }
}

/** Runs a program that looks at a file; what it prints. */
export function looked(program: string, ...words: readonly string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync(program, words, { maxBuffer: 1 << 28 })
  expect([program, status, error], stderr?.toString()).toEqual([program, 0, undefined])
  return stdout
}
