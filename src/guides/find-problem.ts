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

/** The problem whose name or title is nearest to what was typed: the fewest letters to change, or the most words in common. */
export function nearProblem(
  catalogue: Catalogue,
  wanted: string,
  titleOf: (problem: ProblemEntry) => string,
): ProblemEntry | undefined {
  const text = foldText(wanted)
  const words = wordsIn(text)
  const ranked = catalogue.problems.map((problem) => {
    const names = [...problem.names, titleOf(problem)].map(foldText)
    const apart = Math.min(...names.map((name) => lettersApart(name, text)))
    const shared = Math.max(
      ...names.map((name) => wordsIn(name).filter((word) => words.includes(word)).length),
    )
    return { problem, apart, shared }
  })
  const slip = ranked.filter(({ apart }) => apart <= lettersForgiven(text))
  const best = slip.toSorted((one, other) => one.apart - other.apart)[0]
  if (best !== undefined) return best.problem
  const alike = ranked.filter(({ shared }) => shared > 0)
  return alike.toSorted((one, other) => other.shared - one.shared)[0]?.problem
}

/** The words of a text that say something: the short ones are in every name. */
function wordsIn(text: string): readonly string[] {
  return text.split(' ').filter((word) => word.length > 3)
}
