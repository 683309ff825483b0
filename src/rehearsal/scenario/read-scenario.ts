import * as v from 'valibot'
import { activities, activityStates, knowledge, roleStates, standings } from '../approve/exercise.ts'
import type { Register } from '../register.ts'
import { checkScenario } from './check-scenario.ts'
import { type ScenarioFlaw, scenarioFlaws } from './scenario-flaw.ts'

/** As many characters as a scenario's file may have. */
const mostCharacters = 32_768

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  v.picklist(values, `not-known ${values.join(', ')}`)
const text = (most: number) =>
  v.pipe(v.string('not-text'), v.regex(/\S/, 'empty'), v.maxLength(most, `too-long ${most}`))
const slug = v.pipe(text(40), v.regex(/^[a-z][a-z0-9-]*$/, 'not-a-name'))
const email = v.pipe(text(80), v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'not-an-email'))
const country = v.pipe(text(2), v.regex(/^[A-Z]{2}$/, 'not-known SE, NL, BE …'))
const yesNo = v.boolean('not-yes-no')
const fields = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, ({ expected, received }) =>
    expected === 'never' ? 'field-unknown' : received === 'undefined' ? 'field-missing' : 'not-fields',
  )
const list = <const Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item, 'not-a-list'), v.minLength(1, 'empty'), v.maxLength(most, `too-many ${most}`))
const mapping = <const Key extends v.GenericSchema<string, string>, const Value extends v.GenericSchema>(
  key: Key,
  value: Value,
) => v.record(key, value, 'not-fields')
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
  'other-names': v.optional(list(text(80), 5), []),
  country,
  address: v.optional(text(120), ''),
  numbers: v.optional(
    fields({ national: v.optional(text(30)), eori: v.optional(text(30)), vat: v.optional(text(30)) }),
    {},
  ),
  activities: v.optional(mapping(oneOf(activities), oneOf(activityStates)), {}),
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
export const posts = ['arlanda', 'arlanda-organic', 'helsingborg', 'helsingborg-veterinary'] as const

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
      outcome: mapping(
        slug,
        v.union([oneOf(standings), list(oneOf(standings), 5)], `not-known ${standings.join(', ')}`),
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
      register: fields({ 'made-up': v.optional(yesNo, false), companies: v.optional(list(company, 50), []) }),
      outcome: v.variant(
        'by',
        [
          fields({ by: v.literal('request') }),
          fields({ by: v.literal('wait') }),
          fields({ by: v.literal('create'), authorities: v.optional(list(oneOf(posts), 4)) }),
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

/** What reads YAML into a shape; the room of the guides has it, and rooms of a floor don't know each other. */
export type YamlReader = <T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
) => {
  readonly value: T | undefined
  readonly problems: readonly { readonly line: number; readonly code: string; readonly about: string }[]
  readonly lineOf: (path: readonly (string | number)[]) => number
}

/** A scenario, or everything that is wrong with its file. */
export type ScenarioRead =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly flaws: readonly ScenarioFlaw[] }

/**
 * Reads a scenario's file (YAML). Strict: what isn't known is a mistake.
 * @param register the made-up companies, for scenarios that use them
 */
export function readScenario(text: string, readYaml: YamlReader, register: () => Register): ScenarioRead {
  if (text.length > mostCharacters)
    return { ok: false, flaws: [{ line: 1, code: 'too-large', at: '', known: String(mostCharacters) }] }
  try {
    const { value, problems, lineOf } = readYaml('', text, scenarioSchema)
    if (value === undefined || problems.length > 0) return { ok: false, flaws: problems.map(flawOf) }
    const flaws = checkScenario(
      value,
      value.kind === 'operator' && value.register['made-up'] ? register() : [],
    )
    if (flaws.length === 0) return { ok: true, scenario: value }
    return {
      ok: false,
      flaws: flaws.map(({ path, code, known }) => ({
        line: lineOf(path),
        code,
        at: path.join('.'),
        ...(known === undefined ? {} : { known }),
      })),
    }
  } catch (error) {
    // Brackets within brackets, deeper than the parser can go.
    if (error instanceof RangeError) return { ok: false, flaws: [{ line: 1, code: 'not-yaml', at: '' }] }
    throw error
  }
}

/** The reader tells a place and a message; here the messages are codes, with what is known behind them. */
function flawOf({ line, code, about }: { line: number; code: string; about: string }): ScenarioFlaw {
  if (code === 'not-yaml') return { line, code: 'not-yaml', at: '', known: about }
  const cut = about.lastIndexOf(': ')
  const [, name = '', known] = /^([a-z-]+)(?: (.*))?$/.exec(about.slice(cut + 2)) ?? []
  const found = scenarioFlaws.find((each) => each === name) ?? 'not-fields'
  return {
    line,
    code: found,
    at: about.slice(0, Math.max(0, cut)),
    ...(known === undefined ? {} : { known }),
  }
}
