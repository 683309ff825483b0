import { atoms } from '../flow/condition.ts'
import { answerOptions, isStepId, type Step, type StepId } from '../flow/step.ts'
import { compileCondition } from './compile-condition.ts'
import type { Journey } from './journey.ts'
import { type Addressee, type OperatorAdvice, type OperatorAdvices, quotedLabels } from './operator-advice.ts'
import { chainOf, findFact } from './packs.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { Label, Pack, Sources, WrittenJourney, WrittenOperator } from './source.ts'
import { type LetterAnswer, letterAnswers, namedStates, type WrittenActivity } from './vocabulary.ts'

interface Made {
  readonly pack: Pack
  readonly id: string
  readonly written: WrittenJourney
  readonly journey: Pick<Journey, 'name' | 'flow'>
}

type Tell = (code: ProblemCode, about: string) => void

/** What each journey looks for in the table of companies, and all that is wrong with it. */
export function compileOperators(
  sources: Sources,
  made: readonly Made[],
): { readonly operators: OperatorAdvices; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [...sources.packs.values()].flatMap((pack) => checkVocabulary(sources, pack))
  const operators: Record<string, OperatorAdvice> = {}
  for (const each of made) {
    const { pack, id, written, journey } = each
    const tell: Tell = (code, about) => {
      problems.push({ file: pack.file, line: pack.lineOf(id), code, about: `${journey.name}: ${about}` })
    }
    if (written.operator !== undefined)
      operators[journey.name] = compileOperator(sources, each, written.operator, tell)
    checkReaders(journey.flow.steps, written.operator, tell)
  }
  return { operators, problems }
}

function compileOperator(
  sources: Sources,
  { pack, written: journey, journey: { flow } }: Made,
  written: WrittenOperator,
  tell: Tell,
): OperatorAdvice {
  const chain = chainOf(sources, pack)
  const activities = activitiesOf(chain)
  for (const id of written.wants) if (!activities.has(id)) tell('activity-unknown', id)
  return {
    wants: written.wants,
    activities: [...activities].map(([id, activity]) => ({ id, ...shown(sources, activity) })),
    states: statesOf(chain),
    write: written.write.map((each) => {
      const fact = findFact(chain, each.fact)
      if (fact === undefined) tell('fact-unknown', each.fact)
      if (!sources.languages.published.includes(each.language)) tell('words-missing', each.language)
      const email = fact?.values.email
      const given = (part: string) => journey.guides.find(({ as }) => as === part)?.given ?? {}
      const when = compileCondition(each.when, { part: '', given, leftAway: () => false })
      for (const atom of atoms(when)) checkAtom(flow.steps, atom, tell)
      const { who, language } = each
      return {
        who,
        fact: each.fact,
        ...(typeof email === 'string' ? { email } : {}),
        language,
        ...(when === undefined ? {} : { when }),
      } satisfies Addressee
    }),
    notListed: written['not-listed'],
    answers: answersOf(written, flow.steps, tell),
    labels: labelsOf(sources, tell),
  }
}

function checkAtom(
  steps: readonly Step[],
  { step: id, isOneOf }: { readonly step: StepId; readonly isOneOf: readonly string[] },
  tell: Tell,
): void {
  const step = steps.find((each) => each.id === id)
  if (step === undefined) tell('unknown-step', id)
  else if (step.kind !== 'choice' && step.kind !== 'choices') tell('reads-no-choice', id)
  else
    for (const option of isOneOf)
      if (!answerOptions(step).includes(option)) tell('unknown-option', `${id}: ${option}`)
}

/** The entries that a letter quotes. */
function answersOf(
  written: WrittenOperator,
  steps: readonly Step[],
  tell: Tell,
): Readonly<Partial<Record<LetterAnswer, StepId>>> {
  const answers: Partial<Record<LetterAnswer, StepId>> = {}
  for (const name of letterAnswers) {
    const id = written.answers[name]
    if (id === undefined) continue
    if (isStepId(id) && steps.some((step) => step.id === id && step.kind === 'entry')) answers[name] = id
    else tell('unknown-step', id)
  }
  return answers
}

function labelsOf(sources: Sources, tell: Tell): Readonly<Record<string, Label>> {
  const labels: Record<string, Label> = {}
  for (const id of quotedLabels) {
    const label = sources.labels[id]
    if (label === undefined) tell('label-unknown', id)
    else labels[id] = label
  }
  return labels
}

/** The activities of a pack and those it extends; the nearest one of a name holds. */
export function activitiesOf(chain: readonly Pack[]): ReadonlyMap<string, WrittenActivity> {
  return new Map(chain.toReversed().flatMap((pack) => Object.entries(pack.vocabulary.activities)))
}

/** The words for each state: those of a pack and of those it extends, all together. */
function statesOf(chain: readonly Pack[]): OperatorAdvice['states'] {
  const states: Partial<Record<(typeof namedStates)[number], readonly string[]>> = {}
  for (const state of namedStates) {
    const words = chain.flatMap((pack) => Object.values(pack.vocabulary.states[state] ?? {}).flat())
    if (words.length > 0) states[state] = [...new Set(words)]
  }
  return states
}

/** An activity, with the names of its section. */
function shown(
  sources: Sources,
  { code, names, section, chapter }: WrittenActivity,
): Omit<OperatorAdvice['activities'][number], 'id'> {
  const { en, sv, nl } = (section === undefined ? undefined : sources.labels[section]) ?? {}
  const sectionNames: Record<string, readonly string[]> = {}
  for (const [language, name] of Object.entries({ en, sv, nl }))
    if (name !== undefined) sectionNames[language] = [name]
  return {
    ...(code === undefined ? {} : { code }),
    names,
    ...(section === undefined ? {} : { section, sectionNames }),
    ...(chapter === undefined ? {} : { chapter }),
  }
}

/** Labels that are not there, and codes, names and words for states that mean two things at once. */
function checkVocabulary(sources: Sources, pack: Pack): readonly Problem[] {
  const { file, lineOf, activities } = pack.vocabulary
  const own = Object.keys(activities)
  const problem = (id: string, code: ProblemCode, about: string): Problem => ({
    file,
    line: own.includes(id) ? lineOf(id) : 1,
    code,
    about,
  })
  const chain = chainOf(sources, pack)
  const labels = Object.entries(activities).flatMap(([id, { section, chapter }]) =>
    [section, chapter]
      .flatMap((label) => label ?? [])
      .filter((label) => sources.labels[label] === undefined)
      .map((label) => problem(id, 'label-unknown', `${id}: ${label}`)),
  )
  const named = [...activitiesOf(chain)].map(
    ([id, { code, names }]) =>
      [id, [...(code === undefined ? [] : [code]), ...Object.values(names).flat()]] as const,
  )
  const states = Object.entries(statesOf(chain)).map(([state, words]) => [state, words] as const)
  return [...labels, ...[named, states].flatMap((groups) => twice(groups, problem))]
}

function twice(
  groups: readonly (readonly [id: string, texts: readonly string[]])[],
  problem: (id: string, code: ProblemCode, about: string) => Problem,
): readonly Problem[] {
  const owner = new Map<string, string>()
  return groups.flatMap(([id, texts]) =>
    texts.flatMap((text): readonly Problem[] => {
      const folded = text.toLowerCase()
      const other = owner.get(folded)
      owner.set(folded, id)
      return other === undefined || other === id
        ? []
        : [problem(id, 'activity-twice', `${other}, ${id}: ${text}`)]
    }),
  )
}

/** Choices that a table answers: the journey must know what it looks for, and each verdict needs its option. */
function checkReaders(steps: readonly Step[], operator: WrittenOperator | undefined, tell: Tell): void {
  for (const step of steps) {
    if (step.kind !== 'choice' || step.reads === undefined) continue
    if (operator === undefined) tell('reads-without-rules', step.id)
    for (const option of [...(operator?.wants ?? []), 'other', 'none', 'requested'])
      if (!answerOptions(step).includes(option)) tell('unknown-option', `${step.id}: ${option}`)
  }
}
