import type { RuleName } from '../../flow/step.ts'
import type { Doubt, DoubtContext } from './doubt.ts'
import { doubtAboutMailbox } from './mailbox.ts'
import { doubtAboutNumber } from './number-doubt.ts'
import { doubtAboutPersonName } from './person-name.ts'

/** What is unusual about the name of a company, a street or a town. */
function doubtAboutText(value: string): Doubt | undefined {
  if (/[^\s@]@[^\s@]{1,255}\.[^\s@.]/.test(value)) return { code: 'looks-like-email' }
  return /\p{L}/u.test(value) ? undefined : { code: 'no-letters' }
}

/**
 * What is unusual about an answer that its rule lets stand; nothing where it is as usual. Loads only what this rule needs.
 * @param value as the rule keeps it
 */
export async function doubtAbout(
  rule: RuleName,
  value: string,
  context: DoubtContext,
): Promise<Doubt | undefined> {
  switch (rule) {
    case 'text':
      return doubtAboutText(value)
    case 'country':
    case 'kvk':
      return undefined
    case 'person-name':
      return doubtAboutPersonName(value, context.company)
    case 'email':
      return doubtAboutMailbox(value)
    case 'phone': {
      const { isAssigned } = await import('./read-phone.ts')
      return isAssigned(value) ? undefined : { code: 'unknown-number' }
    }
    case 'date':
      // ISO dates sort as days do.
      return context.today !== undefined && value > context.today ? { code: 'still-to-come' } : undefined
    case 'organisation-number':
      return doubtAboutNumber(rule, value, 'SE')
    case 'company-number':
    case 'vat':
    case 'eori':
    case 'rsin':
      return doubtAboutNumber(rule, value, context.country)
    case 'postal-code': {
      const { isUsualPostalCode } = await import('./read-postal-code.ts')
      return isUsualPostalCode(value, context.country) ? undefined : { code: 'unusual-postal-code' }
    }
  }
}
