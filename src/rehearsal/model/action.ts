import type { Environment } from '../../flow/environment.ts'
import type { Actor, NumberKind, Operator, RoleKind } from './world.ts'

/** What a person does at EU Login. `account` is the e-mail address; all are the person's own doing. */
type AtEuLogin =
  /** Fills in the form for an account; a link for the password comes by e-mail (account-fields, password-mail). */
  | { readonly does: 'account.create'; readonly account: string; readonly person: string }
  /** Asks for a new password: a new link comes (password-five, login-email). */
  | { readonly does: 'password.reset'; readonly account: string }
  /** Opens the link in the e-mail, within 90 minutes (password-link-90). */
  | { readonly does: 'mail.open'; readonly account: string }
  /** Sets the password on the page that the link opened (password-mail, new-password-rule). */
  | { readonly does: 'password.set'; readonly account: string; readonly password: string }
  /** Types the password; five wrong ones in a row block (login-start, password-five). */
  | { readonly does: 'login.password'; readonly account: string; readonly password: string }
  /** Confirms by the second method (login-pin, login-qr, mfa-free-choice). */
  | {
      readonly does: 'login.confirm'
      readonly account: string
      readonly way: 'pin' | 'qr' | 'eid' | 'key' | 'sms'
      /** For the app: the phone, and what is typed on it. */
      readonly phone?: string
      readonly pin?: string
    }
  /** Installs the app on a phone and allows notifications (app-install, new-screen-lock). */
  | { readonly does: 'app.install'; readonly phone: string }
  /** Adds the phone on the computer and chooses a PIN (app-add-device). */
  | { readonly does: 'device.add'; readonly account: string; readonly phone: string; readonly pin: string }
  /** Scans the QR code and types the PIN on the phone (app-pair, new-app-only-scanner). */
  | {
      readonly does: 'device.pair'
      readonly account: string
      readonly phone: string
      readonly pin: string
      readonly scanner: 'app' | 'camera'
    }
  /** Deletes a registered phone (new-lost-phone). */
  | { readonly does: 'device.delete'; readonly account: string; readonly phone: string }
  /** Links an eID under 'My account' (eid-setup, new-eid-trap). */
  | { readonly does: 'eid.link'; readonly account: string }
  /** Signs in straight with an eID that is linked to no account: a second account is made (new-eid-trap). */
  | { readonly does: 'eid.sign-in'; readonly account: string; readonly person: string }
  /** Adds a security key or a passkey (new-methods). */
  | { readonly does: 'key.add'; readonly account: string }
  /** Chooses a new PIN in the app (new-forgot-pin). */
  | {
      readonly does: 'pin.change'
      readonly account: string
      readonly phone: string
      readonly password: string
      readonly pin: string
    }
  /** 'Delete all my devices and eID (PANIC)': every method goes, and TRACES suspends the user (new-lost-phone). */
  | { readonly does: 'devices.panic'; readonly account: string; readonly password: string }
  /** Loses a phone: what it can do is gone, what it is registered for is not (new-lost-phone). */
  | { readonly does: 'phone.lose'; readonly phone: string }

/** What a person does in TRACES. */
type InTraces =
  /** 'Log in' on the page of one site (traces-url, environments). */
  | { readonly does: 'traces.enter'; readonly account: string; readonly environment: Environment }
  /** Logs out completely, of EU Login too (new-log-out-in, profile-prefs). */
  | { readonly does: 'traces.leave'; readonly account: string }
  /** Chooses the kind of organisation on the page for those who have no role (no-role-page, role-choices). */
  | { readonly does: 'role.choose'; readonly account: string; readonly role: RoleKind }
  /** Asks for one more role in the profile (already-coi-flegt, second-role-how, profile-roles). */
  | { readonly does: 'profile.request'; readonly account: string; readonly role: RoleKind }
  /** Deletes one of one's own roles (profile-roles). */
  | { readonly does: 'role.delete'; readonly account: string; readonly role: string }
  /** Searches for a company (search-operator, search-page). @param names what was typed, one after the other */
  | {
      readonly does: 'operator.search'
      readonly account: string
      readonly country: string
      readonly names: readonly string[]
    }
  /** Searches for an authority or a control body (authority-search, control-body-search). */
  | {
      readonly does: 'body.search'
      readonly account: string
      readonly kind: 'authority' | 'control-body'
      readonly country: string
      readonly name: string
    }
  /** Ticks rows that the search found and sends the request (existing-request, no-new-tab). @param id names the request */
  | {
      readonly does: 'access.request'
      readonly account: string
      readonly id: string
      readonly rows: readonly string[]
      readonly tab: 'same' | 'new'
    }
  /** Opens the form for a new operator; the button shows after a search only (create-button, new-create-after-search). */
  | { readonly does: 'operator.start'; readonly account: string }
  /** Fills in the operator's details (create-required, create-postcode). */
  | {
      readonly does: 'operator.describe'
      readonly account: string
      readonly name: string
      readonly country: string
      readonly city: string
      readonly contact: string
    }
  /** Adds the number of the company (create-identifier-se, create-eori). */
  | {
      readonly does: 'operator.identify'
      readonly account: string
      readonly kind: NumberKind
      readonly number: string
    }
  /** Chooses chapter, section and activity: one only (chapter-labels, new-one-activity). */
  | {
      readonly does: 'operator.classify'
      readonly account: string
      readonly chapter: string
      readonly section: string
      readonly activity: string
    }
  /** Gives the activity its number and the company's own address (activity-identifier, activity-address). */
  | { readonly does: 'operator.place'; readonly account: string; readonly number: string }
  /** Names the responsible authority (agent-bcp). @param competences what its row must read */
  | {
      readonly does: 'operator.assign'
      readonly account: string
      readonly authority: string
      readonly competences: readonly string[]
    }
  /** Creates the operator, and asks to be attached to it (create-send). @param id names both */
  | { readonly does: 'operator.create'; readonly account: string; readonly id: string }

/** What is asked and decided elsewhere than in one's own profile. */
type Deciding =
  /** Writes to an authority (existing-other, second-role-how, contact-import). */
  | {
      readonly does: 'authority.write'
      readonly account: string
      readonly environment: Environment
      readonly to: string
      readonly about: string
    }
  /** Accepts a request (approver, approve-users). */
  | {
      readonly does: 'user.approve'
      readonly by: Actor
      readonly environment: Environment
      readonly role: string
    }
  /** Rejects a request (approver). */
  | {
      readonly does: 'user.reject'
      readonly by: Actor
      readonly environment: Environment
      readonly role: string
    }
  /** Makes an approved colleague an administrator (make-admin). */
  | {
      readonly does: 'user.make-admin'
      readonly by: Actor
      readonly environment: Environment
      readonly role: string
    }
  /** Suspends a user (profile-roles; who may is an assumption). */
  | {
      readonly does: 'user.suspend'
      readonly by: Actor
      readonly environment: Environment
      readonly account: string
    }
  /** Lifts the suspension (new-lost-phone). */
  | {
      readonly does: 'user.unsuspend'
      readonly by: Actor
      readonly environment: Environment
      readonly account: string
    }
  /** Validates what was created (agent-bcp). */
  | {
      readonly does: 'operator.validate'
      readonly by: Actor
      readonly environment: Environment
      readonly operator: string
    }
  /** Enters an operator itself (new-oper-029, new-skal-creates). */
  | {
      readonly does: 'operator.enter'
      readonly by: Actor
      readonly environment: Environment
      readonly id: string
      readonly operator: Operator
    }
  /** Adds an activity to an operator that is approved (new-one-activity, existing-other). */
  | {
      readonly does: 'operator.add-activity'
      readonly by: Actor
      readonly environment: Environment
      readonly operator: string
      readonly activity: string
    }
  /** Gives a role that was asked for by letter (second-role-how, existing-other). @param id names the role */
  | {
      readonly does: 'access.grant'
      readonly by: Actor
      readonly environment: Environment
      readonly id: string
      readonly account: string
      readonly operator: string
      readonly activity: string
    }

/** Everything that can happen in the model. In brackets stand the facts of the ledger on which it rests. */
export type Action = AtEuLogin | InTraces | Deciding
export type ActionName = Action['does']

/** The action of one name. */
export type Did<Name extends ActionName> = Extract<Action, { does: Name }>
