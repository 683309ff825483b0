import type { Step } from '../flow/step.ts'
import type { Catalogue, ProblemEntry } from './journey.ts'
import { lettersApart, lettersForgiven } from './nearest-name.ts'
import { foldText } from './reference.ts'

/**
 * The problems that belong to a step, in the order of the catalogue: those of the step itself, then those of its whole guide,
 * which are offered where something is done on the site.
 */
export function problemsAt(
  catalogue: Catalogue,
  step: Pick<Step, 'kind' | 'words' | 'name'>,
): readonly ProblemEntry[] {
  const guide = step.words.slice(step.words.indexOf('.') + 1)
  const own = `${guide}/${step.name}`
  const near = catalogue.problems.filter(({ steps }) => steps.includes(own))
  const wide = catalogue.problems.filter(({ steps }) => steps.includes(guide) && !steps.includes(own))
  return step.kind === 'task' ? [...near, ...wide] : near
}

/** Whether these packs have a problem of that name; what was saved may be of a pack that was left out this time. */
export function hasProblem(catalogue: Catalogue, name: string): boolean {
  return catalogue.problems.some((problem) => problem.name === name)
}

/**
 * The problem that a name means: its own, pack and name, any other name, or its title.
 * @param titleOf its title in the person's language
 */
export function findProblem(
  catalogue: Catalogue,
  wanted: string,
  titleOf: (problem: ProblemEntry) => string,
): ProblemEntry | undefined {
  const text = foldText(wanted)
  return catalogue.problems.find((problem) =>
    [problem.name, ...problem.names, titleOf(problem)].some((name) => foldText(name) === text),
  )
}

/** The problem whose name or title is nearest to what was typed, slips of the hand forgiven: the fewest letters to change. */
export function nearProblem(
  catalogue: Catalogue,
  wanted: string,
  titleOf: (problem: ProblemEntry) => string,
): ProblemEntry | undefined {
  const text = foldText(wanted)
  const ranked = catalogue.problems.map((problem) => {
    const names = [...problem.names, titleOf(problem)].map(foldText)
    return { problem, apart: Math.min(...names.map((name) => lettersApart(name, text))) }
  })
  const near = ranked.filter(({ apart }) => apart <= lettersForgiven(text))
  return near.toSorted((one, other) => one.apart - other.apart)[0]?.problem
}
