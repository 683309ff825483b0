import * as v from 'valibot'
import { environments } from '../flow/environment.ts'
import type { StepId } from '../flow/step.ts'
import { ages } from './age.ts'
import { type Export, type ExportWay, exportStates } from './export-form.ts'

const text = v.pipe(v.string(), v.maxLength(256))
const stepId = v.pipe(text, v.regex(/^[^/]+\/[^/]+$/))
const flowName = v.pipe(text, v.regex(/^[^/]+\/[^/]+$/))
const list = <Each extends v.GenericSchema>(each: Each) => v.pipe(v.array(each), v.maxLength(500))
const way = {
  step: stepId,
  steps: list(v.object({ id: stepId, state: v.picklist(exportStates) })),
  choices: list(v.object({ id: stepId, value: v.union([text, list(text)]) })),
}

/** The form of an export; by it the schema is made that ships with the program. */
export const exportSchema = v.object({
  format: v.literal('traces-guide/export@1'),
  version: text,
  journey: flowName,
  pack: text,
  revision: text,
  language: text,
  environment: v.picklist(environments),
  age: v.picklist(ages),
  code: v.nullable(text),
  ...way,
  problem: v.nullable(v.object({ flow: flowName, ...way })),
  included: v.record(text, text),
  withheld: list(text),
})

/** An export, or why there is none: it is no export at all, one with a mistake, or one of a newer program. */
export type ReadExport =
  | { readonly ok: true; readonly export: Export }
  | { readonly ok: false; readonly why: 'no-export' | 'broken' | 'newer' }

/** Reads an export that came from somebody else: nothing in it is trusted, and what this program doesn't know is left out. */
export function readExport(file: string): ReadExport {
  const parsed = parse(file)
  const named = v.safeParse(v.object({ format: v.pipe(v.string(), v.maxLength(64)) }), parsed)
  const version = named.success ? /^traces-guide\/export@(\d{1,9})$/.exec(named.output.format) : null
  if (version === null) return { ok: false, why: 'no-export' }
  if (Number(version[1]) > 1) return { ok: false, why: 'newer' }
  const read = v.safeParse(exportSchema, parsed)
  if (!read.success) return { ok: false, why: 'broken' }
  const { problem, ...rest } = read.output
  return {
    ok: true,
    export: {
      ...rest,
      ...wayIn(read.output),
      problem: problem === null ? null : { flow: problem.flow, ...wayIn(problem) },
    },
  }
}

type WayRead = Pick<v.InferOutput<typeof exportSchema>, 'step' | 'steps' | 'choices'>

function wayIn({ step, steps, choices }: WayRead): ExportWay {
  return {
    step: step as StepId,
    steps: steps.map(({ id, state }) => ({ id: id as StepId, state })),
    choices: choices.map(({ id, value }) => ({ id: id as StepId, value })),
  }
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
