/** What a number's check says: right, wrong, right and a person's own number, or that its scheme has no check. */
export type Standing = 'right' | 'wrong' | 'person' | 'unseen'

/** Judges a number by its check. @param bare letters and digits only, in capitals, without the country's prefix */
export type Check = (bare: string) => Standing
