import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { leftOut } from './left-out.ts'

/** The folder of the project. */
export const root = resolve(import.meta.dirname, '../..')

/** The pages with commands in them, by their paths: what somebody reads first, and everything in docs/. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** A fenced block of a page. */
export interface Block {
  readonly page: string
  /** The line of its fence, from 1. */
  readonly line: number
  /** The first word behind the fence ('sh'); empty where there is none. */
  readonly language: string
  /** What else stands behind the fence: `file=my-guides/en.md`, `exit=3`, or a word alone, which holds itself. */
  readonly marks: ReadonlyMap<string, string>
  readonly content: string
}

/** The text of a page. @param page its path from the project's folder */
export function readPage(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

/** The fenced blocks of a page, in their order, those within a quotation too. */
export function blocksOf(page: string, text = readPage(page)): readonly Block[] {
  const blocks: Block[] = []
  let open: { line: number; info: string; lines: string[] } | undefined
  for (const [index, written] of text.split('\n').entries()) {
    const line = open === undefined || written.startsWith('>') ? written.replace(/^> ?/, '') : written
    const fence = /^```(.*)$/.exec(line)
    if (fence === null) open?.lines.push(line)
    else if (open === undefined) open = { line: index + 1, info: fence[1] ?? '', lines: [] }
    else {
      const [language = '', ...marks] = open.info.trim().split(/\s+/)
      blocks.push({
        page,
        line: open.line,
        language,
        marks: new Map(marks.map((mark) => [mark.split('=')[0] ?? '', mark.split('=')[1] ?? mark])),
        content: open.lines.map((each) => `${each}\n`).join(''),
      })
      open = undefined
    }
  }
  return blocks
}

/** Whether a block is one that is listed as left out. */
export function isLeftOut({ page, content }: Block): boolean {
  return leftOut.some((each) => each.page === page && each.command === content.split('\n')[0])
}

/** Whether a block is run by the test of the pages: it makes a file, changes one, or is a command. */
export function isRun(block: Block): boolean {
  return (block.language === 'sh' && !isLeftOut(block)) || block.marks.has('file')
}

/** The lines of a text that somebody would type into a terminal. */
export function commandLines(content: string): readonly string[] {
  return content
    .split('\n')
    .filter((line) => /^(\$ )?(npm|npx|node|traces-guide|git|cd|cp|\.ci\/run)\b/.test(line))
}
