import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pages, readPage, root } from './pages.ts'

const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`)
const linking = [...pages, 'CHANGELOG.md', ...decisions]

/** The text of a page without its fenced blocks, in which a heading or a link is only shown. */
const prose = (page: string): string => readPage(page).replace(/^(> )?```.*?^(> )?```$/gms, '')

/** The names by which GitHub links to the headings of a page. */
function anchorsOf(page: string): readonly string[] {
  return [...prose(page).matchAll(/^#{1,6} (.+)$/gm)].map(([_, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

const links = linking.flatMap((page) =>
  [...prose(page).matchAll(/\]\((?!https?:|mailto:)([^)\s]*)\)/g)].map(([_, target = '']) => ({
    page,
    target,
  })),
)

describe('the links in the pages', () => {
  it.each(links)('$page: $target leads somewhere', ({ page, target }) => {
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? page : join(dirname(page), path)
    expect(existsSync(join(root, file))).toBe(true)
    if (anchor !== undefined) expect(anchorsOf(file)).toContain(anchor)
  })

  it('lead from README or CONTRIBUTING to every page', () => {
    const reached = new Set(
      links.filter(({ page }) => !page.includes('/')).map(({ target }) => target.split('#')[0] ?? ''),
    )
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('docs/')
    expect(pages.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([])
  })
})
