import type { Environment } from '../flow/environment.ts'
import { type Foreseen, foresee } from '../flow/foresee.ts'
import { type Answers, type StepId, stillWaits } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import type { FactEntry } from '../guides/reference.ts'
import type { Age } from '../support/age.ts'
import type { Found } from '../support/find-step.ts'
import { answerShown } from './answer-rows.ts'
import { type FactItem, factsDocument } from './facts-view.ts'
import { journeyTitle } from './journey-title.ts'
import { titleOf } from './step-words.ts'
import type { Words } from './words.ts'

/** Somebody's place in a flow, found with this guide. */
export interface CasePlace {
  readonly journey: Journey
  /** The step at which the other guide has them. */
  readonly target: StepId
  readonly found: Found
}

/** What somebody who helps was given: a code or an export, opened. */
export interface SupportCase extends CasePlace {
  readonly source: 'code' | 'export'
  readonly code: string | null
  readonly environment: Environment
  /** The user's language, where this guide speaks it. */
  readonly userLanguage: string | undefined
  readonly age: Age
  /** The problem that runs aside: whether this guide has it, and its place where that is known. */
  readonly problem:
    | { readonly flow: string; readonly known: boolean; readonly place: CasePlace | undefined }
    | undefined
  /** What went along with an export, and the names of what didn't. */
  readonly included: Readonly<Record<string, string>>
  readonly withheld: readonly string[]
}

/** A screen as it stands before the user, in a language. */
export interface SeenScreen {
  readonly language: string
  readonly lines: readonly string[]
  readonly message: string
  readonly choices: readonly string[]
}

/** A step that the user has gone through. */
export interface TrodStep {
  readonly id: StepId
  readonly title: string
  readonly state: 'done' | 'skipped' | 'here' | 'not-asked'
  /** What was chosen, in words; nothing for instructions. */
  readonly answer: string | null
}

/** A step that comes next, or may. */
export interface NextStep {
  readonly id: StepId
  readonly title: string
  readonly likelihood: 'certain' | 'possible'
}

/** All that somebody who helps is shown. */
export interface SupportDocument {
  readonly format: 'traces-guide/support@1'
  readonly language: string
  readonly source: SupportCase['source']
  readonly code: string | null
  readonly journey: string
  readonly environment: Environment
  readonly userLanguage: string | null
  readonly age: Age
  readonly how: Found['how']
  readonly fresh: readonly StepId[]
  /** The step at which the other guide has the user. */
  readonly target: StepId
  readonly step: StepId
  readonly title: string
  readonly problem: {
    readonly flow: string
    /** What it is called; null where this guide has no such problem. */
    readonly name: string | null
    readonly how: Found['how'] | null
    readonly target: StepId | null
    readonly step: StepId | null
    readonly title: string | null
  } | null
  readonly screens: readonly SeenScreen[]
  readonly path: readonly TrodStep[]
  readonly next: readonly NextStep[]
  readonly facts: readonly FactItem[]
  readonly included: Readonly<Record<string, string>>
  readonly withheld: readonly string[]
}

/** How many of the steps that come next are told. */
const mostNext = 6

/** What is shown to somebody who helps. @param screens the user's screen, in the helper's language first @param today by which facts are past their date */
export function supportDocument(
  opened: SupportCase,
  words: Words,
  screens: readonly SeenScreen[],
  facts: readonly FactEntry[],
  today: string,
): SupportDocument {
  const { journey, found, problem } = opened
  const place = problem?.place
  const shown = place ?? opened
  return {
    format: 'traces-guide/support@1',
    language: words.language,
    source: opened.source,
    code: opened.code,
    journey: journey.name,
    environment: opened.environment,
    userLanguage: opened.userLanguage ?? null,
    age: opened.age,
    how: found.how,
    fresh: found.fresh,
    target: opened.target,
    step: found.position.step.id,
    title: placeTitle(opened, words),
    problem:
      problem === undefined
        ? null
        : {
            flow: problem.flow,
            name: problem.known ? journeyTitle(problem.flow, words) : null,
            how: place?.found.how ?? null,
            target: place?.target ?? null,
            step: place?.found.position.step.id ?? null,
            title: place === undefined ? null : placeTitle(place, words),
          },
    screens,
    path: pathOf(opened, words),
    next: nextOf(opened, words),
    facts: factsDocument(words, factsAt(shown, facts), today).items,
    included: opened.included,
    withheld: opened.withheld,
  }
}

function placeTitle({ journey, found: { position } }: CasePlace, words: Words): string {
  return titleOf(journey, words, position.step, position.relevant)
}

function pathOf({ journey, found }: CasePlace, words: Words): readonly TrodStep[] {
  const { path, relevant, step: here } = found.position
  return journey.flow.steps
    .filter(({ id }) => path.includes(id))
    .map((step): TrodStep => {
      const asked = step.kind !== 'task' && step.kind !== 'notice' && relevant[step.id] !== undefined
      return {
        id: step.id,
        title: titleOf(journey, words, step, relevant),
        state:
          step.id === here.id
            ? 'here'
            : found.fresh.includes(step.id)
              ? 'not-asked'
              : stateOf(relevant, step.id),
        answer: asked ? shownAnswer(journey, words, relevant, step) : null,
      }
    })
}

function shownAnswer(...[journey, words, relevant, step]: Parameters<typeof answerShown>): string {
  return relevant[step.id]?.value === 'withheld'
    ? words.say('support.withheld')
    : answerShown(journey, words, relevant, step)
}

function stateOf(relevant: Answers, id: StepId): 'done' | 'skipped' {
  return relevant[id]?.value === 'skipped' ? 'skipped' : 'done'
}

/** What lies ahead, the nearest first: what is certain and what may come. */
function nextOf({ journey, found }: CasePlace, words: Words): readonly NextStep[] {
  const { step: here, relevant } = found.position
  const all = foresee(journey.flow, relevant)
  const place = all.findIndex(({ step }) => step.id === here.id)
  return all
    .slice(place + 1)
    .flatMap(({ step, likelihood }: Foreseen): readonly NextStep[] => {
      if (
        likelihood === 'excluded' ||
        (relevant[step.id] !== undefined && !stillWaits(step, relevant[step.id]?.value))
      )
        return []
      return [{ id: step.id, title: titleOf(journey, words, step, relevant), likelihood }]
    })
    .slice(0, mostNext)
}

/** The facts that stand behind a step, each once: the nearest pack's own takes the place of another's. */
function factsAt({ journey, found }: CasePlace, facts: readonly FactEntry[]): readonly FactEntry[] {
  const [pack = ''] = journey.name.split('/')
  return found.position.step.facts.flatMap((id) => {
    const named = facts.filter((fact) => fact.id === id)
    const own =
      named.find((fact) => fact.pack === pack) ?? named.find((fact) => fact.pack === 'eu') ?? named[0]
    return own === undefined ? [] : [own]
  })
}
