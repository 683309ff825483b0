import isEmail from 'validator/lib/isEmail.js'

/** Whether a mail server would take an address of this form. */
export function isUsualEmail(address: string): boolean {
  return isEmail(address)
}
