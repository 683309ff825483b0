import * as v from 'valibot'
import { environments } from '../flow/environment.ts'
import type { Answers, Drafts } from '../flow/step.ts'
import { type Session, sessionVersion } from './session.ts'

const instant = v.pipe(v.string(), v.isoTimestamp())
const given = v.object({ value: v.union([v.string(), v.array(v.string())]), at: instant })
const stepId = v.pipe(v.string(), v.regex(/^[^/]+\/[^/]+$/))
const answers = v.record(stepId, given)
const drafts = v.record(stepId, v.object({ ...given.entries, open: v.optional(v.literal(true)) }))
const schema = v.object({
  version: v.literal(sessionVersion),
  journey: v.string(),
  environment: v.picklist(environments),
  revision: v.string(),
  name: v.string(),
  answers,
  drafts,
  aside: v.nullable(v.object({ flow: v.string(), answers })),
  startedAt: instant,
  updatedAt: instant,
})

export type ReadSession =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly reason: 'broken' | 'newer' }

/** Reads a session from its file's text: broken where it is no session, newer where a newer program wrote it. */
export function readSession(text: string): ReadSession {
  const parsed = parse(text)
  const version = v.safeParse(v.object({ version: v.number() }), parsed)
  if (version.success && version.output.version > sessionVersion) return { ok: false, reason: 'newer' }
  const read = v.safeParse(schema, parsed)
  if (!read.success) return { ok: false, reason: 'broken' }
  const { aside } = read.output
  return {
    ok: true,
    session: {
      ...read.output,
      answers: read.output.answers as Answers,
      drafts: read.output.drafts as Drafts,
      aside: aside === null ? null : { flow: aside.flow, answers: aside.answers as Answers },
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), (key, value: unknown) =>
      ['__proto__', 'constructor', 'prototype'].includes(key) ? undefined : value,
    )
  } catch {
    return undefined
  }
}
