import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Code, Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
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

/** The fenced blocks of a page, in their order, those within a quotation or a list too. */
export function blocksOf(page: string): readonly Block[] {
  const codes = (nodes: readonly Nodes[]): readonly Code[] =>
    nodes.flatMap((node) => (node.type === 'code' ? [node] : 'children' in node ? codes(node.children) : []))
  return codes([fromMarkdown(readPage(page))]).map(({ lang, meta, value, position }) => ({
    page,
    line: position?.start.line ?? 0,
    language: lang ?? '',
    marks: new Map(
      (meta ?? '')
        .split(/\s+/)
        .filter((mark) => mark !== '')
        .map((mark) => [mark.split('=')[0] ?? '', mark.split('=')[1] ?? mark]),
    ),
    content: `${value}\n`,
  }))
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
