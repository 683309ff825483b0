import type { Journey } from './journey.ts'
import { allGuides } from './packs.ts'
import type { Problem } from './problem.ts'
import type { Pack, Sources, WrittenJourney } from './source.ts'

interface Made {
  readonly pack: Pack
  readonly id: string
  readonly written: WrittenJourney
  readonly journey: Pick<Journey, 'name' | 'flow'>
}

/** What is wrong with the problems that people have: steps that are nowhere, and ends that don't lead back. */
export function checkTroubles(sources: Sources, made: readonly Made[]): readonly Problem[] {
  return [...made.flatMap((each) => checkSteps(sources, each)), ...made.flatMap(checkEnds)]
}

/** The guides and steps that a problem says it belongs to and that are nowhere. */
function checkSteps(sources: Sources, { pack, id, written, journey }: Made): readonly Problem[] {
  const guides = allGuides(sources).map(({ guide }) => guide)
  const known = (name: string): boolean => {
    const [guide = '', step] = name.split('/')
    return guides.some(
      ({ id: own, steps, named }) =>
        own === guide &&
        (step === undefined || steps.some((each) => each.id === step) || named.includes(step)),
    )
  }
  return (written.problem?.steps ?? [])
    .filter((name) => !known(name))
    .map((name) => ({
      file: pack.file,
      line: pack.lineOf(id),
      code: name.includes('/') ? 'unknown-step' : 'unknown-guide',
      about: `${journey.name}: ${name}`,
    }))
}

function checkEnds({ pack, id, written, journey }: Made): readonly Problem[] {
  return journey.flow.steps
    .filter((step) => step.kind === 'outcome' && (step.ends === 'back') !== (written.problem !== undefined))
    .map((step) => ({
      file: pack.file,
      line: pack.lineOf(id),
      code: 'ends-elsewhere',
      about: `${journey.name}: ${step.id}`,
    }))
}
