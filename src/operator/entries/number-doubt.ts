import { isMemberState, type MemberState, stateOfVatPrefix } from '../../flow/member-states.ts'
import { rules } from '../../flow/rules.ts'
import type { RuleName } from '../../flow/step.ts'
import { rsin } from './check-digits.ts'
import type { Doubt } from './doubt.ts'
import type { Check } from './standing.ts'

type Numbered = Extract<RuleName, 'organisation-number' | 'company-number' | 'vat' | 'eori' | 'rsin'>

/** What is unusual about a number: its check, a person's own number, or another country's. */
export async function doubtAboutNumber(
  rule: Numbered,
  value: string,
  country: string | undefined,
): Promise<Doubt | undefined> {
  const prefix = rule === 'vat' || rule === 'eori' ? value.slice(0, 2) : ''
  const state = rule === 'rsin' ? 'NL' : prefix === '' ? country : (stateOfVatPrefix(prefix) ?? prefix)
  const check = isMemberState(state) ? await checkOf(rule, state) : undefined
  const wrong = check === undefined ? undefined : byCheck(rule, value, prefix, country, check)
  if (wrong !== undefined) return wrong
  const isElsewhere = prefix !== '' && country !== undefined && state !== country
  return isElsewhere ? { code: 'other-country', country: state ?? prefix } : undefined
}

async function checkOf(rule: Numbered, state: MemberState): Promise<Check | undefined> {
  switch (rule) {
    case 'eori':
      return undefined
    case 'rsin':
      return rsin
    case 'vat':
      return (await import('./read-vat-number.ts')).vatNumberCheck(state)
    case 'organisation-number':
    case 'company-number':
      return (await import('./read-company-number.ts')).companyNumberCheck(state)
  }
}

function byCheck(
  rule: Numbered,
  value: string,
  prefix: string,
  country: string | undefined,
  check: Check,
): Doubt | undefined {
  const whole = value
    .slice(prefix.length)
    .replace(/[\s./-]/g, '')
    .toUpperCase()
  // Behind a Swedish number two digits count a company's registrations; they take no part in the check.
  const tail = rule === 'vat' && prefix === 'SE' ? whole.slice(10) : ''
  const bare = whole.slice(0, whole.length - tail.length)
  const standing = check(whole)
  if (standing === 'person') return { code: 'personal-number' }
  if (standing !== 'wrong') return undefined
  const right = (each: string): boolean => check(each) === 'right'
  const swaps = [...new Set(swapped(bare).filter(right))]
  const [only] = swaps
  const written = only === undefined ? undefined : rules[rule](prefix + only + tail, country)
  return {
    code: 'check-digit',
    at: tail === '' && otherEnds(bare).some(right) ? 'end' : 'elsewhere',
    ...(swaps.length === 1 && written !== undefined ? { swapped: written } : {}),
  }
}

/** The number with each two neighbouring digits in turn in each other's place. */
function swapped(bare: string): readonly string[] {
  return [...bare].slice(1).flatMap((second, index) => {
    const first = bare.charAt(index)
    const differ = first !== second && /^\d\d$/.test(first + second)
    return differ ? [bare.slice(0, index) + second + first + bare.slice(index + 2)] : []
  })
}

/** The number with every other last sign of its kind. */
function otherEnds(bare: string): readonly string[] {
  const signs = /\d$/.test(bare) ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  return [...signs].map((sign) => bare.slice(0, -1) + sign)
}
