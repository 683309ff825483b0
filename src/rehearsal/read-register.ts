import type { Company, Register } from './register.ts'

type Written = {
  readonly companies: readonly (Omit<Company, 'otherNames'> & Partial<Pick<Company, 'otherNames'>>)[]
}

/** Reads locales/flows/register.json, which a tool has written and a test holds against that tool: its shape is trusted. */
export function readRegister(text: string): Register {
  const { companies } = JSON.parse(text) as Written
  return companies.map((company) => ({ otherNames: [], ...company }))
}
