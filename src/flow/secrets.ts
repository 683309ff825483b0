import type { RuleName } from './step.ts'

/** The rules whose answers are free text, where a secret could be typed by mistake. */
const free: readonly RuleName[] = ['text', 'person-name']

/** Whether a text looks like a PIN, a one-time code or a key that must never be typed here. */
export function looksSecret(rule: RuleName, typed: string): boolean {
  if (!free.includes(rule)) return false
  const text = typed.slice(0, 1024).normalize('NFKC')
  if (/^(\d{4}|\d{6})$/.test(text.replace(/\s/g, ''))) return true
  if (/otpauth:/i.test(text)) return true
  return text
    .split(/\s+/)
    .some((word) => /^[A-Z2-7]{16,}$/.test(word) && (word.match(/\d/g) ?? []).length >= 3)
}
