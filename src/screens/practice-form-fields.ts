import { countryName } from '../flow/country.ts'
import { type FormDraft, offered } from '../rehearsal/form-draft.ts'
import { bodyText, drawn, type Site, sayPractice } from './practice-operator-view.ts'

/** What can be put into a field. */
export interface Choice {
  readonly id: string
  readonly text: string
  readonly fills: FormDraft
}

/** A field of the form for a new company, and what can be put there; nothing where something else comes first. */
export interface Field {
  readonly id: string
  readonly label: string
  /** What stands there. */
  readonly value: string
  readonly choices: readonly Choice[]
}

const empty = '-'

/** The company's own fields. */
export function detailsOf(site: Site, form: FormDraft): readonly Field[] {
  const { person } = site.exercise
  const say = (key: string): string => sayPractice(site, key)
  const country = (code: string): string => countryName(code, site.words.language)
  const [phone = ''] = person.contact.split(', ')
  const { national = '', eori = '' } = person.numbers
  const number = (kind: 'national' | 'eori', value: string): string =>
    `${kind === 'national' ? drawn(site, 'national-registration-number') : drawn(site, 'eori')}: ${value}`
  return [
    {
      id: 'name',
      label: drawn(site, 'name'),
      value: form.name || empty,
      choices: [
        { id: 'person', text: person.name, fills: { name: person.name } },
        { id: 'company', text: person.body.name, fills: { name: person.body.name } },
        { id: 'empty', text: say('leave-empty'), fills: { name: '' } },
      ],
    },
    {
      id: 'country',
      label: drawn(site, 'country'),
      value: form.country === undefined ? drawn(site, 'no-country-selection') : country(form.country),
      choices: ['BE', 'NL', 'SE'].map((code) => ({
        id: code,
        text: country(code),
        fills: { country: code },
      })),
    },
    {
      id: 'contact',
      label: `${drawn(site, 'phone')}, ${drawn(site, 'traces-email')}`,
      value: form.contact || empty,
      choices: [
        { id: 'phone', text: phone, fills: { contact: phone } },
        { id: 'both', text: person.contact, fills: { contact: person.contact } },
        { id: 'empty', text: say('leave-empty'), fills: { contact: '' } },
      ],
    },
    {
      id: 'city',
      label: drawn(site, 'city'),
      value: form.city || empty,
      choices: [
        { id: 'city', text: person.city, fills: { city: person.city } },
        { id: 'empty', text: say('leave-empty'), fills: { city: '' } },
      ],
    },
    {
      id: 'number',
      label: drawn(site, 'add-identifier'),
      value:
        form.number === undefined
          ? empty
          : number(form.number.kind === 'eori' ? 'eori' : 'national', form.number.number),
      choices: [
        {
          id: 'slip',
          text: number('national', slipOf(national)),
          fills: { number: { kind: 'national', number: slipOf(national) } },
        },
        {
          id: 'national',
          text: number('national', national),
          fills: { number: { kind: 'national', number: national } },
        },
        { id: 'eori', text: number('eori', eori), fills: { number: { kind: 'eori', number: eori } } },
      ],
    },
  ]
}

/** The chapters of which the form's list is known. */
const chapters = [
  'chapter-organic',
  'chapter-timber',
  'plant-health',
  'chapter-veterinary',
  'chapter-foodstuffs',
  'chapter-other',
] as const
const activityOnForm: Readonly<Record<string, string>> = {
  eupo: 'activity-eupo',
  load: 'responsible-for-the-load',
}

/** Chapter, section, activity, and what hangs on it. */
export function activityOf(site: Site, form: FormDraft): readonly Field[] {
  const { person } = site.exercise
  const { offers, bodies } = site.world.sites[person.environment]
  const say = (key: string): string => sayPractice(site, key)
  const { national = '' } = person.numbers
  const named = form.authority === undefined ? undefined : bodies[form.authority]
  const posts = Object.entries(bodies).filter(
    ([, body]) => body.kind === 'authority' && body.competences.length > 0,
  )
  return [
    {
      id: 'chapter',
      label: drawn(site, 'chapter'),
      value: drawn(site, form.chapter ?? 'chapter-none'),
      choices: chapters.map((chapter) => ({ id: chapter, text: drawn(site, chapter), fills: { chapter } })),
    },
    {
      id: 'section',
      label: drawn(site, 'section'),
      value: form.section === undefined ? empty : drawn(site, form.section),
      choices: offered(offers, form, 'section').map((section) => ({
        id: section,
        text: drawn(site, section),
        fills: { section },
      })),
    },
    {
      id: 'activity',
      label: drawn(site, 'activity'),
      value:
        form.activity === undefined ? empty : drawn(site, activityOnForm[form.activity] ?? form.activity),
      choices: offered(offers, form, 'activity').map((activity) => ({
        id: activity,
        text: drawn(site, activityOnForm[activity] ?? activity),
        fills: { activity },
      })),
    },
    {
      id: 'identifier',
      label: drawn(site, 'identifier'),
      value: form.activityNumber || empty,
      choices: [
        { id: 'national', text: national, fills: { activityNumber: national } },
        { id: 'empty', text: say('leave-empty'), fills: { activityNumber: '' } },
      ],
    },
    {
      id: 'address',
      label: drawn(site, 'activity-address'),
      value: form.hasActivityAddress === true && form.city ? form.city : empty,
      choices: form.city ? [{ id: 'own', text: say('globe'), fills: { hasActivityAddress: true } }] : [],
    },
    {
      id: 'authority',
      label: drawn(site, 'assigned-responsible-authorities'),
      value: named === undefined ? empty : bodyText(site, named),
      choices: posts.map(([id, body]) => ({ id, text: bodyText(site, body), fills: { authority: id } })),
    },
  ]
}

/** A number with its last two different neighbours swapped, as a hand slips. */
function slipOf(number: string): string {
  const digits = [...number]
  for (let at = digits.length - 1; at > 0; at -= 1) {
    const [one = '', other = ''] = [digits[at - 1], digits[at]]
    if (one !== other && /\d\d/.test(one + other))
      return digits
        .with(at - 1, other)
        .with(at, one)
        .join('')
  }
  return number
}
