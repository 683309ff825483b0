/** One-time codes of six digits that depend on the time (RFC 6238, SHA-1, a new one every 30 seconds). Times are in seconds since 1970. */
export interface OneTimeCodes {
  /** A secret made for the moment, in base32 (RFC 4648): 128 bits, the least that RFC 4226 allows. */
  newSecret(): string
  /** The code of a secret at a time. @param at never negative */
  codeAt(secret: string, at: number): string
  /** The secret as an address that authenticator apps read from a QR code. @param name what the app lists it under */
  address(secret: string, name: string): string
  /**
   * How many steps of 30 seconds a code is ahead of a time: 0 is now, -1 the one before; the nearest where several fit.
   * @param code six digits
   * @returns nothing where the code belongs to none of the steps within `farthestStep`
   */
  stepsAhead(secret: string, code: string, at: number): number | undefined
}

/** How long a code holds, in seconds. */
export const stepSeconds = 30
/** How many steps before and after the present one a code is looked for: 47 and a half minutes. */
export const farthestStep = 95
