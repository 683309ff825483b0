import type { Numbers, Operator } from './model/world.ts'

/** A company of the practice register. None exists. */
export interface Company extends Operator {
  readonly id: string
  readonly address: string
  /** What it is really called, where the register has it otherwise. */
  readonly callsItself?: string
}

/** The companies among which people practise searching, in the order in which the table shows them. */
export type Register = readonly Company[]

/** What stands behind the number for customs in that for value added tax: in Sweden and in the Netherlands; in Belgium nothing. */
const behind: Readonly<Record<string, string>> = { NL: 'B01', SE: '01' }

/** The numbers that are written of a company: those that can't be made of the others. */
export interface WrittenNumbers {
  readonly national: string
  readonly eori?: string
  readonly vat?: string
}

/** The numbers of a company, of those that are written. */
export function numbersOf(country: string, written: WrittenNumbers): Required<Numbers> {
  const { national, eori = `${country}${national.replace(/\D/g, '')}` } = written
  return { national, eori, vat: written.vat ?? `${eori}${behind[country] ?? ''}` }
}
