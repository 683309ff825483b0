import { countryName } from '../flow/country.ts'
import { type Answers, type Entry, partOf, type StepId } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import type { FactValue } from '../guides/source.ts'
import { longDate } from './date.ts'
import { showLabel } from './label.ts'
import { safe } from './safe.ts'
import type { Values, Words } from './words.ts'

/**
 * What the placeholders of a journey's words stand for: its facts, the site's labels, and what the person has answered.
 * @param missing what stands for an answer that they left out; by default what it is
 */
export function valuesOf(
  journey: Journey,
  words: Words,
  relevant: Answers,
  part: string,
  missing?: string,
): Values {
  const site = siteValues(journey, words)
  const answer = answerValues(journey, words, relevant, part, missing)
  return { ...site, answer, told: toldValues(journey, words, relevant, part, { ...site, answer }) }
}

/** What other steps tell of the choices: for each its texts by name; an empty one where nothing is to be told. */
function toldValues(journey: Journey, words: Words, relevant: Answers, part: string, values: Values): Values {
  const all: Record<string, Values> = {}
  for (const step of journey.flow.steps) {
    const told = step.kind === 'choice' ? words.guide(step.words).steps[step.name]?.told : undefined
    if (told === undefined) continue
    const given = relevant[step.id]?.value
    const option = typeof given === 'string' ? given : 'unknown'
    const texts: Record<string, string> = {}
    for (const [name, written] of Object.entries(told))
      texts[name] = words.fill(written[option] ?? '', values)
    all[step.id] = texts
    if (partOf(step.id) === part) all[step.name] = texts
  }
  return all
}

/** The same for a page that is read without a session: each answer is told by what it is. */
export function siteValues(journey: Journey, words: Words): Values {
  const fact: Record<string, Record<string, string>> = {}
  for (const [id, values] of Object.entries(journey.facts)) {
    const shown: Record<string, string> = {}
    for (const [name, value] of Object.entries(values)) shown[name] = shownValue(value, words)
    fact[id] = shown
  }
  const label: Record<string, string> = {}
  const oldLabel: Record<string, string> = {}
  for (const [id, each] of Object.entries(journey.labels)) {
    label[id] = showLabel(each, words.language)
    oldLabel[id] = `"${each.aliases?.[0] ?? ''}"`
  }
  return { fact, label, 'old-label': oldLabel }
}

function shownValue(value: FactValue, words: Words): string {
  if (typeof value !== 'object') return String(value)
  return 'date' in value ? longDate(value.date, words) : value.production
}

/** What a person wrote into an entry, as it is; nothing where they wrote nothing, or it is withheld. */
export function givenText(relevant: Answers, id: StepId): string | undefined {
  const value = relevant[id]?.value
  return typeof value === 'string' && value !== 'skipped' && value !== 'withheld' ? value : undefined
}

/** What a person wrote, as it is shown: a country by its name, all else as it is. Not yet safe for the terminal. */
export function shownEntry({ rule }: Pick<Entry, 'rule'>, value: string, language: string): string {
  return rule === 'country' ? countryName(value, language) : value
}

/** What a person wrote into an entry, or what it is where they wrote nothing. */
export function answerText(journey: Journey, words: Words, relevant: Answers, id: StepId): string {
  const text = givenText(relevant, id)
  const step = journey.flow.steps.find((each) => each.id === id)
  if (text !== undefined) return safe(step?.kind === 'entry' ? shownEntry(step, text, words.language) : text)
  return step === undefined ? '' : (words.guide(step.words).steps[step.name]?.unknown ?? '')
}

/**
 * The same for what the person has answered: each entry by its full name, those of one part by their own too. One that was not
 * asked tells what was asked in its stead.
 * @param missing what stands where they wrote nothing; by default what the entry is
 */
export function answerValues(
  journey: Journey,
  words: Words,
  relevant: Answers,
  part: string,
  missing?: string,
): Values {
  const answer: Record<string, string> = {}
  const entries = journey.flow.steps.filter((each) => each.kind === 'entry')
  for (const step of entries) {
    const given = [step, ...entries.filter(({ replaces }) => replaces === step.id)].find(
      ({ id }) => givenText(relevant, id) !== undefined,
    )
    const text =
      given === undefined && missing !== undefined
        ? missing
        : answerText(journey, words, relevant, (given ?? step).id)
    answer[step.id] = text
    if (step.id.startsWith(`${part}/`)) answer[step.name] = text
  }
  return answer
}
