import * as v from 'valibot'
import { format } from './document-schema.ts'

/** What a scenario's score is written as. */
export const rehearsalScore = {
  says: 'The score of a scenario, as `rehearse --scenario` gives it with --json or --output. Nothing in it says who played.',
  form: v.strictObject({
    format: format('rehearsal-score'),
    scenario: v.string(),
    kind: v.picklist(['approve', 'operator', 'login']),
    reached: v.boolean(),
    right: v.number(),
    of: v.number(),
    results: v.array(v.strictObject({ id: v.string(), should: v.array(v.string()), is: v.string() })),
    mistakes: v.array(
      v.strictObject({
        code: v.string(),
        about: v.optional(v.string()),
        journey: v.optional(v.string()),
        step: v.optional(v.string()),
      }),
    ),
    detours: v.number(),
  }),
  meanings: {
    format:
      'The name and version of this form. The version changes when a program that reads it must change.',
    scenario: 'The name that the scenario gives itself.',
    kind: 'What was practised.',
    reached: 'Whether all that should come out did.',
    right: 'How many results are right.',
    of: 'How many results there are.',
    results: 'What should have come out, and what did.',
    id: 'Whom it is about: somebody of the scenario, or access, or login.',
    should: 'What should come out; one of these is enough.',
    is: 'What did come out. Of access to a company: the way that led there, refused, or nothing.',
    mistakes: 'What went wrong, each kind once.',
    code: 'What it was.',
    about: 'Whom it is about, where it is about somebody of the scenario.',
    journey: 'The journey whose guide tells what would have helped; none where no source tells it.',
    step: 'The step there.',
    detours: 'How many moves led nowhere.',
  },
}
