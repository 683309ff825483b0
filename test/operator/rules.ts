import type { Activity, OperatorRules } from '../../src/operator/activity.ts'

export const activities: readonly Activity[] = [
  {
    id: 'eurpo',
    code: 'EURPO',
    names: { en: ['Professional operators referred to in Article 45(1)(l) IMSOC'] },
    chapter: 'plant-health',
  },
  {
    id: 'eupo',
    code: 'EUPO',
    names: { en: ['Professional operators other than those referred to in Article 45(1)(l) IMSOC'] },
    sectionNames: {
      en: ['EU professional operators other than EU registered professional operators (EUPO)'],
    },
    chapter: 'plant-health',
  },
  {
    id: 'load',
    code: 'RFL',
    names: { en: ['Responsible for the load'], sv: ['Ansvarig för lasten'] },
    sectionNames: { en: ['Responsible For the Load (Freight Forwarder) (RFL)'] },
  },
  { id: 'organic-importer', code: 'ORGANIC IMPORTER', names: { en: ['Organic Importer'] } },
  { id: 'timber-import', names: { en: ['Timber import (FLEGT)'] } },
]

const states = {
  valid: ['Valid'],
  new: ['New'],
  requested: ['Requested'],
  suspended: ['Suspended'],
} as const

export const roles = ['importer', 'exporter', 'agent', 'organic-importer'] as const
export type Role = (typeof roles)[number]

const wants: Readonly<Record<Role, readonly string[]>> = {
  importer: ['eurpo', 'eupo'],
  exporter: ['eurpo'],
  agent: ['load'],
  'organic-importer': ['organic-importer'],
}

/** The rules as the ledger has them, for one role. */
export const rulesFor = (role: Role): OperatorRules => ({ wants: wants[role], activities, states })

/** The rules of a role that wants these and nothing else. */
export const rulesWanting = (...ids: readonly string[]): OperatorRules => ({ wants: ids, activities, states })
