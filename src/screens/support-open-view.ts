import type { Journey } from '../guides/journey.ts'
import { beside, halfWidth } from './beside.ts'
import { factsView } from './facts-view.ts'
import { languageName } from './hearing-view.ts'
import { journeyTitle } from './journey-title.ts'
import { safe } from './safe.ts'
import type { SeenScreen, SupportDocument, TrodStep } from './support-open.ts'
import { type Page, renderText, tell, textWidth, wrap } from './text.ts'
import type { Row, View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** What the differing guide means for the helper, and what the user has been told, as lines of text. */
export function supportLines(
  document: SupportDocument,
  words: Words,
  differs: View,
  page: Page,
): readonly string[] {
  const { facts } = document
  const shown: readonly ViewBlock[] = [
    { kind: 'heading', text: words.say('support.told') },
    ...toldBlocks(document, words),
    { kind: 'paragraph', runs: [words.say('support.if-differs')] },
    ...differs.blocks.map(asItem),
    { kind: 'heading', text: words.say('support.next') },
    ...nextBlocks(document, words),
    { kind: 'heading', text: words.say('support.facts') },
    ...(facts.length === 0
      ? [paragraph(words.say('support.no-facts'))]
      : factsView({ format: 'traces-guide/facts@1', language: words.language, items: facts }, words).blocks),
    ...leftBlocks(document, words),
  ]
  return [
    ...renderText({ title: words.say('support.opened'), blocks: headBlocks(document, words) }, page),
    '',
    ...screenLines(document.screens, words, page),
    '',
    // A view begins with its title: the first heading serves as one.
    ...renderText({ title: words.say('support.behind'), blocks: shown }, page),
  ]
}

/** The columns at which a screen is drawn, so that two stand beside each other where there is room. */
export function screenColumns(page: Page, languages: number): number {
  return languages > 1 && page.spoken === undefined ? (halfWidth(page.columns) ?? page.columns) : page.columns
}

const hanging = ' '.repeat(7)

/** The user's screen in the helper's words, and beside it in the user's own. */
function screenLines(screens: readonly SeenScreen[], words: Words, page: Page): readonly string[] {
  if (page.spoken !== undefined)
    return screens.flatMap((screen, index) => [
      ...(index === 0 ? [] : ['']),
      screenHead(screen, index, words),
      ...screen.lines.filter((line) => line !== ''),
      screen.message,
      ...screen.choices.flatMap((choice) => tell(choice, page.columns)),
    ])
  const width = textWidth(screenColumns(page, screens.length)) - hanging.length
  const drawn = screens.map((screen, index) => [
    `  ${screenHead(screen, index, words)}`,
    '',
    ...screen.lines,
    ...(screen.lines.at(-1) === '' ? [] : ['']),
    `  ? ${screen.message}`,
    ...screen.choices.flatMap((choice) =>
      wrap(choice, width).map((line, place) => (place === 0 ? `    ${line}` : `${hanging}${line}`)),
    ),
  ])
  const [left = [], right] = drawn
  if (right === undefined) return left
  return halfWidth(page.columns) === undefined ? [...left, '', ...right] : beside(left, right)
}

function screenHead({ language }: SeenScreen, index: number, words: Words): string {
  const key = index === 0 ? 'support.screen' : 'support.user-screen'
  return words.say(key, { language: languageName(language, words) })
}

function headBlocks(document: SupportDocument, words: Words): readonly ViewBlock[] {
  const { problem, userLanguage } = document
  const row = (key: string, value: string): Row => ({ label: words.say(`support.${key}`), value })
  const rows = [
    row('journey', journeyTitle(document.journey, words)),
    row('site', words.say(`environments.${document.environment}`)),
    row('language', languageName(userLanguage ?? undefined, words)),
    row('age', words.say(`ages.${document.age}`)),
    ...(problem === null ? [] : [row('problem', problem.name ?? safe(problem.flow))]),
    row(problem === null ? 'stands-at' : 'journey-at', `${document.title}  [${document.step}]`),
  ]
  return [{ kind: 'rows', rows }, ...noteBlocks(document, words)]
}

/** How the guide that the user has differs from this one. */
function noteBlocks(document: SupportDocument, words: Words): readonly ViewBlock[] {
  const { problem } = document
  const own = howText(document.how, document.target, document.fresh.join(', '), words)
  const aside =
    problem === null
      ? []
      : problem.name === null
        ? [words.say('support.journey-gone', { what: safe(problem.flow) })]
        : problem.how === null || problem.target === null
          ? [words.say('support.problem-start')]
          : howText(problem.how, problem.target, '', words)
  return [...own, ...aside].map(paragraph)
}

function howText(how: SupportDocument['how'], step: string, fresh: string, words: Words): readonly string[] {
  return how === 'same' ? [] : [words.say(`support.how-${how}`, { step: safe(step), fresh })]
}

/** What the user answered last; all of it is had with --path. */
function toldBlocks({ path }: SupportDocument, words: Words): readonly ViewBlock[] {
  const before = path.filter(({ state }) => state !== 'here').slice(-4)
  if (before.length === 0) return [paragraph(words.say('support.just-begun'))]
  return [
    { kind: 'rows', rows: before.map((step) => trodRow(step, words)) },
    paragraph(words.say('support.more-path')),
  ]
}

function trodRow(step: TrodStep, words: Words): Row {
  return { label: step.title, value: step.answer ?? words.say(`support.state-${step.state}`) }
}

function nextBlocks({ next }: SupportDocument, words: Words): readonly ViewBlock[] {
  if (next.length === 0) return [paragraph(words.say('support.nothing-next'))]
  const items = next.map(({ title, likelihood }) => [
    likelihood === 'certain' ? title : words.say('support.possibly', { title }),
  ])
  return [{ kind: 'list', ordered: false, items }]
}

function leftBlocks({ source, included, withheld }: SupportDocument, words: Words): readonly ViewBlock[] {
  if (source === 'code') return []
  const rows = Object.entries(included).map(([field, value]) => ({ label: safe(field), value: safe(value) }))
  const names = withheld.map((name) => safe(name)).join(', ')
  return [
    ...(rows.length === 0
      ? []
      : [{ kind: 'heading', text: words.say('support.along') } as const, { kind: 'rows', rows } as const]),
    ...(names === '' ? [] : [paragraph(words.say('support.stayed', { names }))]),
  ]
}

/** The way that the user has gone, step by step, with the answers. */
export function pathView(document: SupportDocument, journey: Journey, words: Words): View {
  const rows = document.path.map((step) => ({
    label: `${step.title}  [${step.id}]`,
    value: step.answer === null ? words.say(`support.state-${step.state}`) : step.answer,
  }))
  return {
    title: words.say('support.path', { journey: journeyTitle(journey.name, words) }),
    blocks: [{ kind: 'rows', rows }, ...noteBlocks(document, words)],
  }
}

function paragraph(text: string): ViewBlock {
  return { kind: 'paragraph', runs: [text] }
}

/** Advice that is quoted, as an item of a list. */
function asItem(block: ViewBlock): ViewBlock {
  return block.kind === 'paragraph' ? { kind: 'list', ordered: false, items: [block.runs] } : block
}
