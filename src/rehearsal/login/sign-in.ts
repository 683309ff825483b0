import type { Verdict } from './judge-code.ts'

/**
 * Where somebody stands who signs in. By PIN: the request was sent, the app lists it, wants the PIN, has it, and confirms. By
 * QR: the computer shows the code, the app is open, it shows the one-time password; `clock` is a phone whose time was found wrong.
 */
export type Scene =
  | 'method'
  | 'sent'
  | 'pending'
  | 'pin'
  | 'pin-typed'
  | 'confirmed'
  | 'shown'
  | 'scanner'
  | 'code'
  | 'clock'
  | 'in'

/** What somebody can do, on the computer or on the phone. */
export type Move =
  | 'by-pin'
  | 'by-qr'
  | 'wait'
  | 'open-app'
  | 'cancel'
  | 'continue'
  | 'enter-pin'
  | 'authenticate'
  | 'camera'
  | 'await-request'
  | 'scan'
  | 'retry'
  | 'set-clock'

/** What somebody is told after something that doesn't lead on. */
export type Told =
  | 'phone-first'
  | 'continue-first'
  | 'pin-first'
  | 'inside-app'
  | 'no-request'
  | 'missing'
  | 'wrong'
  | 'old'
  | 'clock-off'
  | 'still-off'

export interface SignIn {
  readonly scene: Scene
  /** Which way was taken, for the end. */
  readonly by: 'pin' | 'qr'
  /** How far the drawn phone's clock is ahead of the computer's, in seconds. */
  readonly phoneAhead: number
  readonly told?: Told
}

type Effect = { readonly to: Scene } | { readonly told: Told }

const effects: Readonly<Record<Scene, Readonly<Partial<Record<Move, Effect>>>>> = {
  method: { 'by-pin': { to: 'sent' }, 'by-qr': { to: 'shown' } },
  sent: { wait: { told: 'phone-first' }, 'open-app': { to: 'pending' }, cancel: { to: 'method' } },
  pending: { wait: { told: 'phone-first' }, continue: { to: 'pin' }, cancel: { to: 'method' } },
  pin: { authenticate: { told: 'pin-first' }, 'enter-pin': { to: 'pin-typed' } },
  'pin-typed': { wait: { told: 'phone-first' }, authenticate: { to: 'confirmed' } },
  confirmed: { wait: { told: 'continue-first' }, continue: { to: 'in' } },
  shown: { camera: { told: 'inside-app' }, 'open-app': { to: 'scanner' }, cancel: { to: 'method' } },
  scanner: { 'await-request': { told: 'no-request' }, scan: { to: 'code' }, cancel: { to: 'method' } },
  code: {},
  clock: { retry: { told: 'still-off' }, 'set-clock': { to: 'code' } },
  in: {},
}

/** Somebody who is about to choose how to sign in. */
export const atMethods: SignIn = { scene: 'method', by: 'pin', phoneAhead: 0 }

/**
 * Somebody who has chosen the QR code, with a phone whose clock is off. No source says what that does to the way by PIN, so
 * nothing leads there. @param phoneAhead in seconds, negative where it is behind
 */
export function withWrongClock(phoneAhead: number): SignIn {
  return { scene: 'shown', by: 'qr', phoneAhead }
}

/** What can be done here; nothing where a code is typed, and at the end. */
export function movesAt({ scene, phoneAhead }: SignIn): readonly Move[] {
  return allMoves.filter(
    (each) => effects[scene][each] !== undefined && (each !== 'cancel' || phoneAhead === 0),
  )
}

/** What somebody is after a move; where that can't be done here, what they were. */
export function move(before: SignIn, made: Move): SignIn {
  const { scene, by, phoneAhead } = before
  const effect = movesAt(before).includes(made) ? effects[scene][made] : undefined
  if (effect === undefined) return before
  if ('told' in effect) return { scene, by, phoneAhead, told: effect.told }
  return {
    scene: effect.to,
    by: made === 'by-qr' ? 'qr' : made === 'by-pin' ? 'pin' : by,
    phoneAhead: made === 'set-clock' ? 0 : phoneAhead,
  }
}

/** What somebody is after a code was typed and judged; only where one is asked for. */
export function typeCode(before: SignIn, verdict: Verdict): SignIn {
  const { scene, by, phoneAhead } = before
  if (scene !== 'code') return before
  switch (verdict.kind) {
    case 'right':
      return { scene: 'in', by, phoneAhead }
    case 'missing':
    case 'wrong':
      return { scene, by, phoneAhead, told: verdict.kind }
    case 'other-time':
      // A drawn phone whose clock is right shows an older code only to somebody who took their time.
      return phoneAhead === 0
        ? { scene, by, phoneAhead, told: 'old' }
        : { scene: 'clock', by, phoneAhead, told: 'clock-off' }
  }
}

const allMoves: readonly Move[] = [
  'by-pin',
  'by-qr',
  'wait',
  'camera',
  'await-request',
  'authenticate',
  'open-app',
  'continue',
  'enter-pin',
  'scan',
  'retry',
  'set-clock',
  'cancel',
]
