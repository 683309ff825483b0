/** What an administrator knows of somebody; no screen of the site tells it. */
export const knowledge = [
  'colleague',
  'deputy',
  'private-address',
  'shared-address',
  'unknown',
  'elsewhere',
  'left',
  'phone-lost',
  'self',
] as const
export type Knowledge = (typeof knowledge)[number]

/** How somebody's role stands in the end. */
export const standings = ['waiting', 'approved', 'administrator', 'rejected', 'suspended'] as const
export type Standing = (typeof standings)[number]

/** The states in which a role may stand at the beginning, and those of a company's activity. */
export const roleStates = ['requested', 'valid', 'suspended'] as const
export const activityStates = ['valid', 'new', 'requested', 'suspended'] as const

/** The activities that a company can have here, by the ids of the packs. */
export const activities = ['eurpo', 'eupo', 'load', 'organic', 'timber'] as const
export type ActivityId = (typeof activities)[number]

/** A company or an authority in which people have roles. */
export interface Body {
  readonly name: string
  /** Of a company: its activities and their states. */
  readonly activities: Readonly<Partial<Record<ActivityId, (typeof activityStates)[number]>>>
}

/** Somebody who has a role, or asks for one. */
export interface Applicant {
  readonly id: string
  readonly name: string
  readonly email: string
  /** The company or authority, by id. */
  readonly body: string
  /** Of a company: what the role is for. */
  readonly activity?: ActivityId
  readonly state: (typeof roleStates)[number]
  readonly isAdministrator: boolean
  readonly known: Knowledge
  /** What else is known of them, in the words of whoever wrote the exercise. */
  readonly note?: string
  /** How their role should stand in the end; one of these is enough. */
  readonly should: readonly Standing[]
}

/** An administrator's work to be practised. All of it is made up. */
export interface ApproveExercise {
  /** Whether it is a company's administrator or an authority's. */
  readonly kind: 'operator' | 'authority'
  readonly administrator: { readonly name: string; readonly email: string }
  /** What they administer: companies, or one authority. */
  readonly bodies: Readonly<Record<string, Body>>
  readonly people: readonly Applicant[]
}
