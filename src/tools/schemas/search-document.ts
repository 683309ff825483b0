import * as v from 'valibot'
import type { Meanings } from './describe.ts'

const meanings: Meanings = {
  format: 'The name and version of this form. The version changes when a program that reads it must change.',
  language: 'The language of the call: sv, en or nl.',
  query: 'The words that were searched for.',
  items: 'The pages that answer them, best first; at most five. An empty list where nothing was found.',
  'items.journey': 'Pack and journey, such as sweden/agent.',
  'items.topic': 'The part of the journey, as `guide` takes it.',
  'items.step': 'The step that answers best, by part and step, such as account/create.',
  'items.page': 'What the page is called, in the language of the call.',
  'items.title': 'What the step is called, in the language of the call.',
  'items.text': 'The line of the step that has most of the words, in the language of the call.',
  'items.language':
    'The language in which the words were found. Other names that people use for a page count in every language.',
  'items.command': 'What opens the page, without the name of the program.',
}

/** What `guide search --json` prints. */
export const search = {
  says: 'What `guide search --json` prints: the pages that answer some words, in whatever language they were typed.',
  form: v.strictObject({
    format: v.literal('traces-guide/search@1'),
    language: v.string(),
    query: v.string(),
    items: v.array(
      v.strictObject({
        journey: v.string(),
        topic: v.string(),
        step: v.string(),
        page: v.string(),
        title: v.string(),
        text: v.string(),
        language: v.string(),
        command: v.string(),
      }),
    ),
  }),
  meanings,
}
