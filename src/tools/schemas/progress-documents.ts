import * as v from 'valibot'
import {
  type DocumentSchema,
  environment,
  format,
  head,
  headMeanings,
  journeyMeaning,
  siteMeaning,
  texts,
} from './document-schema.ts'

const moment = v.pipe(v.string(), v.isoTimestamp())
const state = v.picklist(['done', 'next', 'todo', 'blocked', 'possible'])
const stateMeaning =
  'done; next (what to do now); todo; blocked (waits for somebody else); possible (its condition is open yet).'
const nothingSaved = { saved: v.literal(false) }
const somethingSaved = { saved: v.literal(true) }
const savedMeaning =
  'Whether progress is saved that the options mean. That none is, is no mistake: the exit code is 0 then too.'

/** The whole way. */
export const checklist: DocumentSchema = {
  says: 'What `checklist --json` prints: the whole way, line by line.',
  form: v.strictObject({
    ...head('checklist'),
    journey: v.string(),
    environment,
    items: v.array(
      v.strictObject({
        id: v.string(),
        title: v.string(),
        text: v.string(),
        condition: v.string(),
        state,
        doneAt: v.optional(moment),
        links: texts,
        warnings: texts,
        facts: texts,
      }),
    ),
  }),
  meanings: {
    ...headMeanings,
    journey: journeyMeaning,
    environment: siteMeaning,
    items: 'The lines in their order.',
    id: 'Part and line, such as account/create.',
    title: 'What is to be done.',
    text: 'How, one paragraph a line; may be empty.',
    condition: 'When it is to be done, in words; empty unless its state is possible.',
    state: stateMeaning,
    doneAt: 'When it was done, where it is.',
    links: 'The addresses that belong to it.',
    warnings: 'What to beware of.',
    facts: 'The facts that it rests on, by id.',
  },
}

/** How far a person has come. */
export const status: DocumentSchema = {
  says: 'What `status --json` prints: how far the person has come, or that nothing is saved.',
  form: v.variant('saved', [
    v.strictObject({
      ...head('status'),
      ...somethingSaved,
      journey: v.string(),
      environment,
      step: v.string(),
      title: v.string(),
      ended: v.boolean(),
      done: v.number(),
      all: v.number(),
      updatedAt: moment,
      clocks: v.array(
        v.strictObject({
          id: v.string(),
          title: v.string(),
          from: moment,
          ends: v.optional(moment),
          state: v.picklist(['running', 'warned', 'over']),
          text: v.string(),
        }),
      ),
    }),
    v.strictObject({ ...head('status'), ...nothingSaved }),
  ]),
  meanings: {
    ...headMeanings,
    saved: savedMeaning,
    journey: journeyMeaning,
    environment: siteMeaning,
    step: 'The step where the person stands, such as account/mail.',
    title: "That step's title.",
    ended: 'Whether it has come to an end.',
    done: 'How many lines of the checklist are done.',
    all: 'How many there are, without those that are only possible.',
    updatedAt: 'When it was last saved.',
    clocks: 'The clocks that run, in the order of the way.',
    'clocks.id': 'Part and clock, such as account/password-link.',
    'clocks.title': 'What it is about.',
    from: 'When it was started.',
    ends: 'When it is over; left out where no source says how long it takes.',
    state: 'running; warned (its time is near, or it is fair to ask); over.',
    text: 'How it stands, in words.',
  },
}

/** What a person has answered. */
export const answers: DocumentSchema = {
  says: 'What `answers --json` prints: each question with its answer, or that nothing is saved.',
  form: v.variant('saved', [
    v.strictObject({
      ...head('answers'),
      ...somethingSaved,
      journey: v.string(),
      environment,
      items: v.array(
        v.strictObject({
          id: v.string(),
          question: v.string(),
          value: v.union([v.string(), texts]),
          answer: v.string(),
          at: moment,
        }),
      ),
    }),
    v.strictObject({ ...head('answers'), ...nothingSaved, items: v.pipe(v.array(v.never()), v.length(0)) }),
  ]),
  meanings: {
    ...headMeanings,
    saved: savedMeaning,
    journey: journeyMeaning,
    environment: siteMeaning,
    items: 'The answers on the present path, in its order; empty where nothing is saved.',
    id: 'The step, such as about/email: what `answers change` takes.',
    question: 'The question in words.',
    value:
      "What is saved: an option's id, several of them, what was typed, or skipped where it was left out.",
    answer: 'The answer in words.',
    at: 'When it was given.',
  },
}

/** What is kept of it. */
export const where: DocumentSchema = {
  says: 'What `where --json` prints: the files in which anything is kept.',
  form: v.strictObject({
    format: format('where'),
    sessions: texts,
    backups: texts,
    setAside: texts,
    working: texts,
    preferences: texts,
    cache: texts,
  }),
  meanings: {
    format: headMeanings.format,
    sessions: 'The files with saved progress.',
    backups: 'What they were before the last change.',
    setAside: 'Files that were damaged.',
    working: 'Locks, temporary files, and the note of which progress was saved last.',
    preferences: 'The files with the saved language.',
    cache:
      'The folder of compiled code, for a quick start; nothing of the person is in it. Empty where none is kept.',
  },
}
