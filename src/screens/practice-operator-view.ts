import { countryName } from '../flow/country.ts'
import type { LabelEntry } from '../guides/reference.ts'
import type { OperatorExercise } from '../rehearsal/exercise.ts'
import type { Body, Operator, World } from '../rehearsal/model/world.ts'
import { drawnLabel, labelValues } from './label-values.ts'
import { safe } from './safe.ts'
import type { View, ViewBlock } from './view.ts'
import type { Values, Words } from './words.ts'

/** What the drawn pages of TRACES are made of. */
export interface Site {
  readonly exercise: OperatorExercise
  readonly world: World
  readonly words: Words
  readonly labels: readonly LabelEntry[]
}

const activityLabels: Readonly<Record<string, string>> = {
  eurpo: 'eurpo',
  eupo: 'eupo',
  load: 'responsible-for-the-load',
  organic: 'organic-importer',
  timber: 'timber-import',
}

/** A sentence of the practice, with the site's labels and who practises in it. */
export function sayPractice({ words, labels, exercise }: Site, key: string, more: Values = {}): string {
  const { person } = exercise
  const values = {
    ...labelValues(labels, words.language),
    name: person.name,
    company: person.body.name,
    number: person.numbers.national ?? '',
    city: person.city,
    post: person.post,
    ...more,
  }
  return words.say(`rehearse-operator.${key}`, values)
}

/** A label as it stands on the drawn page. */
export function drawn({ labels, words }: Site, id: string): string {
  return drawnLabel(labels, id, words.language)
}

/** An activity as the table prints it. */
export function activityName(site: Site, activity: string): string {
  return drawn(site, activityLabels[activity] ?? activity)
}

/** A row of the table: name, address, activities. */
export function rowText(site: Site, { name, address = '', activities }: Operator): string {
  const shown = Object.entries(activities).map(
    ([activity, state]) => `${activityName(site, activity)} ${drawn(site, state)}`,
  )
  return [safe(name), safe(address), shown.join('; ') || sayPractice(site, 'no-activities')].join(' | ')
}

/** An authority, by name, with what it is competent for. */
export function bodyText(site: Site, { name, country, competences }: Body): string {
  const shown = competences.map((each) => drawn(site, each)).join(', ')
  return `${name || nationalName(site, country)}, ${countryName(country, site.words.language)}${shown === '' ? '' : ` | ${shown}`}`
}

/** An authority that no source names: that of its country. */
export function nationalName(site: Site, country: string): string {
  return sayPractice(site, 'national-authority', { country: countryName(country, site.words.language) })
}

/** A page of the practice: what was just told, then what stands on it. @param told a sentence; empty for none */
export function practicePage(site: Site, key: string, told: string, blocks: readonly ViewBlock[]): View {
  const news: readonly ViewBlock[] = told === '' ? [] : [{ kind: 'clock', state: 'warned', text: told }]
  return { title: sayPractice(site, `title-${key}`), blocks: [...news, ...blocks] }
}

/** Who somebody is in an exercise, and what they need. */
export function cardBlocks(site: Site): readonly ViewBlock[] {
  const { person, journey } = site.exercise
  const say = (key: string): string => sayPractice(site, key)
  const row = (label: string, value: string) => ({ label, value })
  return [
    {
      kind: 'rows',
      rows: [
        row(say('card-you'), person.name),
        row(say('card-company'), person.body.name),
        row(say('card-country'), countryName(person.body.country, site.words.language)),
        row(say('card-city'), person.city),
        row(say('card-number'), person.numbers.national ?? ''),
        ...(person.spellings.length === 0 ? [] : [row(say('card-former'), person.spellings.join(', '))]),
      ],
    },
    { kind: 'paragraph', runs: [say(`need-${journey.replace('/', '-')}`)] },
  ]
}
