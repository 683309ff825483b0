import { comparePlaceholders, hasText } from './compare-words.ts'
import { longForm } from './compile-step.ts'
import { clockOfSection, lineOfSection, toldOfSection } from './emit-words.ts'
import { clockTexts, roomRows } from './journey.ts'
import { allGuides } from './packs.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { Guide, GuideWords, Pack, Sources } from './source.ts'
import { textsOf, type WrittenPart, withoutPlaceholders } from './words.ts'
import type { WrittenClock, WrittenStep } from './written-step.ts'

const plainSections = [
  'title',
  'body',
  'help',
  'differs',
  'traps',
  'options',
  'fields',
  'example',
  'unknown',
  'room',
  'letter',
]

const neededRows = roomRows.filter((row) => row !== 'now')

/** What is wrong with the words of all guides in the published languages. */
export function checkWords(sources: Sources, conditionalLines: ReadonlySet<string>): readonly Problem[] {
  return [
    ...checkGuideWords(sources, conditionalLines),
    ...[...sources.packs.values()].flatMap((pack) => checkPackWords(sources, pack)),
  ]
}

function checkPackWords(sources: Sources, pack: Pack): readonly Problem[] {
  return sources.languages.published.flatMap((language) => {
    const words = pack.words[language]
    if (words === undefined && mayLack(sources, pack, language)) return []
    if (words === undefined) return [problem(pack.file, 1, 'words-missing', `${pack.id}: ${language}.md`)]
    return Object.keys(pack.journeys)
      .filter((id) => !words.sections.has(id))
      .map((id) => problem(words.file, 1, 'words-missing', id))
  })
}

/** Whether a pack may leave out a published language: one of one's own, which then shows the source language. */
function mayLack(sources: Sources, pack: Pack, language: string): boolean {
  return pack.added && language !== sources.languages.source
}

function checkGuideWords(sources: Sources, conditionalLines: ReadonlySet<string>): readonly Problem[] {
  return allGuides(sources).flatMap(({ pack, guide }) =>
    [...sources.languages.published, ...sources.languages.draft].flatMap((language) => {
      const words = guide.words[language]
      if (sources.languages.draft.includes(language))
        return words === undefined ? [] : [...checkSections(guide, words), ...checkTexts(words)]
      if (words === undefined && mayLack(sources, pack, language)) return []
      if (words === undefined) return [problem(guide.file, 1, 'words-missing', `${guide.id}: ${language}.md`)]
      const source = guide.words[sources.languages.source]
      return [
        ...checkComplete(guide, words, conditionalLines),
        ...checkSections(guide, words),
        ...checkTexts(words),
        ...(source === undefined || source === words
          ? []
          : comparePlaceholders(source, words, (id) =>
              guide.steps.some((step) => step.id === id && needsBody(step)),
            )),
      ]
    }),
  )
}

function checkComplete(
  guide: Guide,
  words: GuideWords,
  conditionalLines: ReadonlySet<string>,
): readonly Problem[] {
  const missing = (about: string): Problem => problem(words.file, 1, 'words-missing', about)
  const steps = asked(guide).flatMap((step) => {
    const parts = words.sections.get(step.id)
    if (parts === undefined) return [missing(step.id)]
    return [
      ...(hasText(parts.get('title')) ? [] : [missing(`${step.id} title`)]),
      ...(needsBody(step) && !hasText(parts.get('body')) ? [missing(`${step.id} body`)] : []),
      ...missingTexts(parts.get('options'), optionsOf(step)).map((id) => missing(`${step.id} option ${id}`)),
      ...missingTexts(parts.get('fields'), fieldsOf(step)).map((id) => missing(`${step.id} field ${id}`)),
      ...(step.letter === undefined || hasText(parts.get('letter')) ? [] : [missing(`${step.id} letter`)]),
      ...(parts.has('room') ? missingTexts(parts.get('room'), neededRows) : []).map((id) =>
        missing(`${step.id} room ${id}`),
      ),
    ]
  })
  const sections = new Set(
    [...words.sections.values()].flatMap((parts) =>
      [...parts].flatMap(([name, part]) => (hasText(part) ? [name] : [])),
    ),
  )
  const lines = [...new Set(guide.steps.flatMap((step) => step.line ?? []))].flatMap((line) => [
    ...(sections.has(`line-${line}`) ? [] : [missing(`line ${line}`)]),
    ...(conditionalLines.has(`${guide.pack}.${guide.id} ${line}`) && !sections.has(`line-${line}-if`)
      ? [missing(`line ${line} condition`)]
      : []),
  ])
  const clocks = clocksIn(guide).flatMap((clock) => {
    const part = [...words.sections.values()].map((parts) => parts.get(`clock-${clock.id}`)).find(hasText)
    return missingTexts(part, neededOf(clock)).map((text) => missing(`clock ${clock.id} ${text}`))
  })
  return [...(words.title === '' ? [missing('title')] : []), ...steps, ...lines, ...clocks]
}

/** The clocks of a guide, each once. */
function clocksIn(guide: Guide): readonly WrittenClock[] {
  const all = guide.steps.flatMap((step) => step.clocks ?? [])
  return [...new Map(all.map((clock) => [clock.id, clock])).values()]
}

/** The texts that a clock can't do without: what is told as long as it runs, and of what may come. */
function neededOf({ lasts, warns }: WrittenClock): readonly string[] {
  return [
    'title',
    'running',
    ...(warns.length > 0 ? ['warned'] : []),
    ...(lasts === undefined ? [] : ['over']),
  ]
}

function needsBody(step: WrittenStep): boolean {
  return step.kind !== 'choice' && step.kind !== 'entry'
}

function checkSections(guide: Guide, words: GuideWords): readonly Problem[] {
  const lines = new Set(guide.steps.flatMap((step) => step.line ?? []))
  return [...words.sections].flatMap(([id, parts]) => {
    const step = asked(guide).find((each) => each.id === id)
    if (step === undefined && guide.named.includes(id)) return []
    if (step === undefined) return [problem(words.file, parts.get('title')?.line ?? 1, 'words-unused', id)]
    return [...parts].flatMap(([name, part]) => {
      const line = lineOfSection(name.replace(/-(if|warning)$/, ''))
      if (line !== undefined)
        return lines.has(line) || guide.named.includes(line)
          ? []
          : [problem(words.file, part.line, 'words-unused', name)]
      const clock = clockOfSection(name)
      if (clock !== undefined && clocksIn(guide).every(({ id }) => id !== clock))
        return guide.named.includes(clock) ? [] : [problem(words.file, part.line, 'words-unused', name)]
      const isPlain = plainSections.includes(name) || toldOfSection(name) !== undefined
      if (clock === undefined && !isPlain)
        return [problem(words.file, part.line, 'unknown-section', `${id} ${name}`)]
      const known = clock === undefined ? keysOf(name, step) : clockTexts
      const keys = part.kind === 'texts' ? Object.keys(part.texts) : []
      return known === undefined
        ? []
        : keys
            .filter((key) => !known.some((each) => each === key))
            .map((key) => problem(words.file, part.line, 'words-unused', `${id} ${key}`))
    })
  })
}

function checkTexts(words: GuideWords): readonly Problem[] {
  return [...words.sections.values()].flatMap((parts) =>
    [...parts.values()].flatMap((part) =>
      textsOf(part).flatMap((text) => {
        const bare = withoutPlaceholders(text)
        return [
          ...(/https?:|www\.|\S@\w+\.\w|\b\w+\.(eu|se|nl|com|org)\b/i.test(bare)
            ? [problem(words.file, part.line, 'address-in-words', bare.trim())]
            : []),
          ...(/["“”„«»]/.test(bare) ? [problem(words.file, part.line, 'quotes-in-words', bare.trim())] : []),
          ...(/\d/.test(bare) ? [problem(words.file, part.line, 'figure-in-words', bare.trim())] : []),
        ]
      }),
    ),
  )
}

/** The steps of a guide that a person may see. */
export function asked(guide: Guide): readonly WrittenStep[] {
  return guide.steps.filter((step) => !(step.kind === 'choice' && step.given === 'always'))
}

function optionsOf(step: WrittenStep): readonly string[] {
  return step.kind === 'choice' || step.kind === 'choices'
    ? step.options.map((option) => longForm(option).id)
    : []
}

/** The keys that a section of texts may have; nothing where it is no such section. */
function keysOf(section: string, step: WrittenStep): readonly string[] | undefined {
  if (section === 'room') return roomRows
  if (section === 'options') return optionsOf(step)
  if (toldOfSection(section) !== undefined)
    return step.kind === 'choice' ? ['unknown', ...optionsOf(step)] : []
  return section === 'fields' ? fieldsOf(step) : undefined
}

function fieldsOf(step: WrittenStep): readonly string[] {
  return step.kind === 'task'
    ? (step.form ?? []).flatMap((row) => [row.text ?? [], row.note ?? []].flat())
    : []
}

function missingTexts(part: WrittenPart | undefined, ids: readonly string[]): readonly string[] {
  const texts = part?.kind === 'texts' ? part.texts : {}
  return ids.filter((id) => (texts[id] ?? '') === '')
}

function problem(file: string, line: number, code: ProblemCode, about: string): Problem {
  return { file, line, code, about }
}
