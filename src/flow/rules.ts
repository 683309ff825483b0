import type { RuleName } from './step.ts'

/** What a rule makes of a text: the value as it is kept, or nothing where the text breaks the rule. */
export type Rule = (text: string) => string | undefined

/**
 * The rules for written answers, by name. They look at the format alone; TRACES checks no check digit either.
 * `phone` follows ITU-T E.164: a plus sign and 7 to 15 digits.
 */
export const rules: Readonly<Record<RuleName, Rule>> = {
  text: (text) => (text.length <= 120 ? text : undefined),
  email: (text) =>
    text.length <= 254 && /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/u.test(text) ? text : undefined,
  phone: (text) => {
    const bare = text.replace(/[\s().-]/g, '').replace(/^00/, '+')
    return /^\+[1-9]\d{6,14}$/.test(bare) ? text.replace(/^00/, '+') : undefined
  },
  'organisation-number': (text) => {
    const digits = text.replace(/[\s-]/g, '').replace(/^16(?=\d{10}$)/, '')
    return /^\d{10}$/.test(digits) ? `${digits.slice(0, 6)}-${digits.slice(6)}` : undefined
  },
  'postal-code': (text) => {
    const digits = text.replace(/\s/g, '').replace(/^SE-?/i, '')
    return /^[1-9]\d{4}$/.test(digits) ? `${digits.slice(0, 3)} ${digits.slice(3)}` : undefined
  },
}

/** The rules whose answers are free text, where a secret could be typed by mistake. */
const free: readonly RuleName[] = ['text']

/** Whether a text looks like a PIN, a one-time code or a key that must never be typed here. */
export function looksSecret(rule: RuleName, text: string): boolean {
  if (!free.includes(rule)) return false
  if (/^(\d{4}|\d{6})$/.test(text.replace(/\s/g, ''))) return true
  if (/otpauth:/i.test(text)) return true
  return text
    .split(/\s+/)
    .some((word) => /^[A-Z2-7]{16,}$/.test(word) && (word.match(/\d/g) ?? []).length >= 3)
}
