import type { World } from './world.ts'

/**
 * Why the site doesn't do it. Each code has the fact on which it stands, and what the site shows where a document tells that:
 * a label, or the value of a fact. Where no document describes the site's answer, it stands in docs/rehearsal-model.md.
 */
export const refusals = {
  'account-exists': { fact: 'new-no-second-account' },
  'account-unknown': { fact: 'login-email' },
  'no-link': { fact: 'password-mail' },
  'link-over': { fact: 'password-link-90' },
  'link-not-opened': { fact: 'password-mail' },
  'password-weak': { fact: 'new-password-rule' },
  'password-missing': { fact: 'password-mail' },
  'password-wrong': { fact: 'password-five' },
  blocked: { fact: 'password-five' },
  'blocked-wait': { fact: 'password-five' },
  'not-logged-in': { fact: 'login-start' },
  'second-factor-missing': { fact: 'prereq-2fa' },
  'method-missing': { fact: 'mfa-free-choice' },
  'method-exists': { fact: 'new-methods' },
  'sms-ended': { fact: 'new-sms-ended' },
  'pin-wrong': { fact: 'app-add-device' },
  'pin-form': { fact: 'app-add-device' },
  'phone-unknown': { fact: 'app-install' },
  'phone-lost': { fact: 'new-lost-phone' },
  'phone-offline': { fact: 'new-qr-offline' },
  'no-screen-lock': { fact: 'new-screen-lock' },
  'app-missing': { fact: 'app-install' },
  'device-not-added': { fact: 'app-add-device' },
  'wrong-scanner': { fact: 'new-app-only-scanner' },
  'not-in-traces': { fact: 'traces-url' },
  'role-there': { fact: 'already-coi-flegt' },
  'no-role': { fact: 'no-role-page', label: 'no-role-message' },
  'one-role-kind': { fact: 'one-role-kind' },
  'role-not-chosen': { fact: 'no-role-page', label: 'no-role-message' },
  'search-first': { fact: 'search-page', label: 'start-searching' },
  'not-found': { fact: 'search-page', label: 'really-not-found' },
  'nothing-ticked': { fact: 'existing-request' },
  'already-requested': { fact: 'pending-message', label: 'roles-under-review' },
  'duplicate-from-new-tab': { fact: 'no-new-tab' },
  'form-not-open': { fact: 'create-button' },
  'field-missing': { fact: 'create-required' },
  'one-activity-only': { fact: 'new-one-activity' },
  'not-offered': { fact: 'chapters' },
  'chapter-first': { fact: 'chapter-labels' },
  'authority-unknown': { fact: 'agent-bcp' },
  'competence-missing': { fact: 'agent-bcp' },
  'oper-029': { fact: 'new-oper-029', value: 'code' },
  'operator-exists': { fact: 'create-only-if-missing' },
  'operator-unknown': { fact: 'results-table' },
  'role-unknown': { fact: 'profile-roles' },
  'not-pending': { fact: 'approve-done' },
  'not-approved': { fact: 'make-admin' },
  'not-by-oneself': { fact: 'approver' },
  'not-administrator': { fact: 'approver' },
  'not-responsible': { fact: 'approver' },
  'responsible-authority-missing': { fact: 'new-rfl-authority' },
  'operator-not-validated': { fact: 'agent-bcp' },
  'number-missing': { fact: 'create-contact-se' },
  'nothing-asked': { fact: 'existing-other' },
  suspended: { fact: 'new-lost-phone', label: 'suspended' },
  asleep: { fact: 'four-months' },
  'id-taken': { fact: 'profile-roles' },
} as const satisfies Readonly<
  Record<string, { readonly fact: string; readonly label?: string; readonly value?: string }>
>
export type RefusalCode = keyof typeof refusals

/** What the site answers where it doesn't do it. */
export interface Refusal {
  readonly code: RefusalCode
  /** What it is about: a field that is empty, the section that is closed. */
  readonly about?: string
}

/** What came of an action: the next world, or why it wasn't done, and the world after that (a wrong password is counted). */
export type Acted =
  | { readonly ok: true; readonly world: World }
  | { readonly ok: false; readonly refusal: Refusal; readonly world?: World }

/** The world that an action made. */
export function done(world: World): Acted {
  return { ok: true, world }
}

/** A refusal, with what it is about. */
export function refuse(code: RefusalCode, about?: string): Acted {
  return { ok: false, refusal: about === undefined ? { code } : { code, about } }
}

/** A refusal that leaves the world other than it was. */
export function refuseIn(world: World, code: RefusalCode): Acted {
  return { ok: false, refusal: { code }, world }
}
