import { expect, it } from 'vitest'
import { htmlPage } from '../../src/adapters/html-page.ts'
import { webPage } from '../../src/screens/web-page.ts'
import { readHtml } from '../adapters/read-html.ts'
import { readBack } from '../screens/hostile-values.ts'
import { locales, wordsIn } from '../wizard/desk.ts'

it('a hundred thousand hostile values are text in Markdown, as another parser reads it', {
  timeout: 900_000,
}, () => {
  expect(readBack(100_032, 6)).toEqual({ values: 100_032, wrong: [] })
})

it('as many are text in HTML', { timeout: 900_000 }, () => {
  const made = { version: '1.2.3', at: '2026-11-17T09:00:00.000Z' }
  const known = [locales.journey('sweden/agent')]
  const read = readBack(100_032, 8, (view) =>
    readHtml(htmlPage(webPage(view, known, made), wordsIn('en'), () => [[true]])),
  )
  expect(read).toEqual({ values: 100_032, wrong: [] })
})
