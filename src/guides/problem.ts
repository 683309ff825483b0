/** The mistakes an author can make, each a code; the tools that show them have the words. */
export type ProblemCode =
  | 'not-yaml'
  | 'tab-in-yaml'
  | 'wrong-shape'
  | 'unknown-field'
  | 'unknown-guide'
  | 'unknown-pack'
  | 'unknown-journey'
  | 'name-twice'
  | 'id-twice'
  | 'looks-ahead'
  | 'unknown-step'
  | 'unknown-option'
  | 'reads-no-choice'
  | 'reopens-ahead'
  | 'never-reached'
  | 'falls-off-end'
  | 'not-given'
  | 'given-unknown'
  | 'option-condition-not-given'
  | 'markdown-not-allowed'
  | 'heading-without-id'
  | 'section-twice'
  | 'unknown-section'
  | 'words-missing'
  | 'words-unused'
  | 'placeholders-differ'
  | 'placeholder-unknown'
  | 'address-in-words'
  | 'quotes-in-words'
  | 'figure-in-words'
  | 'country-missing'
  | 'country-unknown'
  | 'reads-no-country'
  | 'examples-missing'
  | 'example-misjudged'
  | 'fact-unknown'
  | 'fact-unused'
  | 'document-unknown'
  | 'label-unknown'
  | 'activity-unknown'
  | 'activity-twice'
  | 'reads-without-rules'
  | 'ends-elsewhere'
  | 'action-unknown'
  | 'argument-unknown'
  | 'argument-missing'

/** One mistake and its place; `about` names what it is about (an id, a placeholder, a file). */
export interface Problem {
  /** The file, as a path from the folder of guides with '/' between. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly code: ProblemCode
  readonly about: string
}
