import * as v from 'valibot'
import { environments } from '../../flow/environment.ts'
import type { Meanings } from './describe.ts'

const meanings: Meanings = {
  format: 'The name and version of this form. The version changes when a program that reads it must change.',
  language: 'The language of its texts: sv, en or nl.',
  journey: 'Pack and journey, such as sweden/agent.',
  environment: 'The TRACES site.',
  sections: 'The parts of the form in their order; none where the answers say that nothing is to be created.',
  title: 'What is filled in there.',
  fields: 'The fields in their order; none in a part that is only told of.',
  label: 'What the field is called on the site.',
  value: 'What to type or to choose there; empty where the person gave nothing, or nothing belongs there.',
  required: 'Whether the form demands it.',
  mayStayEmpty: 'Whether it may stay empty. Some fields the form does not demand, but the authority needs.',
  note: 'What else to mind at this field; may be empty.',
  traps: 'What goes wrong here.',
}

/** What `operator sheet --json` prints. */
export const operatorSheet = {
  says: 'What `operator sheet --json` prints: what TRACES asks for a new company, field by field.',
  form: v.strictObject({
    format: v.literal('traces-guide/operator-sheet@1'),
    language: v.string(),
    journey: v.string(),
    environment: v.picklist(environments),
    sections: v.array(
      v.strictObject({
        title: v.string(),
        fields: v.array(
          v.strictObject({
            label: v.string(),
            value: v.string(),
            required: v.boolean(),
            mayStayEmpty: v.boolean(),
            note: v.string(),
          }),
        ),
        traps: v.array(v.string()),
      }),
    ),
  }),
  meanings,
}
