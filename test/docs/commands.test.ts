import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingLine } from './expected.ts'
import { leftOut } from './left-out.ts'
import { type Block, blocksOf, commandLines, isLeftOut, isRun, pages, readPage, root } from './pages.ts'

const blocks = pages.flatMap((page) => blocksOf(page))
const shells = ['sh', 'bash', 'shell', 'console', 'powershell']
const firstLine = (block: Block): string => block.content.split('\n')[0] ?? ''
const nameOf = (block: Block): string => `${block.page}:${block.line} ${firstLine(block)}`

describe('the commands in the pages', () => {
  it('are all run, but those that are listed with a reason', () => {
    const unrun = blocks.filter(
      (block) =>
        (shells.includes(block.language) || commandLines(block.content).length > 0) &&
        block.language !== 'text' &&
        !isRun(block),
    )
    expect(blocks.filter(isRun).length).toBeGreaterThan(50)
    expect(unrun.filter((block) => !isLeftOut(block)).map(nameOf)).toEqual([])
  })

  it('are listed as left out only where they stand there', () => {
    expect(leftOut.length).toBeLessThan(6)
    for (const { page, command, why } of leftOut) {
      const there = blocks.filter((block) => block.page === page && firstLine(block) === command)
      expect(there, `${page}: ${command}`).toHaveLength(1)
      expect(why.length).toBeGreaterThan(10)
    }
  })

  it('never hide among what comes out', () => {
    const hidden = blocks.filter(({ language, content }) => language === 'text' && /^\$ /m.test(content))
    expect(hidden.map(nameOf)).toEqual([])
  })

  it('have their output below them, where it is shown', () => {
    for (const page of pages) {
      const here = blocksOf(page)
      const stray = here.filter(
        ({ language }, index) => language === 'text' && here[index - 1]?.language !== 'sh',
      )
      expect(stray.map(nameOf)).toEqual([])
    }
  })

  it('name npm scripts that there are, in sentences too', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    )
    const named = pages.flatMap((page) =>
      [...readPage(page).matchAll(/npm run (?:-s |--silent )?([a-z][a-z:-]*)/g)].map(
        ([_, name = '']) => name,
      ),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('what comes out', () => {
  it.each([
    ['line by line', 'one\ntwo', '\none\ntwo\n\n'],
    ['with anything in a line', 'one … three', 'one two three'],
    ['with any lines between', 'one\n…\nfour', 'one\ntwo\nthree\nfour'],
    ['with no line between', 'one\n…\ntwo', 'one\ntwo'],
    ['from the middle', '…\nthree', 'one\ntwo\nthree'],
  ])('is as the page says, %s', (_, said, output) => {
    expect(missingLine(said, output)).toBeUndefined()
  })

  it.each([
    ['a line is missing', 'one\ntwo', 'one', 'two'],
    ['a line is another', 'one\ntwo', 'one\n2', 'two'],
    ['there is one more', 'one', 'one\ntwo', 'the end'],
    ['a dot is no pattern', 'a.b', 'acb', 'a.b'],
    ['nothing comes after the gap', 'one\n…\nfour', 'one\ntwo', 'four'],
  ])('is not, where %s', (_, said, output, line) => {
    expect(missingLine(said, output)).toBe(line)
  })
})
