import { describe, expect, it } from 'vitest'
import { pagesText, readPagesIndex } from '../../src/screens/read-pages-index.ts'
import { searchDocument } from '../../src/screens/search-view.ts'
import { wordsIn } from '../wizard/desk.ts'
import { index, searched } from './ask.ts'
import { readQuestions } from './read-questions.ts'

const languages = searched.languages.map(({ language }) => language)
const text = pagesText(index)
const lines = text.split('\n')
const answer = (from: typeof index, question: string, language: string) =>
  searchDocument(searched, from, wordsIn(language), question)

/** The text with one of its lines made another. */
function altered(at: number, change: (line: string) => string): string {
  return lines.map((line, each) => (each === at ? change(line) : line)).join('\n')
}

describe('the words of all pages, kept as a text', () => {
  it('answer every question to the letter as those that were just gathered', () => {
    const kept = readPagesIndex(text, languages)
    const questions = (['tuning.yaml', 'held-out.yaml'] as const).flatMap((file) => readQuestions(file))
    expect(questions.length).toBeGreaterThan(50)
    for (const { asks } of [...questions, { asks: 'lost phnoe' }, { asks: 'xyzzy' }])
      for (const language of languages)
        expect(answer(kept, asks, language)).toEqual(answer(index, asks, language))
  })

  it('are plain ASCII', () => {
    expect(text).toMatch(/^[\n -~]+$/)
  })

  it.each<[scene: string, odd: string]>([
    ['nothing', ''],
    ['of another format', altered(0, (line) => line.replace('traces-guide, 1', 'traces-guide, 0'))],
    ['in other languages', altered(0, (line) => line.replace('"nl"', '"fi"'))],
    ['cut off', lines.slice(0, -1).join('\n')],
    ['with words that are no text', altered(2, (line) => line.replace(/"places":\["[^"]*"/, '"places":[7'))],
    ['with a length missing', altered(1, (line) => line.replace(/"lengths":"\d+ /, '"lengths":"'))],
  ])('are refused at once where they are %s', (_scene, odd) => {
    expect(() => readPagesIndex(odd, languages)).toThrow()
  })

  it.each<[scene: string, change: (line: string) => string]>([
    ['moves the cursor', (line) => line.replaceAll('"title":"', '"title":"\\u001b[2J')],
    ['has no step', (line) => line.replace(/"step":"[^"]*"/, '"step":"nowhere"')],
    ['is no JSON', (line) => line.slice(1)],
  ])('are refused when a page is found that %s', (_scene, change) => {
    const odd = lines.map((line, at) => (at > languages.length + 1 ? change(line) : line)).join('\n')
    expect(() => answer(readPagesIndex(odd, languages), 'lost phone', 'en')).toThrow()
  })

  it('are refused where a word stands on a page that there is not', () => {
    const odd = lines.map((line) => line.replaceAll(/"\d+ (?=[\d.]+["\s])/g, '"99999 ')).join('\n')
    expect(() => answer(readPagesIndex(odd, languages), 'lost phone', 'en')).toThrow()
  })
})
