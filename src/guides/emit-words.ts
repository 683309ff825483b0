import {
  type ClockWords,
  clockTexts,
  type GuideLocale,
  type LineWords,
  roomRows,
  type StepWords,
} from './journey.ts'
import type { GuideWords } from './source.ts'
import { type Block, textOf, type WrittenPart } from './words.ts'

type Parts = ReadonlyMap<string, WrittenPart>

/** The words of a guide in the form in which the program reads them. */
export function emitWords(words: GuideWords): GuideLocale {
  const steps: Record<string, StepWords> = {}
  const lines: Record<string, LineWords> = {}
  const clocks: Record<string, ClockWords> = {}
  for (const [step, parts] of words.sections) {
    steps[step] = emitStep(parts)
    for (const name of parts.keys()) {
      const line = lineOfSection(name)
      if (line !== undefined) lines[line] = emitLine(parts, line)
      const clock = clockOfSection(name)
      if (clock !== undefined) clocks[clock] = picked(parts.get(name), clockTexts) ?? {}
    }
  }
  return { title: words.title, steps, lines, ...(Object.keys(clocks).length === 0 ? {} : { clocks }) }
}

/** The words of a language, and where it has none yet, those of the language they are made from. */
export function emitJoined(
  own: GuideWords | undefined,
  base: GuideWords | undefined,
): GuideLocale | undefined {
  if (own === undefined || base === undefined)
    return own === undefined && base === undefined ? undefined : emitWords(own ?? base ?? nothing)
  const ready = emitWords(own)
  const other = emitWords(base)
  return {
    title: ready.title === '' ? other.title : ready.title,
    steps: joinRecords(other.steps, ready.steps),
    lines: joinRecords(other.lines, ready.lines),
    ...(other.clocks === undefined ? {} : { clocks: joinRecords(other.clocks, ready.clocks ?? {}) }),
  }
}

const nothing: GuideWords = { file: '', title: '', sections: new Map() }

function joinRecords<T extends object>(
  base: Readonly<Record<string, T>>,
  own: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const joined: Record<string, T> = { ...base }
  for (const [id, words] of Object.entries(own)) joined[id] = { ...joined[id], ...words }
  return joined
}

/** The line whose title a section holds, if it is such a section. */
export function lineOfSection(section: string): string | undefined {
  return /^line-(.+?)(?<!-(?:if|warning))$/.exec(section)?.[1]
}

/** The clock whose words a section holds, if it is such a section. */
export function clockOfSection(section: string): string | undefined {
  return /^clock-(.+)$/.exec(section)?.[1]
}

function emitStep(parts: Parts): StepWords {
  return {
    title: oneText(parts.get('title')) ?? '',
    ...optional('body', blocks(parts.get('body'))),
    ...optional('help', blocks(parts.get('help'))),
    ...optional('differs', blocks(parts.get('differs'))),
    ...optional('traps', blocks(parts.get('traps'))),
    ...optional('options', texts(parts.get('options'))),
    ...optional('fields', texts(parts.get('fields'))),
    ...optional('example', oneText(parts.get('example'))),
    ...optional('unknown', oneText(parts.get('unknown'))),
    ...optional('told', emitTold(parts)),
    ...optional('room', picked(parts.get('room'), roomRows)),
    ...optional('letter', emitLetter(parts)),
  }
}

/** The name of what other steps tell of a choice's answer, if a section holds that. */
export function toldOfSection(section: string): string | undefined {
  return /^told-(.+)$/.exec(section)?.[1]
}

function emitTold(parts: Parts): StepWords['told'] {
  const told = [...parts].flatMap(([section, part]) => {
    const name = toldOfSection(section)
    const written = texts(part)
    return name === undefined || written === undefined ? [] : [[name, written] as const]
  })
  return told.length === 0 ? undefined : Object.fromEntries(told)
}

/** The first paragraph is the subject. */
function emitLetter(parts: Parts): StepWords['letter'] {
  const [first, ...text] = blocks(parts.get('letter')) ?? []
  return first === undefined ? undefined : { subject: blockText(first), text }
}

function picked<K extends string>(
  part: WrittenPart | undefined,
  keys: readonly K[],
): { readonly [key in K]?: string } | undefined {
  const written = texts(part)
  if (written === undefined) return undefined
  const found: { [key in K]?: string } = {}
  for (const key of keys) if (written[key] !== undefined) found[key] = written[key]
  return found
}

function emitLine(parts: Parts, line: string): LineWords {
  const [first, ...rest] = blocks(parts.get(`line-${line}`)) ?? []
  return {
    title: first === undefined ? '' : blockText(first),
    ...optional('text', rest.length > 0 ? rest : undefined),
    ...optional('if', oneText(parts.get(`line-${line}-if`))),
    ...optional('warning', oneText(parts.get(`line-${line}-warning`))),
  }
}

function optional<K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } {
  const part: { [k in K]?: V } = {}
  if (value !== undefined) part[key] = value
  return part
}

function blocks(part: WrittenPart | undefined): readonly Block[] | undefined {
  return part?.kind === 'blocks' && part.blocks.length > 0 ? part.blocks : undefined
}

function texts(part: WrittenPart | undefined): Readonly<Record<string, string>> | undefined {
  return part?.kind === 'texts' ? part.texts : undefined
}

function oneText(part: WrittenPart | undefined): string | undefined {
  if (part?.kind === 'text') return part.text
  return blocks(part)?.map(blockText).join(' ')
}

function blockText(block: Block): string {
  if (block.kind === 'paragraph') return block.runs.map(textOf).join('')
  return block.items.map((item) => item.map(textOf).join('')).join(' ')
}
