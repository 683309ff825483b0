import * as v from 'valibot'
import { activities, activityStates, knowledge, roleStates, standings } from '../approve/exercise.ts'

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  v.picklist(values, `not-known ${values.join(', ')}`)
const short = (most: number, form: RegExp, code: string) =>
  v.pipe(v.string('not-text'), v.maxLength(most, `too-long ${most}`), v.regex(form, code))
const text = (most: number) => short(most, /\S/, 'empty')
const slug = short(40, /^[a-z][a-z0-9-]*$/, 'not-a-name')
const email = short(80, /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/, 'not-an-email')
const country = oneOf(['SE', 'NL', 'BE'])
const yesNo = v.boolean('not-yes-no')
const fields = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, ({ expected, received }) =>
    expected === 'never' ? 'field-unknown' : received === 'undefined' ? 'field-missing' : 'not-fields',
  )
const list = <const Item extends v.GenericSchema>(item: Item, most: number, least = 1) =>
  v.pipe(v.array(item, 'not-a-list'), v.minLength(least, 'empty'), v.maxLength(most, `too-many ${most}`))
/** A text, or one for each language. */
const told = (most: number) =>
  v.union(
    [
      text(most),
      fields({ en: v.optional(text(most)), sv: v.optional(text(most)), nl: v.optional(text(most)) }),
    ],
    `not-told ${most}`,
  )

const company = fields({
  id: slug,
  name: text(80),
  called: v.optional(text(80)),
  'other-names': v.optional(list(text(80), 5, 0), []),
  country,
  address: v.optional(text(120)),
  numbers: v.optional(
    fields({ national: v.optional(text(30)), eori: v.optional(text(30)), vat: v.optional(text(30)) }),
    {},
  ),
  activities: v.optional(
    fields({
      eurpo: v.exactOptional(oneOf(activityStates)),
      eupo: v.exactOptional(oneOf(activityStates)),
      load: v.exactOptional(oneOf(activityStates)),
      organic: v.exactOptional(oneOf(activityStates)),
      timber: v.exactOptional(oneOf(activityStates)),
    }),
    {},
  ),
})

const person = fields({
  id: slug,
  name: text(60),
  email,
  at: slug,
  for: v.optional(oneOf(activities)),
  state: v.optional(oneOf(roleStates), 'requested'),
  administrator: v.optional(yesNo, false),
  known: oneOf(knowledge),
  note: v.optional(told(120)),
})

/** The journeys whose search for a company can be practised. */
export const practisedJourneys = [
  'sweden/importer',
  'sweden/agent',
  'sweden/exporter',
  'netherlands/organic-importer',
  'eu/operator',
] as const
/** The mailboxes to which one can write, and the authorities that can be named: the facts and the bodies of the exercises. */
export const mailboxes = ['contact-import', 'contact-export', 'new-skal-creates', 'approver'] as const
export const posts = ['arlanda', 'helsingborg'] as const

const head = {
  format: v.literal('scenario@1', 'not-known scenario@1'),
  name: slug,
  title: told(80),
  tells: told(600),
}

/** The form of a scenario's file. */
export const scenarioSchema = v.variant(
  'kind',
  [
    fields({
      ...head,
      kind: v.literal('approve'),
      who: fields({ person: text(60), email }),
      register: fields({
        companies: v.optional(list(company, 10)),
        authority: v.optional(fields({ id: slug, name: text(80) })),
        people: list(person, 12),
      }),
      outcome: v.record(
        v.string(),
        v.union([oneOf(standings), list(oneOf(standings), 5)], `not-known ${standings.join(', ')}`),
        'not-fields',
      ),
    }),
    fields({
      ...head,
      kind: v.literal('operator'),
      who: fields({
        person: text(60),
        role: oneOf(practisedJourneys),
        for: oneOf(activities),
        company: slug,
      }),
      register: fields({
        'made-up': v.optional(yesNo, false),
        companies: v.optional(list(company, 50, 0), []),
      }),
      outcome: v.variant(
        'by',
        [
          fields({ by: v.literal('request') }),
          fields({ by: v.literal('wait') }),
          fields({ by: v.literal('create'), authorities: v.optional(list(oneOf(posts), 2)) }),
          fields({ by: v.literal('letter'), to: list(oneOf(mailboxes), 4), listed: v.optional(yesNo, true) }),
        ],
        'not-known request, wait, create, letter',
      ),
    }),
    fields({
      ...head,
      kind: v.literal('login'),
      who: fields({ person: text(60) }),
      clock: v.optional(
        v.pipe(
          v.number('not-minutes'),
          v.integer('not-minutes'),
          v.minValue(-45, 'not-minutes'),
          v.maxValue(45, 'not-minutes'),
        ),
        0,
      ),
      outcome: fields({ by: oneOf(['pin', 'qr']) }),
    }),
  ],
  'not-known approve, operator, login',
)

/** A trainer's scenario, as it is written. */
export type Scenario = v.InferOutput<typeof scenarioSchema>
export type ScenarioOf<Kind extends Scenario['kind']> = Extract<Scenario, { kind: Kind }>

/** A company of a scenario, as it is written. */
export type WrittenCompany = v.InferOutput<typeof company>
