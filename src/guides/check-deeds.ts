import { type ArgumentForm, argumentsOf, isDeedName } from '../flow/deed.ts'
import { writtenDeeds } from './compile-deed.ts'
import { activitiesOf } from './compile-operator.ts'
import { allGuides, chainOf, mayHaveFact } from './packs.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { Guide, Pack, Sources } from './source.ts'
import type { WrittenStep } from './written-step.ts'

/** Who may decide besides an authority that a fact names. */
const deciders = ['post', 'national', 'commission', 'administrator']

/** What a guide has people do and promises them, where it names what is not there. */
export function checkDeeds(sources: Sources): readonly Problem[] {
  return allGuides(sources).flatMap(({ pack, guide }) =>
    guide.steps.flatMap((step) => checkStep(sources, pack, guide, step)),
  )
}

function checkStep(sources: Sources, pack: Pack, guide: Guide, step: WrittenStep): readonly Problem[] {
  const problem = (code: ProblemCode, about: string): Problem => ({
    file: guide.file,
    line: guide.lineOf(step.id),
    code,
    about: `${step.id}: ${about}`,
  })
  const promises = step.kind === 'outcome' ? (step.promises ?? []) : []
  const deeds = step.does === undefined ? [] : writtenDeeds(step.does)
  return [
    ...promises.flatMap(({ activity, asked }) => [
      ...activity
        .filter((id) => id !== 'own')
        .flatMap((id) => checkId(sources, pack, 'activity', id))
        .map((code) => problem(code, activity.join())),
      ...asked
        .filter((id) => !deciders.includes(id))
        .flatMap((id) => checkId(sources, pack, 'fact', id).map((code) => problem(code, id))),
    ]),
    ...deeds.flatMap(([name, given]): readonly Problem[] => {
      if (!isDeedName(name)) return [problem('action-unknown', name)]
      const forms = argumentsOf(name)
      const missing = Object.keys(forms).filter((each) => !(each in given))
      return [
        ...missing.map((each) => problem('argument-missing', `${name}: ${each}`)),
        ...Object.entries(given).flatMap(([argument, value]) =>
          checkValue(sources, pack, forms[argument], value).map((code) =>
            problem(code, `${name}: ${argument}: ${value}`),
          ),
        ),
      ]
    }),
  ]
}

function checkValue(
  sources: Sources,
  pack: Pack,
  form: ArgumentForm | undefined,
  value: string,
): readonly ProblemCode[] {
  if (form === undefined) return ['argument-unknown']
  if ('oneOf' in form) return form.oneOf.includes(value) ? [] : ['argument-unknown']
  return form.or?.includes(value) === true ? [] : checkId(sources, pack, form.idOf, value)
}

function checkId(
  sources: Sources,
  pack: Pack,
  kind: 'label' | 'activity' | 'fact',
  id: string,
): readonly ProblemCode[] {
  switch (kind) {
    case 'label':
      return sources.labels[id] !== undefined || sources.unreadLabel(id) ? [] : ['label-unknown']
    case 'activity':
      return activitiesOf(chainOf(sources, pack)).has(id) ? [] : ['activity-unknown']
    case 'fact':
      return mayHaveFact(sources, pack, id) ? [] : ['fact-unknown']
  }
}
