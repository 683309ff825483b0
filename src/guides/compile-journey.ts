import { checkFlow, type Flaw } from '../flow/check-flow.ts'
import { answerOptions, type Flow, type Step, type StepId } from '../flow/step.ts'
import { compileCondition, fullName, isDecided, type Surroundings } from './compile-condition.ts'
import { compileSteps, longForm } from './compile-step.ts'
import { type Journey, type Line, namespaceOf, type Part } from './journey.ts'
import { chainOf, findFact, findGuide } from './packs.ts'
import type { Problem } from './problem.ts'
import type { Document, FactValue, Guide, Instance, Label, Pack, Sources, WrittenJourney } from './source.ts'
import { placeholdersIn, textsOf } from './words.ts'

interface Placed {
  readonly instance: Instance
  readonly guide: Guide
}

/** A journey made of its guides, and all that is wrong with it. */
export function compileJourney(
  sources: Sources,
  pack: Pack,
  id: string,
  written: WrittenJourney,
): { readonly journey: Omit<Journey, 'revision'>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const tell = (code: Problem['code'], about: string): void => {
    problems.push({ file: pack.file, line: pack.lineOf(id), code, about: `${pack.id}/${id}: ${about}` })
  }
  const placed = written.guides.flatMap((instance): readonly Placed[] => {
    const guide = findGuide(sources, pack, instance.guide)
    if (guide === undefined) tell('unknown-guide', instance.guide)
    return guide === undefined ? [] : [{ instance, guide }]
  })
  for (const each of placed) problems.push(...checkGiven(each, pack, id))
  const given = (part: string): Readonly<Record<string, string>> =>
    placed.find(({ instance }) => instance.as === part)?.instance.given ?? {}
  const leftAway = new Set<StepId>()
  const around = (part: string): Surroundings => ({ part, given, leftAway: (step) => leftAway.has(step) })
  const steps = placed.flatMap(({ guide, instance }) =>
    compileSteps(guide, instance, around(instance.as), leftAway),
  )
  const flow: Flow = { steps }
  problems.push(...checkFlow(flow).map((flaw) => placeFlaw(flaw, placed, pack, id)))
  for (const each of placed)
    if (checkGiven(each, pack, id).length === 0)
      problems.push(...checkShown(each, around(each.instance.as), steps))
  const assume: Record<StepId, string> = {}
  for (const [name, value] of Object.entries(written.assume)) {
    const step = steps.find((each) => each.id === fullName(name, ''))
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
      flow,
      parts,
      lines: linesOf(steps, parts),
      assume,
      facts: factValues(sources, pack, steps),
      labels: labelsOf(sources, placed, steps),
      ...sourcesOf(sources, pack, steps),
    },
    problems,
  }
}

function checkGiven({ instance, guide }: Placed, pack: Pack, id: string): readonly Problem[] {
  const problem = (code: Problem['code'], about: string): Problem => ({
    file: pack.file,
    line: pack.lineOf(id),
    code,
    about: `${pack.id}/${id}: ${instance.as}: ${about}`,
  })
  const missing = guide.steps
    .filter((step) => step.kind === 'choice' && step.given === 'always' && !(step.id in instance.given))
    .map((step) => problem('not-given', step.id))
  const unknown = Object.entries(instance.given).flatMap(([name, value]) => {
    const step = guide.steps.find((each) => each.id === name)
    const known = step?.kind === 'choice' && step.options.map((option) => longForm(option).id).includes(value)
    return known ? [] : [problem('given-unknown', `${name}: ${value}`)]
  })
  return [...missing, ...unknown]
}

/** Forms that show what nobody answers, and options whose condition isn't decided by what is given. */
function checkShown({ guide }: Placed, around: Surroundings, steps: readonly Step[]): readonly Problem[] {
  return guide.steps.flatMap((step): readonly Problem[] => {
    const place = { file: guide.file, line: guide.lineOf(step.id) }
    const rows = step.kind === 'task' ? (step.form ?? []) : []
    const options = step.kind === 'choice' || step.kind === 'choices' ? step.options.map(longForm) : []
    const answered = (name: string): boolean =>
      around.leftAway(fullName(name, around.part)) ||
      steps.some((each) => each.id === fullName(name, around.part) && each.kind === 'entry')
    return [
      ...rows
        .filter((row) => row.show !== undefined && !answered(row.show))
        .map((row): Problem => ({ ...place, code: 'unknown-step', about: `${step.id}: ${row.show ?? ''}` })),
      ...options
        .filter((option) => !isDecided(compileCondition(option.when, around)))
        .map(
          (option): Problem => ({
            ...place,
            code: 'option-condition-not-given',
            about: `${step.id}: ${option.id}`,
          }),
        ),
    ]
  })
}

/** Where a flaw of the flow stands in the sources. */
function placeFlaw(flaw: Flaw, placed: readonly Placed[], pack: Pack, id: string): Problem {
  if (flaw.code === 'falls-off-end') {
    const answers = Object.entries(flaw.answers).map(([step, each]) => `${step}=${String(each?.value)}`)
    return {
      file: pack.file,
      line: pack.lineOf(id),
      code: flaw.code,
      about: `${pack.id}/${id}: ${answers.join(' ')}`,
    }
  }
  const [part, name = ''] = flaw.step.split('/')
  const guide = placed.find(({ instance }) => instance.as === part)?.guide
  const detail =
    'option' in flaw
      ? `${flaw.step}: ${flaw.read}=${flaw.option}`
      : 'read' in flaw
        ? `${flaw.step}: ${flaw.read}`
        : flaw.step
  return {
    file: guide?.file ?? pack.file,
    line: guide?.lineOf(name) ?? pack.lineOf(id),
    code: flaw.code,
    about: `${pack.id}/${id}: ${detail}`,
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
    origins[id] = { documents: named, checkedOn: fact.checkedOn }
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
