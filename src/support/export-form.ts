import type { Environment } from '../flow/environment.ts'
import { locate, type Position } from '../flow/locate.ts'
import { type Answers, type Flow, type Instant, isStepId, type StepId, type Value } from '../flow/step.ts'
import type { Age } from './age.ts'

/** How a step on the path stands: done, skipped, or where the person is. */
export const exportStates = ['done', 'skipped', 'here'] as const
export type ExportState = (typeof exportStates)[number]

/** The way through a flow, without anything that was typed. */
export interface ExportWay {
  /** Where the person stands. */
  readonly step: StepId
  readonly steps: readonly { readonly id: StepId; readonly state: ExportState }[]
  /** What was chosen; nothing that was typed. */
  readonly choices: readonly { readonly id: StepId; readonly value: Value }[]
}

/** What a person gives to somebody who helps. It is made by this list: what isn't in it can't get in. */
export interface Export extends ExportWay {
  readonly format: 'traces-guide/export@1'
  /** The version of the program that wrote it. */
  readonly version: string
  readonly journey: string
  readonly pack: string
  /** The revision of the journey. */
  readonly revision: string
  readonly language: string
  readonly environment: Environment
  readonly age: Age
  /** Nothing for a pack of one's own. */
  readonly code: string | null
  /** The problem that runs aside. */
  readonly problem: ({ readonly flow: string } & ExportWay) | null
  /** What the person let go along, by its name. */
  readonly included: Readonly<Record<string, string>>
  /** The names of what was left out. */
  readonly withheld: readonly string[]
}

/** What an export is made of. */
export interface Exported {
  readonly version: string
  readonly journey: { readonly name: string; readonly revision: string; readonly flow: Flow }
  readonly answers: Answers
  readonly aside: { readonly name: string; readonly flow: Flow; readonly answers: Answers } | undefined
  readonly language: string
  readonly environment: Environment
  readonly age: Age
  readonly code: string | undefined
  /** The name that the person gave to the session; empty where there is none. */
  readonly name: string
  readonly startedAt: Instant
  readonly updatedAt: Instant
}

/** What an export can hold only if the person says so, by name: what was typed on the path, the session's name, its times. */
export function privateFields({
  journey,
  answers,
  name,
  startedAt,
  updatedAt,
}: Exported): ReadonlyMap<string, string> {
  const { relevant } = locate(journey.flow, answers)
  const typed = journey.flow.steps.flatMap((step): readonly (readonly [string, string])[] => {
    const value = relevant[step.id]?.value
    return step.kind === 'entry' && typeof value === 'string' && value !== 'skipped' ? [[step.id, value]] : []
  })
  const named: readonly (readonly [string, string])[] = name === '' ? [] : [['name', name]]
  return new Map([...typed, ...named, ['started-at', startedAt], ['updated-at', updatedAt]])
}

/** Makes an export. @param include the names of private fields that go along all the same */
export function makeExport(exported: Exported, include: readonly string[]): Export {
  const { journey, aside } = exported
  const fields = [...privateFields(exported)]
  return {
    format: 'traces-guide/export@1',
    version: exported.version,
    journey: journey.name,
    pack: journey.name.slice(0, journey.name.indexOf('/')),
    revision: journey.revision,
    language: exported.language,
    environment: exported.environment,
    age: exported.age,
    code: exported.code ?? null,
    ...wayOf(journey.flow, locate(journey.flow, exported.answers)),
    problem:
      aside === undefined
        ? null
        : { flow: aside.name, ...wayOf(aside.flow, locate(aside.flow, aside.answers)) },
    included: Object.fromEntries(fields.filter(([field]) => include.includes(field))),
    withheld: fields.map(([field]) => field).filter((field) => !include.includes(field)),
  }
}

function wayOf(flow: Flow, { step, path, relevant }: Position): ExportWay {
  const chosen = flow.steps.filter((each) => each.kind === 'choice' || each.kind === 'choices')
  return {
    step: step.id,
    steps: path.map((id) => ({ id, state: id === step.id ? 'here' : stateOf(relevant[id]?.value) })),
    choices: chosen.flatMap(({ id }) => {
      const given = relevant[id]
      return given === undefined ? [] : [{ id, value: given.value }]
    }),
  }
}

function stateOf(value: Value | undefined): ExportState {
  return value === 'skipped' ? 'skipped' : 'done'
}

/**
 * The answers that an export tells of, as this guide knows its steps; what was typed is withheld, unless it was included.
 * @param judge what of an included text may stand for a step; nothing where it may not
 */
export function answersIn(
  way: ExportWay,
  flow: Flow,
  at: Instant,
  judge: (step: StepId) => string | undefined = () => undefined,
): Answers {
  const known = new Map(flow.steps.map((step) => [step.id, step]))
  const chosen = new Map(way.choices.map(({ id, value }) => [id, value]))
  const told = way.steps.filter(({ state }) => state !== 'here')
  return Object.fromEntries(
    told.flatMap(({ id, state }): readonly (readonly [StepId, Answers[StepId]])[] => {
      const value = chosen.get(id) ?? plainValue(id, state, known.get(id))
      return value === undefined ? [] : [[id, { value, at }]]
    }),
  )

  function plainValue(
    id: StepId,
    state: ExportState,
    step: Flow['steps'][number] | undefined,
  ): string | undefined {
    if (step?.kind === 'notice') return 'done'
    if (step?.kind === 'task') return state === 'skipped' && step.later === true ? 'skipped' : 'done'
    if (step?.kind !== 'entry') return undefined
    return state === 'skipped' ? 'skipped' : (judge(id) ?? 'withheld')
  }
}

/** The included texts that belong to steps. */
export function includedAnswers({ included }: Export): ReadonlyMap<StepId, string> {
  return new Map(
    Object.entries(included).flatMap(([field, value]): readonly (readonly [StepId, string])[] =>
      isStepId(field) ? [[field, value]] : [],
    ),
  )
}
