import type { Answers, Flow } from '../../src/flow/step.ts'
import { type Exported, makeExport } from '../../src/support/export-form.ts'
import { makeCode, type Told } from '../../src/support/make-code.ts'
import { appendRelease, type Revisions } from '../../src/support/revisions.ts'
import { shapeOf } from '../../src/support/shape.ts'
import { answered, choice, entry, flow, is, now, outcome, task } from '../flow/build.ts'
import { park, straightIn } from '../flow/park.ts'

/** A problem that somebody has in the park. */
export const lost: Flow = flow(
  choice('lost/what', ['key', 'child']),
  task('lost/ask', is('lost/what', 'key')),
  entry('lost/name', { optional: true }),
  outcome('lost/found'),
)

const none: Revisions = { journeys: [], problems: [], languages: [], shapes: {}, releases: [] }

/** A short name of a text that is good enough for a few shapes. */
export function digest(text: string): string {
  return [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7).toString(16)
}

/** The revisions with one more release of these flows. */
export function released(flows: Readonly<Record<string, Flow>>, before = none): Revisions {
  const names = Object.keys(flows)
  const isProblem = (name: string) => name.startsWith('problems/')
  return appendRelease(
    before,
    {
      journeys: names.filter((name) => !isProblem(name)),
      problems: names.filter(isProblem),
      languages: ['sv', 'en', 'nl'],
      shapes: Object.fromEntries(Object.entries(flows).map(([name, each]) => [name, shapeOf(each)])),
    },
    digest,
  )
}

/** A guide to the park, with the problem of having lost something. */
export const parkRevisions = released({ 'city/park': park, 'problems/lost': lost })

/** Somebody who walked straight in. */
export const inside: Answers = answered(straightIn)

/** What a code is made of, for somebody in the park. */
export function told(answers: Answers, more: Partial<Told> = {}): Told {
  return {
    journey: { name: 'city/park', flow: park, answers },
    environment: 'training',
    language: 'nl',
    age: 'under-1-week',
    ...more,
  }
}

/** The code of somebody in the park. @throws Error where there is none */
export function codeOf(answers: Answers, more: Partial<Told> = {}, revisions = parkRevisions): string {
  const made = makeCode(told(answers, more), revisions)
  if (!made.ok) throw new Error(made.why)
  return made.code
}

/** The code of who walked straight in. */
export const insideCode = codeOf(inside)

/** What an export is made of, for somebody in the park. */
export const exported: Exported = {
  version: '1.2.3',
  journey: { name: 'city/park', revision: 'abcd1234', flow: park },
  answers: answered({ ...straightIn, 'park/name': 'Anna Berg', 'park/buy': 'done' }),
  aside: undefined,
  language: 'sv',
  environment: 'training',
  age: 'more',
  code: 'G9JN-NW8P-8PDX-CE40-83XV',
  name: 'Beta AB',
  startedAt: now,
  updatedAt: now,
}

/** An export as it stands in its file. */
export const exportText = JSON.stringify(makeExport(exported, ['name']))
