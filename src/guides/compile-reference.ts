import type { Step } from '../flow/step.ts'
import type { Journey } from './journey.ts'
import type { FactEntry, LabelEntry } from './reference.ts'
import type { Fact, GuideWords, Pack, Sources } from './source.ts'
import { placeholdersIn, textsOf } from './words.ts'

/** All facts of all packs, each with its origins and the steps of the journeys that tell it. */
export function compileFacts(
  sources: Sources,
  packs: readonly Pack[],
  journeys: readonly { flow: Journey['flow'] }[],
): readonly FactEntry[] {
  const steps = journeys.flatMap((journey) => journey.flow.steps)
  return packs.flatMap((pack) =>
    Object.entries(pack.facts).map(([id, fact]): FactEntry => {
      const told = steps.filter((step) => step.facts.includes(id)).map(nameOf)
      return {
        id,
        pack: pack.id,
        ...shown(fact),
        source: originsOf(sources, fact),
        steps: [...new Set(told)].sort(),
      }
    }),
  )
}

function shown(fact: Fact): Omit<FactEntry, 'id' | 'pack' | 'source' | 'steps'> {
  const { says, values, status, checkedOn, goodForDays, replacedBy, note } = fact
  return {
    says,
    values,
    status,
    checkedOn,
    goodForDays,
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(note === undefined ? {} : { note }),
  }
}

function originsOf(sources: Sources, fact: Fact): FactEntry['source'] {
  return fact.source.flatMap(({ document, section }) => {
    const known = sources.documents[document]
    if (known === undefined) return []
    const { publisher, title, dated } = known
    return [{ document, ...(publisher === undefined ? {} : { publisher }), title, dated, section }]
  })
}

/** All labels, each with the steps whose words or form name it. */
export function compileLabels(
  sources: Sources,
  journeys: readonly { flow: Journey['flow'] }[],
): readonly LabelEntry[] {
  const steps = journeys.flatMap((journey) => journey.flow.steps)
  const named = new Map<string, Set<string>>()
  for (const step of steps)
    for (const label of labelsOf(sources, step))
      named.set(label, (named.get(label) ?? new Set()).add(nameOf(step)))
  return Object.entries(sources.labels).map(([id, label]) => ({
    id,
    ...label,
    usedIn: [...(named.get(id) ?? [])].sort(),
  }))
}

function labelsOf(sources: Sources, step: Step): readonly string[] {
  const [pack = '', guide = ''] = step.words.split('.')
  const written: readonly GuideWords[] = Object.values(
    sources.packs.get(pack)?.guides.get(guide)?.words ?? {},
  )
  const quoted = written.flatMap((words) =>
    [...(words.sections.get(step.name)?.values() ?? [])].flatMap(textsOf).flatMap(placeholdersIn),
  )
  const rows = step.kind === 'task' ? (step.form ?? []) : []
  const shownRows = rows.flatMap((row) =>
    row.show.from === 'label' ? [row.label, row.show.label] : [row.label],
  )
  return [
    ...shownRows,
    ...quoted
      .filter((name) => /^(old-)?label\./.test(name))
      .map((name) => name.replace(/^(old-)?label\./, '')),
  ]
}

/** A step by its guide and name ('eu.account/create'), the same in every journey. */
function nameOf(step: Step): string {
  return `${step.words}/${step.name}`
}
