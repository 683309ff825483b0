import * as v from 'valibot'

const verdict = v.picklist(['request', 'wait', 'ask-authority', 'not-listed', 'unrecognised'])
const state = v.picklist(['valid', 'new', 'requested', 'suspended', 'none', 'unknown'])
const reason = v.picklist([
  'twice',
  'similar-name',
  'suspended',
  'unknown-state',
  'other-activity',
  'no-activity',
  'disagrees',
  'cut',
  'empty',
])

/** What `operator check --json` prints. */
export const operatorCheck = {
  says: 'What `operator check --json` prints: what a table of companies, copied from TRACES, means for a role.',
  form: v.strictObject({
    format: v.literal('traces-guide/operator-check@1'),
    journey: v.string(),
    language: v.string(),
    rows: v.array(
      v.strictObject({
        name: v.string(),
        activities: v.array(v.strictObject({ code: v.string(), name: v.string(), state })),
        verdict,
        next: v.string(),
      }),
    ),
    verdict,
    reason: v.optional(reason),
    next: v.string(),
    letters: v.array(
      v.strictObject({ language: v.string(), to: v.string(), subject: v.string(), body: v.string() }),
    ),
  }),
  meanings: {
    format:
      'The name and version of this form. The version changes when a program that reads it must change.',
    language: 'The language of its texts: sv, en or nl.',
    journey: 'Pack and journey, such as sweden/agent.',
    rows: 'The companies in the order of the table.',
    name: "The company's name; empty where only activities were pasted.",
    activities: 'What is listed under it.',
    code: 'The code of the activity; empty where it has none.',
    'activities.name': 'Its text as it was pasted, on one line.',
    state: 'The state of the activity; none where no state is printed, unknown where the word is not known.',
    verdict:
      'request (tick it and request authorisation); wait (that is done already); ask-authority (write to it); not-listed (nothing of yours is there); unrecognised (it cannot be read). Of the whole it is that of the own row, or else of the best.',
    reason: 'Why, where the verdict alone does not say.',
    next: 'What to do, in words.',
    letters:
      'Letters to the authority, ready to be sent: in the language that it reads, and where that is another one, in the language of the texts.',
    'letters.language': 'The language of the letter.',
    to: 'Its address; empty where no document names one.',
    subject: 'Its subject.',
    body: 'Its text.',
  },
}
