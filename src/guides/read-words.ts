import type { Heading, List, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Problem, ProblemCode } from './problem.ts'
import type { AppWords, GuideWords } from './source.ts'
import type { Block, Run, WrittenPart } from './words.ts'

/** The sections that hold a text for each id instead of paragraphs. */
const byId = /^(options|fields|room|clock-.+|told-.+)$/

interface Section {
  readonly step: string
  readonly name: string
  readonly line: number
  readonly content: readonly RootContent[]
}

/** Reads the words of a guide: a title, a section for each step, and sections within it. */
export function readWords(
  file: string,
  text: string,
): { readonly words: GuideWords; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const tell = (line: number, code: ProblemCode, about: string): void => {
    problems.push({ file, line, code, about })
  }
  const outline = readOutline(text, tell)
  const sections = new Map<string, Map<string, WrittenPart>>()
  for (const section of outline.sections) {
    const step = sections.get(section.step) ?? new Map<string, WrittenPart>()
    sections.set(section.step, step)
    if (step.has(section.name)) tell(section.line, 'section-twice', `${section.step} ${section.name}`)
    step.set(section.name, joined(step.get(section.name), readSection(section, tell)))
  }
  for (const { step, title, line } of outline.titles) {
    const parts = sections.get(step) ?? new Map<string, WrittenPart>()
    if (parts.has('title')) tell(line, 'section-twice', step)
    sections.set(step, parts.set('title', { kind: 'text', text: title, line }))
  }
  return { words: { file, title: outline.title, sections }, problems }
}

/** Reads the program's own words: a group for each heading, in it a list of keys with their texts. */
export function readAppWords(
  file: string,
  text: string,
): { readonly words: AppWords; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const tell = (line: number, code: ProblemCode, about: string): void => {
    problems.push({ file, line, code, about })
  }
  const groups: Record<string, Readonly<Record<string, string>>> = {}
  for (const section of readOutline(text, tell).sections) groups[section.step] = readTextsOf(section, tell)
  const lines = text.split('\n')
  const lineOf = (group: string, key: string): number => {
    const from = lines.findIndex((line) => line.endsWith(`{#${group}}`))
    return lines.findIndex((line, index) => index > from && line.startsWith(`- \`${key}\``)) + 1
  }
  return { words: { file, groups, lineOf }, problems }
}

type Tell = (line: number, code: ProblemCode, about: string) => void

function readOutline(
  text: string,
  tell: Tell,
): {
  title: string
  titles: { step: string; title: string; line: number }[]
  sections: Section[]
} {
  let title = ''
  let step = ''
  const titles: { step: string; title: string; line: number }[] = []
  const sections: { step: string; name: string; line: number; content: RootContent[] }[] = []
  for (const node of fromMarkdown(text).children) {
    const line = node.position?.start.line ?? 1
    if (node.type !== 'heading') {
      const current = sections.at(-1)
      if (current === undefined) tell(line, 'heading-without-id', node.type)
      else current.content.push(node)
    } else if (node.depth === 1) title = headingText(node)
    else {
      const match = /\{#([a-z0-9-]+)\}$/.exec(headingText(node))
      const name = match?.[1]
      if (name === undefined) tell(line, 'heading-without-id', headingText(node))
      else if (node.depth === 2) {
        step = name
        titles.push({ step, title: match?.input.slice(0, match.index).trimEnd() ?? '', line })
        sections.push({ step, name: 'body', line, content: [] })
      } else sections.push({ step, name, line, content: [] })
    }
  }
  return { title, titles, sections }
}

function headingText(node: Heading): string {
  return node.children.map((child) => ('value' in child ? child.value : '')).join('')
}

function readSection(section: Section, tell: Tell): WrittenPart {
  const { line } = section
  if (byId.test(section.name)) return { kind: 'texts', line, texts: readTextsOf(section, tell) }
  return { kind: 'blocks', line, blocks: section.content.flatMap((node) => readBlock(node, tell)) }
}

/** A section that stands twice, as one: then nothing that is wrong in the first is hidden by the second. */
function joined(first: WrittenPart | undefined, second: WrittenPart): WrittenPart {
  if (first?.kind === 'blocks' && second.kind === 'blocks')
    return { ...first, blocks: [...first.blocks, ...second.blocks] }
  if (first?.kind === 'texts' && second.kind === 'texts')
    return { ...first, texts: { ...first.texts, ...second.texts } }
  return second
}

function readTextsOf(section: Section, tell: Tell): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const node of section.content) {
    const line = node.position?.start.line ?? section.line
    if (node.type !== 'list') tell(line, 'markdown-not-allowed', node.type)
    else
      for (const [key, value] of readTexts(node, tell)) {
        if (key in texts) tell(line, 'section-twice', key)
        texts[key] = value
      }
  }
  return texts
}

function readTexts(list: List, tell: Tell): readonly (readonly [string, string])[] {
  return list.children.flatMap((item) => {
    const line = item.position?.start.line ?? 1
    const [first] = item.children
    const [key, ...rest] = first?.type === 'paragraph' ? first.children : []
    if (item.children.length !== 1 || key?.type !== 'inlineCode') {
      tell(line, 'markdown-not-allowed', 'list item')
      return []
    }
    const text = rest.map((node) => {
      const run = readRun(node, tell)
      return typeof run === 'string' ? run : 'strong' in run ? run.strong : `\`${run.code}\``
    })
    return [[key.value, text.join('').replace(/^:\s*/, '').replaceAll('\n', ' ')] as const]
  })
}

function readBlock(node: RootContent, tell: Tell): readonly Block[] {
  if (node.type === 'paragraph') return [{ kind: 'paragraph', runs: readRuns(node.children, tell) }]
  if (node.type !== 'list') {
    tell(node.position?.start.line ?? 1, 'markdown-not-allowed', node.type)
    return []
  }
  const items = node.children.map((item) =>
    item.children.flatMap((child) => {
      if (child.type === 'paragraph') return readRuns(child.children, tell)
      tell(child.position?.start.line ?? 1, 'markdown-not-allowed', child.type)
      return []
    }),
  )
  return [{ kind: 'list', ordered: node.ordered === true, items }]
}

function readRuns(nodes: readonly PhrasingContent[], tell: Tell): readonly Run[] {
  return nodes.map((node) => readRun(node, tell))
}

function readRun(node: PhrasingContent, tell: Tell): Run {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ')
  if (node.type === 'inlineCode') return { code: node.value }
  const [only] = node.type === 'strong' ? node.children : []
  if (node.type === 'strong' && node.children.length === 1 && only?.type === 'text')
    return { strong: only.value.replaceAll('\n', ' ') }
  tell(node.position?.start.line ?? 1, 'markdown-not-allowed', node.type)
  return ''
}
