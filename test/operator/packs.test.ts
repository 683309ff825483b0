import { describe, expect, it } from 'vitest'
import type { OperatorRules } from '../../src/operator/activity.ts'
import { checkOperator } from '../../src/operator/check.ts'
import { locales } from '../wizard/desk.ts'
import { inShort, scenes } from './read-pastes.ts'
import type { Role } from './rules.ts'

const journeys = {
  importer: 'sweden/importer',
  exporter: 'sweden/exporter',
  agent: 'sweden/agent',
  'organic-importer': 'netherlands/organic-importer',
} as const satisfies Record<Role, string>

/** The packs call two activities by other names than the corpus. */
const called: Readonly<Record<string, string>> = { organic: 'organic-importer', timber: 'timber-import' }
const rename = (id: string): string => called[id] ?? id

function rulesOf(role: Role): OperatorRules {
  const advice = locales.operators()[journeys[role]]
  if (advice === undefined) throw new Error(`no rules for ${role}`)
  return {
    wants: advice.wants.map(rename),
    activities: advice.activities.map((activity) => ({ ...activity, id: rename(activity.id) })),
    states: advice.states,
  }
}

describe('with the words of the packs', () => {
  it.each(scenes)('$file: $who', ({ role, name, paste, rows, verdict, reason }) => {
    const expected = { rows, verdict, ...(reason === undefined ? {} : { reason }) }
    expect(inShort(checkOperator(paste, rulesOf(role), name))).toEqual(expected)
  })
})
