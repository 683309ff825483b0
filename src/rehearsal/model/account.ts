import type { Instant } from '../../flow/step.ts'
import type { Did } from './action.ts'
import { withAccount, withBrowser } from './change.ts'
import { type Acted, done, refuse, refuseIn } from './refusal.ts'
import { blockedMinutes, linkMinutes, minutesFrom, wrongPasswords } from './time.ts'
import type { Account, World } from './world.ts'

/** Makes an account; the link for its password is sent at once. One address is one account. */
export function createAccount(world: World, action: Did<'account.create'>, now: Instant): Acted {
  if (world.accounts[action.account] !== undefined) return refuse('account-exists')
  const account: Account = { person: action.person, wrong: 0, methods: [], link: sentAt(now) }
  return done(withAccount(world, action.account, account))
}

/** Sends a new link. Who is blocked waits a quarter of an hour first. */
export function resetPassword(world: World, { account: id }: Did<'password.reset'>, now: Instant): Acted {
  const account = world.accounts[id]
  if (account === undefined) return refuse('account-unknown')
  const { blockedAt } = account
  if (blockedAt !== undefined && minutesFrom(blockedAt, now) < blockedMinutes) return refuse('blocked-wait')
  return done(withAccount(world, id, { ...account, link: sentAt(now) }))
}

/** Opens the link of the last e-mail. */
export function openMail(world: World, { account: id }: Did<'mail.open'>, now: Instant): Acted {
  const account = world.accounts[id]
  if (account === undefined) return refuse('account-unknown')
  if (account.link === undefined) return refuse('no-link')
  if (isOver(account.link.sentAt, now)) return refuse('link-over')
  return done(withAccount(world, id, { ...account, link: { ...account.link, isOpened: true } }))
}

/** Sets the password; the link has served, and nobody is blocked any more. */
export function setPassword(world: World, action: Did<'password.set'>, now: Instant): Acted {
  const { account: id, password } = action
  const account = world.accounts[id]
  if (account === undefined) return refuse('account-unknown')
  if (account.link === undefined) return refuse('no-link')
  if (!account.link.isOpened) return refuse('link-not-opened')
  if (isOver(account.link.sentAt, now)) return refuse('link-over')
  if (!isStrong(password)) return refuse('password-weak')
  const { link: _, blockedAt: __, ...rest } = account
  return done(withAccount(world, id, { ...rest, password, wrong: 0 }))
}

/** Logs in at EU Login by password alone. A wrong one is counted, the fifth in a row blocks. */
export function logIn(world: World, { account: id, password }: Did<'login.password'>, now: Instant): Acted {
  const account = world.accounts[id]
  if (account === undefined) return refuse('account-unknown')
  if (account.password === undefined) return refuse('password-missing')
  if (account.blockedAt !== undefined) return refuse('blocked')
  if (account.password !== password)
    return refuseIn(withAccount(world, id, afterWrong(account, now)), 'password-wrong')
  const browser = world.browsers[id] ?? { isConfirmed: false }
  return done(withBrowser(withAccount(world, id, { ...account, wrong: 0 }), id, browser))
}

/** Whether a password has 10 characters, both cases, a digit and a special character (new-password-rule). */
export function isStrong(password: string): boolean {
  return [/.{10}/u, /\p{Lu}/u, /\p{Ll}/u, /\d/, /[^\p{L}\d\s]/u].every((each) => each.test(password))
}

function sentAt(now: Instant): { readonly sentAt: Instant; readonly isOpened: boolean } {
  return { sentAt: now, isOpened: false }
}

function isOver(sent: Instant, now: Instant): boolean {
  return minutesFrom(sent, now) >= linkMinutes
}

function afterWrong(account: Account, now: Instant): Account {
  const wrong = account.wrong + 1
  return { ...account, wrong, ...(wrong >= wrongPasswords ? { blockedAt: now } : {}) }
}
