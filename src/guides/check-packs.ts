import { answerOptions } from '../flow/step.ts'
import { foldName } from './find-journey.ts'
import type { Journey } from './journey.ts'
import type { Problem } from './problem.ts'
import type { Pack, Sources } from './source.ts'

/** What is wrong with packs: other names that mean two journeys, and what they extend. */
export function checkPacks(sources: Sources, packs: readonly Pack[]): readonly Problem[] {
  return [
    ...packs.flatMap(checkNames),
    ...[...sources.packs.values()].flatMap((pack) => checkExtends(sources, pack)),
  ]
}

function checkNames(pack: Pack): readonly Problem[] {
  const seen = new Set<string>()
  return Object.entries(pack.journeys).flatMap(([id, { names }]) =>
    [id, ...names].flatMap((name): readonly Problem[] => {
      const twice = seen.has(foldName(name))
      seen.add(foldName(name))
      return twice ? [{ file: pack.file, line: pack.lineOf(id), code: 'name-twice', about: name }] : []
    }),
  )
}

function checkExtends(sources: Sources, pack: Pack): readonly Problem[] {
  const tell = (about: string): readonly Problem[] => [
    { file: pack.file, line: pack.extendsLine, code: 'unknown-pack', about },
  ]
  const unknown = pack.quotes.filter((id) => !sources.packs.has(id))
  if (unknown.length > 0) return tell(unknown.join(', '))
  const seen = new Set([pack.id])
  for (let next = pack.extends; next !== undefined; next = sources.packs.get(next)?.extends) {
    if (seen.has(next)) return tell(`${pack.id} extends itself, by way of ${[...seen].join(', ')}`)
    if (!sources.packs.has(next)) return next === pack.extends ? tell(next) : []
    seen.add(next)
  }
  return []
}

/** What is wrong with outcomes that lead into another journey: its name, and the answers that are handed over. */
export function checkHandOvers(
  sources: Sources,
  made: readonly {
    readonly pack: Pack
    readonly id: string
    readonly journey: Omit<Journey, 'revision'>
    readonly unsure: ReadonlySet<string>
  }[],
): readonly Problem[] {
  const targets = new Map(made.map((each) => [each.journey.name, each]))
  return made.flatMap(({ pack, id, journey }) =>
    journey.flow.steps.flatMap((step): readonly Problem[] => {
      if (step.kind !== 'outcome' || step.journey === undefined) return []
      const place = { file: pack.file, line: pack.lineOf(id) }
      const target = targets.get(step.journey)
      const [name = '', own = ''] = step.journey.split('/')
      if (target === undefined && sources.packs.get(name)?.unreadJourney(own) === true) return []
      if (target === undefined)
        return [{ ...place, code: 'unknown-journey', about: `${step.id}: ${step.journey}` }]
      return Object.entries(step.given ?? {}).flatMap(([name, value]): readonly Problem[] => {
        const found = target.journey.flow.steps.find((each) => each.id === name)
        if (found === undefined && target.unsure.has(name.split('/')[0] ?? '')) return []
        if (found === undefined) return [{ ...place, code: 'unknown-step', about: `${step.id}: ${name}` }]
        if (answerOptions(found).includes(value)) return []
        return [{ ...place, code: 'unknown-option', about: `${step.id}: ${name}: ${value}` }]
      })
    }),
  )
}
