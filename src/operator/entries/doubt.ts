/** Something about a written answer that is unusual: it is questioned, never refused. A code; words come later. */
export type Doubt =
  | {
      readonly code: 'check-digit'
      /** Whether another last sign would make it right: then that is the check on the others. */
      readonly at: 'end' | 'elsewhere'
      /** Where two neighbours swapped would make it right: that number, as the authority writes it. */
      readonly swapped?: string
    }
  | { readonly code: 'personal-number' }
  | { readonly code: 'other-country' /** ISO 3166-1 alpha-2. */; readonly country: string }
  | { readonly code: 'not-a-person' }
  | { readonly code: 'company-name' }
  | { readonly code: 'shared-mailbox' }
  | { readonly code: 'private-mailbox' }
  | { readonly code: 'email-letters' }
  | { readonly code: 'email-slip' /** The address that was probably meant. */; readonly meant: string }
  | { readonly code: 'unusual-email' }
  | { readonly code: 'looks-like-email' }
  | { readonly code: 'no-letters' }
  | { readonly code: 'unknown-number' }
  | { readonly code: 'unusual-postal-code' }
  | { readonly code: 'still-to-come' }

/** What a rule may need to know besides the text. */
export interface DoubtContext {
  /** ISO 3166-1 alpha-2, of the company's country. */
  readonly country?: string
  /** The company's name, where it is known. */
  readonly company?: string
  /** An ISO date, where the person is. */
  readonly today?: string
}
