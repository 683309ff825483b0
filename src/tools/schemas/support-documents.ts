import * as v from 'valibot'
import { ages } from '../../support/age.ts'
import { exportSchema } from '../../support/read-export.ts'
import {
  type DocumentSchema,
  environment,
  head,
  headMeanings,
  journeyMeaning,
  siteMeaning,
  texts,
} from './document-schema.ts'
import { factItem, facts } from './reference-documents.ts'

const how = v.picklist(['same', 'asks-new', 'off-path', 'gone'])
const ageMeaning = 'How long ago the last answer was, in steps; nothing more exact is told.'
const howMeaning =
  'How this guide finds the step: same, asks-new (it asks something before that theirs did not), off-path (it would not lead there), gone (it has no such step).'
const places = {
  target: 'The step at which the user is, by the guide that they have.',
  step: 'The step that is shown.',
  title: 'Its title, in the language of the call.',
}

const { items: _, ...factMeanings } = facts.meanings

/** What `support code --json` prints. */
export const supportCode: DocumentSchema = {
  says: 'What `support code --json` prints: twenty symbols that say where the user is.',
  form: v.strictObject({
    ...head('support-code'),
    saved: v.boolean(),
    journey: v.nullable(v.string()),
    code: v.nullable(v.string()),
    groups: v.array(v.strictObject({ number: v.number(), group: v.string(), spelled: v.string() })),
  }),
  meanings: {
    ...headMeanings,
    saved: 'Whether anything is saved; without that there is no code.',
    journey: journeyMeaning,
    code: 'Five groups of four symbols; null for a pack of one’s own, which has no number.',
    groups: 'The same, group by group.',
    number: 'Its place, from 1.',
    group: 'Four symbols.',
    spelled: 'How they are read out, in the language of the call.',
  },
}

/** What `support export` writes. */
export const supportExport: DocumentSchema = {
  says: 'What `support export` writes, by an allow-list: nothing that the user typed, unless they named it.',
  form: exportSchema,
  meanings: {
    format: headMeanings.format,
    version: 'The version of the program that wrote it.',
    journey: journeyMeaning,
    pack: 'The pack that the journey belongs to.',
    revision: 'The revision of the journey: eight digits that change whenever its steps do.',
    language: "The user's language.",
    environment: siteMeaning,
    age: ageMeaning,
    code: 'The support code; null for a pack of one’s own.',
    step: 'The step at which the user is.',
    steps: 'The steps on the way so far, in their order.',
    id: 'The step: part and name.',
    state: 'done, skipped (left empty), or here.',
    choices: 'What was chosen. What was typed is not among it.',
    value: 'The option, or the options, by their names.',
    problem: 'The problem that runs aside, with its own way; null without one.',
    flow: 'Pack and name of the problem.',
    included: 'What the user let go along, by its name.',
    withheld: 'The names of what was left out.',
  },
}

/** What `support open --json` prints. */
export const support: DocumentSchema = {
  says: 'What `support open --json` prints: the screen that the user has, and what stands around it.',
  form: v.strictObject({
    ...head('support'),
    source: v.picklist(['code', 'export']),
    code: v.nullable(v.string()),
    journey: v.string(),
    environment,
    userLanguage: v.nullable(v.string()),
    age: v.picklist(ages),
    how,
    fresh: texts,
    target: v.string(),
    step: v.string(),
    title: v.string(),
    problem: v.nullable(
      v.strictObject({
        flow: v.string(),
        name: v.nullable(v.string()),
        how: v.nullable(how),
        target: v.nullable(v.string()),
        step: v.nullable(v.string()),
        title: v.nullable(v.string()),
      }),
    ),
    screens: v.array(
      v.strictObject({ language: v.string(), lines: texts, message: v.string(), choices: texts }),
    ),
    path: v.array(
      v.strictObject({
        id: v.string(),
        title: v.string(),
        state: v.picklist(['done', 'skipped', 'here', 'not-asked']),
        answer: v.nullable(v.string()),
      }),
    ),
    next: v.array(
      v.strictObject({ id: v.string(), title: v.string(), likelihood: v.picklist(['certain', 'possible']) }),
    ),
    facts: v.array(factItem),
    included: v.record(v.string(), v.string()),
    withheld: texts,
  }),
  meanings: {
    ...factMeanings,
    ...headMeanings,
    source: 'Whether a code or an export was opened.',
    code: 'The code; null where an export has none.',
    journey: journeyMeaning,
    environment: siteMeaning,
    userLanguage: "The user's language; null where this guide does not speak it.",
    age: ageMeaning,
    how: howMeaning,
    fresh: 'The steps before it that this guide has and theirs did not.',
    ...places,
    problem: 'The problem that runs aside; null without one. Where its place is known, its screen is shown.',
    flow: 'Pack and name of the problem.',
    name: 'What the problem is called; null where this guide has no such problem.',
    screens: "The user's screen: first in the language of the call, then in their own where that is another.",
    lines: 'What stands above the choices, line by line.',
    message: 'What is asked.',
    choices: 'What can be chosen there, as it is numbered.',
    path: 'The steps on the way so far.',
    id: 'The name of the step, or of the fact.',
    state: 'done, skipped (left empty), here, or not-asked (by the guide that the user has).',
    answer: 'What was chosen, in words; null for instructions.',
    next: 'The steps that come next, the nearest first.',
    likelihood: 'certain, or possible where it depends on answers.',
    facts: 'The facts that stand behind the screen.',
    included: 'What went along with an export, by its name.',
    withheld: 'The names of what an export left out.',
  },
}
