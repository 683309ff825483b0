import type { Operator } from './model/world.ts'

/** A company of the practice register. None exists. */
export interface Company extends Operator {
  readonly id: string
  readonly address: string
  /** What it is really called, where the register has it otherwise. */
  readonly callsItself?: string
}

/** The companies among which people practise searching, in the order in which the table shows them. */
export type Register = readonly Company[]
