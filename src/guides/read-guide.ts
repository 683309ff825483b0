import * as v from 'valibot'
import { lengthUnits, needs, ruleNames } from '../flow/step.ts'
import { isoLength } from './compile-clocks.ts'
import type { Problem } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import type { WrittenCondition, WrittenStep } from './written-step.ts'

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*$/, 'an id has lower-case letters, digits and hyphens'),
)
const optionId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, "an option's id is text: quote yes and no"))

/** A condition: a mapping from steps to options, with `any` and `not` for the rest. */
export const conditionSchema: v.GenericSchema<unknown, WrittenCondition> = v.lazy(() =>
  v.record(v.string(), v.union([v.string(), v.array(v.string()), v.array(conditionSchema), conditionSchema])),
)

const unit = v.picklist(lengthUnits)
const length = v.union([
  v.pipe(v.string(), v.regex(isoLength, 'a length of time is written like PT90M, P90D or P4M')),
  v.strictObject({ count: v.number(), unit }),
  v.strictObject({ fact: v.string(), unit }),
])
const clock = v.strictObject({
  id,
  from: v.union([v.string(), v.array(v.string())]),
  lasts: v.optional(length),
  warns: v.optional(v.array(length), []),
})
const letter = v.strictObject({
  who: v.optional(v.string()),
  fact: v.optional(v.string()),
  languages: v.optional(v.array(v.string()), []),
})

const deed = v.union([v.string(), v.record(v.string(), v.record(v.string(), v.string()))])
const common = {
  id,
  when: v.optional(conditionSchema),
  facts: v.optional(v.array(v.string()), []),
  line: v.optional(id),
  opens: v.optional(v.string()),
  sheet: v.optional(v.literal(true)),
  clocks: v.optional(v.array(clock)),
  letter: v.optional(letter),
  does: v.optional(v.union([deed, v.array(deed)])),
}
const option = v.union([
  optionId,
  v.strictObject({
    id: optionId,
    action: v.optional(v.picklist(['leave', 'open', 'problem', 'change', 'draft', 'calendar'])),
    reopens: v.optional(v.string()),
    waits: v.optional(v.literal(true)),
    when: v.optional(conditionSchema),
  }),
])
const row = v.strictObject({
  label: v.string(),
  show: v.optional(v.string()),
  choose: v.optional(v.string()),
  fact: v.optional(v.string()),
  text: v.optional(v.string()),
  also: v.optional(v.string()),
  need: v.optional(v.picklist(needs), 'wanted'),
  note: v.optional(v.string()),
})
const promised = v.strictObject({
  role: v.picklist(['operator', 'authority', 'control-body']),
  activity: v.optional(v.array(v.string()), []),
  asked: v.array(v.string()),
  state: v.optional(v.picklist(['valid', 'requested']), 'valid'),
})
const step = v.variant('kind', [
  v.strictObject({
    ...common,
    kind: v.literal('notice'),
    shows: v.optional(v.picklist(['answers', 'form'])),
  }),
  v.strictObject({
    ...common,
    kind: v.literal('task'),
    form: v.optional(v.array(row)),
    tries: v.optional(v.string()),
    later: v.optional(v.literal(true)),
  }),
  v.strictObject({
    ...common,
    kind: v.literal('choice'),
    options: v.array(option),
    waits: v.optional(v.boolean(), false),
    given: v.optional(v.literal('always')),
    sets: v.optional(v.literal('environment')),
    reads: v.optional(v.literal('operator-check')),
    known: v.optional(v.literal('authority')),
  }),
  v.strictObject({ ...common, kind: v.literal('choices'), options: v.array(option) }),
  v.strictObject({
    ...common,
    kind: v.literal('entry'),
    rule: v.picklist(ruleNames),
    optional: v.optional(v.boolean(), false),
    sensitive: v.optional(v.boolean(), false),
    country: v.optional(v.union([v.string(), v.array(v.string())])),
    twice: v.optional(v.literal(true)),
    replaces: v.optional(v.string()),
    examples: v.optional(v.strictObject({ valid: v.array(v.string()), invalid: v.array(v.string()) })),
  }),
  v.strictObject({
    ...common,
    kind: v.literal('outcome'),
    ends: v.optional(v.picklist(['access', 'elsewhere', 'hand-over', 'back']), 'elsewhere'),
    journey: v.optional(v.string()),
    given: v.optional(v.record(v.string(), v.string())),
    promises: v.optional(v.array(promised)),
  }),
])
/** The form of a guide.yaml. */
export const guideSchema: v.GenericSchema<unknown, { steps: WrittenStep[] }> = v.strictObject({
  steps: v.array(step),
})

/** The structure of a guide, from its guide.yaml. */
export interface GuideStructure {
  readonly steps: readonly WrittenStep[]
  readonly lineOf: (step: string) => number
  /** Whether all steps could be read. */
  readonly whole: boolean
}

/** Reads a guide.yaml; an id that stands twice in it is refused. */
export function readGuide(
  file: string,
  text: string,
): { readonly guide: GuideStructure; readonly problems: readonly Problem[] } {
  const yaml = readYaml(file, text, guideSchema, (path) => (path.length > 1 ? 2 : 0))
  const steps = yaml.value?.steps ?? []
  const leftOut = new Set(yaml.leftOut.map(([_, index]) => index))
  const places = [...Array(steps.length + leftOut.size).keys()].filter((index) => !leftOut.has(index))
  const lineAt = (index: number): number => yaml.lineOf(['steps', places[index] ?? index])
  const lines = new Map(steps.map((each, index) => [each.id, lineAt(index)]))
  const whole = yaml.value !== undefined && leftOut.size === 0
  const twice = steps.flatMap((each, index): readonly Problem[] =>
    steps.findIndex((other) => other.id === each.id) === index
      ? []
      : [{ file, line: lineAt(index), code: 'id-twice', about: each.id }],
  )
  const lineOf = (name: string): number => lines.get(name) ?? 1
  return { guide: { steps, lineOf, whole }, problems: [...yaml.problems, ...twice] }
}
