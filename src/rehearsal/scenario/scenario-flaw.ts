/** What can be wrong in a scenario's file; the words for each say what to do. */
export const scenarioFlaws = [
  'not-yaml',
  'too-large',
  'field-unknown',
  'field-missing',
  'not-fields',
  'not-text',
  'not-told',
  'empty',
  'too-long',
  'not-known',
  'not-a-list',
  'too-many',
  'not-a-name',
  'not-an-email',
  'not-yes-no',
  'not-minutes',
  'name-taken',
  'body-unknown',
  'no-body',
  'activity-missing',
  'activity-needless',
  'outcome-missing',
  'person-unknown',
  'own-address',
  'address-missing',
  'numbers-missing',
  'state-differs',
  'clock-by-qr',
] as const
export type ScenarioFlawCode = (typeof scenarioFlaws)[number]

/** One mistake in a scenario's file. */
export interface ScenarioFlaw {
  /** Counted from 1. */
  readonly line: number
  readonly code: ScenarioFlawCode
  /** Where it is: the names of the fields, with dots between; empty for the file itself. */
  readonly at: string
  /** What would be right: the values that are known, or how many there may be. */
  readonly known?: string
}
