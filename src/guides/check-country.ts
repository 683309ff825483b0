import { isCountry, readCountry } from '../flow/country.ts'
import { answerOptions, type CountryOf, type RuleName, type Step, type StepId } from '../flow/step.ts'
import type { Placed } from './check-parts.ts'
import type { Problem, ProblemCode } from './problem.ts'

/** The rules that can't judge a form without knowing the country. */
const needCountry: readonly RuleName[] = ['company-number', 'postal-code']

/**
 * What is wrong with the country on which an entry depends: none where its rule needs one, a code that is none, or a step
 * that isn't there, comes later, or asks for no country.
 * @param steps all steps of the journey, in their order
 * @param leftAway whether a step fell away in this journey: then nothing is known of the country, and that is allowed
 */
export function checkCountry(
  step: Step,
  steps: readonly Step[],
  leftAway: (step: StepId) => boolean,
): readonly { readonly code: ProblemCode; readonly about: string }[] {
  if (step.kind !== 'entry') return []
  if (step.country === undefined)
    return needCountry.includes(step.rule) ? [{ code: 'country-missing', about: step.rule }] : []
  return step.country.flatMap((country) => checkWritten(country, step, steps, leftAway))
}

function checkWritten(
  country: CountryOf,
  step: Step,
  steps: readonly Step[],
  leftAway: (step: StepId) => boolean,
): readonly { readonly code: ProblemCode; readonly about: string }[] {
  if ('code' in country)
    return isCountry(country.code) ? [] : [{ code: 'country-unknown', about: country.code }]
  const place = steps.findIndex((each) => each.id === country.step)
  const asked = steps[place]
  if (asked === undefined)
    return leftAway(country.step) ? [] : [{ code: 'unknown-step', about: country.step }]
  if (place >= steps.indexOf(step)) return [{ code: 'looks-ahead', about: country.step }]
  return asksForCountry(asked) ? [] : [{ code: 'reads-no-country', about: country.step }]
}

function asksForCountry(step: Step): boolean {
  if (step.kind === 'entry') return step.rule === 'country'
  return step.kind === 'choice' && answerOptions(step).some((option) => readCountry(option) !== undefined)
}

/** Entries of a guide whose country is missing, unknown, or asked for where it can't be read. */
export function checkCountries(
  { guide, instance }: Placed,
  steps: readonly Step[],
  leftAway: (step: StepId) => boolean,
): readonly Problem[] {
  return steps
    .filter((step) => step.id.startsWith(`${instance.as}/`))
    .flatMap((step) =>
      checkCountry(step, steps, leftAway).map(
        ({ code, about }): Problem => ({
          file: guide.file,
          line: guide.lineOf(step.name),
          code,
          about: `${step.name}: ${about}`,
        }),
      ),
    )
}
