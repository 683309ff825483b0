import * as v from 'valibot'
import { environments } from '../flow/environment.ts'
import type { Answers, Drafts } from '../flow/step.ts'
import { nesting } from './nesting.ts'
import { type Session, sessionVersion } from './session.ts'
import { checksum } from './session-text.ts'
import { textDigest } from './text-digest.ts'

const mostNesting = 32
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
const content = v.looseObject({
  version: v.number(),
  crc32: v.optional(v.string()),
  check: v.optional(v.string()),
})

export type ReadSession =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly reason: 'broken' | 'newer' }

/** Makes the form of the next version out of one version's. */
export type Migration = (content: object) => object

/** From each older version to the next one; nothing yet, as this is the first. */
const known: Readonly<Record<number, Migration>> = {}

/**
 * Reads a session from its file's text: broken where it is no session or was damaged, newer where a newer program wrote it.
 * A file of an older version is brought up to this one in memory; the next save commits that.
 */
export function readSession(text: string, migrations = known): ReadSession {
  const read = v.safeParse(content, parse(text))
  if (!read.success) return { ok: false, reason: 'broken' }
  const { crc32, check, ...rest } = read.output
  if (crc32 !== undefined && crc32 !== checksum(rest)) return { ok: false, reason: 'broken' }
  // What files had before they had a CRC-32.
  if (check !== undefined && check !== textDigest(JSON.stringify(rest)))
    return { ok: false, reason: 'broken' }
  if (rest.version > sessionVersion) return { ok: false, reason: 'newer' }
  const session = v.safeParse(schema, migrate(rest, migrations))
  if (!session.success) return { ok: false, reason: 'broken' }
  const { aside } = session.output
  return {
    ok: true,
    session: {
      ...session.output,
      answers: session.output.answers as Answers,
      drafts: session.output.drafts as Drafts,
      aside: aside === null ? null : { flow: aside.flow, answers: aside.answers as Answers },
    },
  }
}

/** Brings a form up to this version, one version after another; a version from which no way leads stays as it is. */
function migrate(
  form: { readonly version: number },
  migrations: Readonly<Record<number, Migration>>,
): { readonly version: number } {
  const next = migrations[form.version]
  if (next === undefined) return form
  return migrate({ ...next(form), version: form.version + 1 }, migrations)
}

function parse(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  if (nesting(json) > mostNesting) return undefined
  try {
    return JSON.parse(json, (key, value: unknown) =>
      ['__proto__', 'constructor', 'prototype'].includes(key) ? undefined : value,
    )
  } catch {
    return undefined
  }
}
