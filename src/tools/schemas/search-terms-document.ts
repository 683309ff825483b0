import * as v from 'valibot'
import type { Meanings } from './describe.ts'

const kinds = ['registered', 'without-form', 'letters', 'word', 'former', 'initials', 'and', 'hyphen', 'part']
const meanings: Meanings = {
  format: 'The name and version of this form. The version changes when a program that reads it must change.',
  language: 'The language of the call: sv, en or nl.',
  name: 'The name as registered, on one line.',
  terms: 'What to search for, best first; at most twelve.',
  term: 'What to type.',
  why: 'What it is: registered (the name itself), without-form (no legal form), letters (other letters), word (one word), former (a former name), initials, and, hyphen (each written in another way), part (a part of the name).',
}

/** What `operator search-terms --json` prints. */
export const searchTerms = {
  says: 'What `operator search-terms --json` prints: what to search for before a company is created.',
  form: v.strictObject({
    format: v.literal('traces-guide/search-terms@1'),
    language: v.string(),
    name: v.string(),
    terms: v.array(v.strictObject({ term: v.string(), why: v.picklist(kinds) })),
  }),
  meanings,
}
