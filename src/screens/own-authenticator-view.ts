import type { View } from './view.ts'
import type { Words } from './words.ts'

/** What the second exercise shows: a QR code for one's own authenticator. */
export interface OwnAuthenticator {
  /** The QR code, drawn; none where the window is too small for it, or the terminal has no signs for it. */
  readonly qrCode: readonly string[]
  /** The text that the QR code holds. */
  readonly address: string
  readonly secret: string
  /** What the authenticator lists it under. */
  readonly name: string
  /** The window that the QR code needs, where it is too small for that. */
  readonly needed: { readonly rows: number; readonly columns: number } | undefined
  /** What was found about the last code that was typed, in words. */
  readonly told: string | undefined
}

/** The QR code, and beside it what to do with it; the secret always stands there as text too. */
export function ownAuthenticatorView(shown: OwnAuthenticator, words: Words): View {
  const say = (key: string, values = {}): string => words.say(`rehearse-login.${key}`, values)
  const texts = [
    ...(shown.told === undefined ? [say('own-what')] : [shown.told]),
    ...(shown.needed !== undefined
      ? [say('own-too-small', shown.needed)]
      : shown.qrCode.length === 0
        ? [words.say('accessible.no-qr-code')]
        : []),
    say('own-key', { key: inFours(shown.secret) }),
    say('own-delete', { name: shown.name }),
  ]
  return {
    title: say('own-title'),
    blocks:
      shown.qrCode.length === 0
        ? texts.map((text) => ({ kind: 'paragraph', runs: [text] }))
        : [
            {
              kind: 'panels',
              panels: [
                { kind: 'qr-code', lines: shown.qrCode, holds: shown.address },
                { kind: 'text', texts },
              ],
            },
          ],
  }
}

function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}
