import * as v from 'valibot'
import { environments } from '../../flow/environment.ts'
import type { Meanings } from './describe.ts'

/** A document that a command prints with --json: its form, and what its fields mean. */
export interface DocumentSchema {
  readonly says: string
  readonly form: v.GenericSchema
  readonly meanings: Meanings
}

/** The name and version of a document's form, which is the first thing in it. */
export const format = <Name extends string>(name: Name) => v.literal(`traces-guide/${name}@1` as const)

/** What stands at the head of every document that holds words. */
export const head = <Name extends string>(name: Name) => ({ format: format(name), language: v.string() })

/** What the head means. */
export const headMeanings = {
  format: 'The name and version of this form. The version changes when a program that reads it must change.',
  language: 'The language of its texts: sv, en or nl.',
} as const

/** What `journey` means. */
export const journeyMeaning = 'Pack and journey, such as sweden/agent.'

/** Any number of texts. */
export const texts = v.array(v.string())

/** The TRACES site that a document is of. */
export const environment = v.picklist(environments)

/** What `environment` means. */
export const siteMeaning = 'The TRACES site.'
