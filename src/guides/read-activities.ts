import * as v from 'valibot'
import type { Problem } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import type { Vocabulary } from './vocabulary.ts'

const texts = v.array(v.pipe(v.string(), v.minLength(1)))
const byLanguage = v.record(v.string(), texts)
const words = v.optional(byLanguage)
/** The form of an activities.yaml. */
export const activitiesSchema = v.strictObject({
  activities: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        code: v.optional(v.string()),
        names: byLanguage,
        section: v.optional(v.string()),
        chapter: v.optional(v.string()),
      }),
    ),
    {},
  ),
  states: v.optional(v.strictObject({ valid: words, new: words, requested: words, suspended: words }), {}),
})

/** Reads an activities.yaml: what TRACES lists under a company, and the words for its state. */
export function readActivities(
  file: string,
  text: string,
): { readonly vocabulary: Vocabulary; readonly problems: readonly Problem[] } {
  const yaml = readYaml(file, text, activitiesSchema)
  const { activities, states } = yaml.value ?? { activities: {}, states: {} }
  const lineOf = (activity: string): number => yaml.lineOf(['activities', activity])
  return { vocabulary: { file, activities, states, lineOf }, problems: yaml.problems }
}
