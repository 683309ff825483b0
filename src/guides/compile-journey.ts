import { checkFlow } from '../flow/check-flow.ts'
import { answerOptions, type Flow, type Step, type StepId } from '../flow/step.ts'
import { checkCountries } from './check-country.ts'
import { checkGiven, checkOptions, checkRows, lacking, type Placed, standsTwice } from './check-parts.ts'
import { compileClocks } from './compile-clocks.ts'
import { fullName, type Surroundings } from './compile-condition.ts'
import { compileSteps } from './compile-step.ts'
import { type Journey, type Line, namespaceOf, type Part } from './journey.ts'
import { chainOf, findFact, findGuide, isChainWhole } from './packs.ts'
import { placeFlaw } from './place-flaw.ts'
import type { Problem } from './problem.ts'
import type { Document, FactValue, Label, Pack, Sources, WrittenJourney } from './source.ts'
import { placeholdersIn, textsOf } from './words.ts'

/**
 * A journey made of its guides, and all that is wrong with it. What follows from a mistake that is told already is not told
 * again: `unsure` are the parts whose steps are not all known, because their guide is not there or could not be read.
 */
export function compileJourney(
  sources: Sources,
  pack: Pack,
  id: string,
  written: WrittenJourney,
): {
  readonly journey: Omit<Journey, 'revision'>
  readonly problems: readonly Problem[]
  readonly unsure: ReadonlySet<string>
} {
  const problems: Problem[] = []
  const tell = (code: Problem['code'], about: string): void => {
    problems.push({ file: pack.file, line: pack.lineOf(id), code, about: `${pack.id}/${id}: ${about}` })
  }
  const placed = written.guides.flatMap((instance): readonly Placed[] => {
    const guide = findGuide(sources, pack, instance.guide)
    if (guide === undefined && isChainWhole(sources, pack)) tell('unknown-guide', instance.guide)
    return guide === undefined ? [] : [{ instance, guide }]
  })
  const sure = new Set(placed.filter(({ guide }) => guide.whole).map(({ instance }) => instance.as))
  const unsure = new Set(written.guides.map(({ as }) => as).filter((part) => !sure.has(part)))
  const mayBe = (name: StepId): boolean => {
    const [part = '', step = ''] = name.split('/')
    const guide = placed.find(({ instance }) => instance.as === part)?.guide
    return unsure.has(part) && (guide === undefined || guide.named.includes(step))
  }
  const notGiven = new Set(
    placed.flatMap((each) => lacking(each).map((step) => fullName(step, each.instance.as))),
  )
  for (const each of placed) problems.push(...checkGiven(each, pack, id))
  const given = (part: string): Readonly<Record<string, string>> =>
    placed.find(({ instance }) => instance.as === part)?.instance.given ?? {}
  const leftAway = new Set<StepId>()
  const around = (part: string): Surroundings => ({ part, given, leftAway: (step) => leftAway.has(step) })
  const plain = placed.flatMap(({ guide, instance }) =>
    compileSteps(guide, instance, around(instance.as), leftAway),
  )
  const { steps, problems: wrongClocks } = compileClocks(plain, placed, {
    mayLack: (step) => leftAway.has(step) || mayBe(step),
    value: (name) => {
      const [fact = '', value = ''] = name.split('.')
      return findFact(chainOf(sources, pack), fact)?.values[value]
    },
    languages: sources.languages.published,
  })
  problems.push(...wrongClocks)
  const flow: Flow = { steps }
  const flaws = checkFlow(flow).filter((flaw) => {
    if (flaw.code === 'id-twice') return !standsTwice(flaw.step, placed)
    if (flaw.code === 'unknown-step') return !mayBe(flaw.read) && !notGiven.has(flaw.read)
    return unsure.size === 0 || (flaw.code !== 'never-reached' && flaw.code !== 'falls-off-end')
  })
  problems.push(...flaws.map((flaw) => placeFlaw(flaw, placed, pack, id)))
  for (const each of placed)
    problems.push(
      ...checkRows(each, around(each.instance.as), steps, mayBe),
      ...checkOptions(each, around),
      ...checkCountries(each, steps, (step) => leftAway.has(step) || mayBe(step)),
    )
  const assume: Record<StepId, string> = {}
  for (const [name, value] of Object.entries(written.assume)) {
    const step = steps.find((each) => each.id === fullName(name, ''))
    if (step === undefined && mayBe(fullName(name, ''))) continue
    if (step === undefined) tell('unknown-step', name)
    else if (!answerOptions(step).includes(value)) tell('unknown-option', `${name}: ${value}`)
    else assume[step.id] = value
  }
  const parts = placed
    .map(({ guide, instance }): Part => ({ id: instance.as, words: namespaceOf(guide.pack, guide.id) }))
    .filter((part) => steps.some((step) => step.id.startsWith(`${part.id}/`)))
  return {
    journey: {
      name: `${pack.id}/${id}`,
      environment: 'production',
      flow,
      parts,
      lines: linesOf(steps, parts),
      assume,
      facts: factValues(sources, pack, steps),
      labels: labelsOf(sources, placed, steps),
      ...sourcesOf(sources, pack, steps),
    },
    problems,
    unsure,
  }
}

function linesOf(steps: readonly Step[], parts: readonly Part[]): readonly Line[] {
  const lines = new Map<string, StepId[]>()
  for (const step of steps)
    if (step.line !== undefined) lines.set(step.line, [...(lines.get(step.line) ?? []), step.id])
  return [...lines].map(([id, ids]) => {
    const [part = '', name = ''] = id.split('/')
    return { id, part, name, words: parts.find((each) => each.id === part)?.words ?? '', steps: ids }
  })
}

function factValues(sources: Sources, pack: Pack, steps: readonly Step[]): Journey['facts'] {
  const facts: Record<string, Readonly<Record<string, FactValue>>> = {}
  for (const id of [...new Set(steps.flatMap((step) => step.facts))].sort()) {
    const fact = findFact(chainOf(sources, pack), id)
    if (fact !== undefined && Object.keys(fact.values).length > 0) facts[id] = fact.values
  }
  return facts
}

/** Where the facts of these steps are taken from. */
function sourcesOf(
  sources: Sources,
  pack: Pack,
  steps: readonly Step[],
): Pick<Journey, 'sources' | 'documents'> {
  const origins: Record<string, Journey['sources'][string]> = {}
  const documents: Record<string, Document> = {}
  for (const id of [...new Set(steps.flatMap((step) => step.facts))].sort()) {
    const fact = findFact(chainOf(sources, pack), id)
    if (fact === undefined) continue
    const named = [...new Set(fact.source.map(({ document }) => document))]
    origins[id] = { documents: named, checkedOn: fact.checkedOn, goodForDays: fact.goodForDays }
    for (const name of named) {
      const document = sources.documents[name]
      if (document !== undefined) documents[name] = document
    }
  }
  return { sources: origins, documents }
}

/** The labels that the words and forms of these guides use. */
function labelsOf(sources: Sources, placed: readonly Placed[], steps: readonly Step[]): Journey['labels'] {
  const quoted = placed.flatMap(({ guide }) =>
    Object.values(guide.words).flatMap((words) =>
      [...words.sections.values()]
        .flatMap((section) => [...section.values()])
        .flatMap(textsOf)
        .flatMap(placeholdersIn)
        .filter((name) => /^(old-)?label\./.test(name))
        .map((name) => name.replace(/^(old-)?label\./, '')),
    ),
  )
  const rows = steps.flatMap((step) =>
    step.kind === 'task' && step.form !== undefined
      ? step.form.flatMap((row) => (row.show.from === 'label' ? [row.label, row.show.label] : [row.label]))
      : [],
  )
  const labels: Record<string, Label> = {}
  for (const id of [...new Set([...quoted, ...rows])].sort()) {
    const label = sources.labels[id]
    if (label !== undefined) labels[id] = label
  }
  return labels
}
