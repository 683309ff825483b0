import { checkAnswer } from '../flow/check-answer.ts'
import { asked } from './check-words.ts'
import { compileCountry, factsOf } from './compile-step.ts'
import { clockOfSection } from './emit-words.ts'
import { clockValues } from './journey.ts'
import { allGuides, chainOf, findFact, mayHaveFact } from './packs.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { Guide, Pack, Sources } from './source.ts'
import { placeholdersIn, textsOf } from './words.ts'
import type { WrittenStep } from './written-step.ts'

/** What is wrong with facts, labels and examples: unknown ones, unused ones, examples that their rule judges otherwise. */
export function checkFacts(sources: Sources): readonly Problem[] {
  const told = new Set(
    allGuides(sources).flatMap(({ guide }) => [
      ...asked(guide).flatMap((step) => factsOf(guide, step)),
      ...guide.named,
      ...(guide.whole ? [] : factsIn(guide)),
    ]),
  )
  return [
    ...allGuides(sources).flatMap(({ pack, guide }) => [
      ...asked(guide).flatMap((step) => checkStep(sources, pack, guide, step)),
      ...checkPlaceholders(sources, pack, guide),
    ]),
    ...[...sources.packs.values()].flatMap((pack) => checkPackFacts(sources, pack, told)),
  ]
}

/** The facts that any words of a guide quote. */
function factsIn(guide: Guide): readonly string[] {
  return Object.values(guide.words)
    .flatMap((words) => [...words.sections.values()].flatMap((parts) => [...parts.values()]))
    .flatMap(textsOf)
    .flatMap(placeholdersIn)
    .filter((name) => name.startsWith('fact.'))
    .map((name) => name.split('.')[1] ?? '')
}

function checkPackFacts(sources: Sources, pack: Pack, told: ReadonlySet<string>): readonly Problem[] {
  const all = [...sources.packs.values()]
  return Object.entries(pack.facts).flatMap(([id, fact]) => {
    const tell = (code: ProblemCode, about: string): Problem => ({
      file: pack.factsFile,
      line: pack.factLine(id),
      code,
      about,
    })
    return [
      ...(told.has(id) ? [] : [tell('fact-unused', id)]),
      ...[...(fact.replacedBy === undefined ? [] : [fact.replacedBy])]
        .filter((by) => findFact(all, by) === undefined && !all.some((each) => each.unreadFact(by)))
        .map((by) => tell('fact-unknown', `${id}: ${by}`)),
      ...fact.source
        .filter(({ document }) => sources.documents[document] === undefined)
        .filter(({ document }) => !sources.unreadDocument(document))
        .map(({ document }) => tell('document-unknown', `${id}: ${document}`)),
    ]
  })
}

function checkStep(sources: Sources, pack: Pack, guide: Guide, step: WrittenStep): readonly Problem[] {
  const tell = (code: ProblemCode, about: string): Problem => ({
    file: guide.file,
    line: guide.lineOf(step.id),
    code,
    about: `${step.id}: ${about}`,
  })
  const facts = [...step.facts, ...(step.opens === undefined ? [] : [step.opens])]
    .filter((id) => !mayHaveFact(sources, pack, id))
    .map((id) => tell('fact-unknown', id))
  if (step.kind === 'task')
    return [
      ...facts,
      ...(step.form ?? [])
        .flatMap((row) => (row.choose === undefined ? [row.label] : [row.label, row.choose]))
        .filter((id) => !labelKnown(sources, id))
        .map((id) => tell('label-unknown', id)),
      ...(step.form ?? [])
        .flatMap((row) => row.fact ?? [])
        .filter((name) => !valueKnown(sources, pack, name))
        .map((name) => tell('fact-unknown', name)),
    ]
  return step.kind === 'entry' ? [...facts, ...checkExamples(step, tell)] : facts
}

function checkExamples(
  step: Extract<WrittenStep, { kind: 'entry' }>,
  tell: (code: ProblemCode, about: string) => Problem,
): readonly Problem[] {
  const { valid = [], invalid = [] } = step.examples ?? {}
  if (valid.length === 0 || invalid.length === 0) return [tell('examples-missing', step.rule)]
  const {
    country,
    twice: _twice,
    replaces: _replaces,
    sheet: _sheet,
    clocks: _clocks,
    letter: _letter,
    does: _does,
    ...entry
  } = step
  const fixed = country === undefined ? undefined : compileCountry(country, { part: 'examples' })
  const judged = (text: string): boolean =>
    checkAnswer(
      {
        ...entry,
        ...(fixed === undefined ? {} : { country: fixed }),
        id: `examples/${step.id}`,
        words: '',
        name: step.id,
        optional: false,
        when: { allOf: [] },
        line: '',
        opens: '',
      },
      text,
    ).ok
  return [
    ...valid.filter((text) => !judged(text)).map((text) => tell('example-misjudged', text)),
    ...invalid.filter(judged).map((text) => tell('example-misjudged', text)),
  ]
}

function checkPlaceholders(sources: Sources, pack: Pack, guide: Guide): readonly Problem[] {
  return Object.values(guide.words).flatMap((words) =>
    [...words.sections.values()].flatMap((parts) =>
      [...parts].flatMap(([section, part]) =>
        textsOf(part)
          .flatMap(placeholdersIn)
          .filter((name) => !placeholderKnown(sources, pack, guide, name) && !tellsClock(section, name))
          .map(
            (about): Problem => ({ file: words.file, line: part.line, code: 'placeholder-unknown', about }),
          ),
      ),
    ),
  )
}

function placeholderKnown(sources: Sources, pack: Pack, guide: Guide, name: string): boolean {
  const [kind, id = '', value = ''] = name.split('.')
  if (kind === 'label') return labelKnown(sources, id)
  if (kind === 'old-label') return sources.labels[id]?.aliases !== undefined || sources.unreadLabel(id)
  if (kind === 'fact') return valueKnown(sources, pack, `${id}.${value}`)
  if (kind !== 'answer' && kind !== 'told') return false
  const within = id.includes('/') ? allGuides(sources).map((other) => other.guide) : [guide]
  const step = id.split('/').at(-1) ?? ''
  return within.some(
    (other) =>
      other.named.includes(step) ||
      (kind === 'answer' ? hasEntry(other, step) : tells(sources, other, step, value)),
  )
}

function hasEntry(guide: Guide, step: string): boolean {
  return guide.steps.some((each) => each.id === step && each.kind === 'entry')
}

/** Whether a guide's words say what other steps tell of an answer under that name. */
function tells(sources: Sources, guide: Guide, step: string, name: string): boolean {
  return guide.words[sources.languages.source]?.sections.get(step)?.has(`told-${name}`) === true
}

/** What a clock shows can be told by its own words and in letters. */
function tellsClock(section: string, name: string): boolean {
  const [kind, value] = name.split('.')
  const told = section === 'letter' || clockOfSection(section) !== undefined
  return told && kind === 'clock' && clockValues.some((each) => each === value)
}

function labelKnown(sources: Sources, id: string): boolean {
  return sources.labels[id] !== undefined || sources.unreadLabel(id)
}

/** Whether a fact's value, written 'fact.value', is one that this pack may quote. */
function valueKnown(sources: Sources, pack: Pack, name: string): boolean {
  const [id = '', value = ''] = name.split('.')
  const fact = findFact(chainOf(sources, pack), id)
  return fact === undefined ? mayHaveFact(sources, pack, id) : fact.values[value] !== undefined
}
