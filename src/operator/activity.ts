/** One activity as TRACES lists it: what it is called and where it belongs. Data of a pack, in its activities.yaml. */
export interface Activity {
  readonly id: string
  /** The code in brackets behind its name ('EURPO'), where it has one. */
  readonly code?: string
  /** Its names, letter by letter as the site prints them, by language. Without the code. */
  readonly names: Readonly<Record<string, readonly string[]>>
  /** The labels of its section and chapter, by id. */
  readonly section?: string
  readonly chapter?: string
  /** What its section is called, as the site prints it: a person may have copied that instead. */
  readonly sectionNames?: Readonly<Record<string, readonly string[]>>
}

/** In which state an activity stands; 'none' where no state is printed, 'unknown' where the word is not known. */
export const activityStates = ['valid', 'new', 'requested', 'suspended', 'none', 'unknown'] as const
export type ActivityState = (typeof activityStates)[number]

/** What a role looks for in the table, and the words by which the table can be read. Compiled from the packs. */
export interface OperatorRules {
  /** The activities that allow the request: one of them is enough. */
  readonly wants: readonly string[]
  /** All known activities, those of other roles too. */
  readonly activities: readonly Activity[]
  /** The words for each state in any language ('Valid', 'New'), as the site may print them. */
  readonly states: Readonly<Partial<Record<ActivityState, readonly string[]>>>
}
