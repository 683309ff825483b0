import { generateSecret, generateSync, generateURI, verifySync } from 'otplib'
import { farthestStep, type OneTimeCodes, stepSeconds } from '../rehearsal/login/one-time-codes.ts'

/** Bytes of a secret: the library takes no fewer. */
const secretBytes = 16
/** 0, -1, 1, -2, 2 and so on: the nearest first. */
const steps = Array.from({ length: 2 * farthestStep + 1 }, (_, index) =>
  index % 2 === 0 ? index / 2 : -(index + 1) / 2,
)

/** One-time codes by otplib; it counts in seconds, and throws for a code that has not six digits. */
export const oneTimeCodes: OneTimeCodes = {
  newSecret: () => generateSecret({ length: secretBytes }),
  codeAt: (secret, at) => generateSync({ secret, epoch: at }),
  address: (secret, name) => generateURI({ issuer: '', label: name, secret }),
  stepsAhead: (secret, code, at) =>
    steps.find((step) => {
      const epoch = at + step * stepSeconds
      return epoch >= 0 && verifySync({ secret, token: code, epoch }).valid
    }),
}
