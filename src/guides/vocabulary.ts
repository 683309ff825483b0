/** The states of an activity that a pack has words for. */
export const namedStates = ['valid', 'new', 'requested', 'suspended'] as const
export type NamedState = (typeof namedStates)[number]

/** The answers that a letter to the authority tells. */
export const letterAnswers = ['company', 'number', 'email', 'first-name', 'last-name'] as const
export type LetterAnswer = (typeof letterAnswers)[number]

/** What a pack knows of the table of companies: its activities by id, and the words for their states by language. */
export interface Vocabulary {
  readonly file: string
  readonly activities: Readonly<Record<string, WrittenActivity>>
  readonly states: Readonly<{
    [State in NamedState]?: Readonly<Record<string, readonly string[]>> | undefined
  }>
  readonly lineOf: (activity: string) => number
}

export interface WrittenActivity {
  readonly code?: string | undefined
  readonly names: Readonly<Record<string, readonly string[]>>
  /** Labels, by id. */
  readonly section?: string | undefined
  readonly chapter?: string | undefined
}
