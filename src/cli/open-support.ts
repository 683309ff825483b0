import { checkAnswer } from '../flow/check-answer.ts'
import type { Environment } from '../flow/environment.ts'
import type { Answers, StepId } from '../flow/step.ts'
import { groupRows, hearingText } from '../screens/hearing-view.ts'
import { safe } from '../screens/safe.ts'
import type { CasePlace, SupportCase } from '../screens/support-open.ts'
import { renderText } from '../screens/text.ts'
import { heedSymbols, writeSymbols } from '../support/alphabet.ts'
import { answersIn, type Export, type ExportWay, includedAnswers } from '../support/export-form.ts'
import { findStep } from '../support/find-step.ts'
import { type Hearing, hearCode } from '../support/hear-code.ts'
import type { Said } from '../support/open-code.ts'
import { readExport } from '../support/read-export.ts'
import type { Standing } from '../support/trail.ts'
import type { Context } from './context.ts'
import { hasFlow } from './has-flow.ts'
import { UsageRefusal } from './usage-refusal.ts'

/**
 * Opens a code or the file of an export.
 * @param given what was typed: a code in any grouping, or a path; nothing asks for the code
 * @param asks whether a person can be asked to confirm and to read again
 * @returns how the person left, where they did
 * @throws UsageRefusal with exit code 3 where it doesn't open
 */
export async function openSupport(
  context: Context,
  given: string,
  asks: boolean,
): Promise<SupportCase | 'left' | 'quit'> {
  const { world, words } = context
  const file = given === '' ? undefined : world.readDocument(given)
  if (file !== undefined) return fromExport(context, given, file)
  const first = given === '' ? undefined : hearCode(given, world.revisions(), world.now())
  if (first?.kind === 'opened') return fromCode(context, first.said)
  if (!asks || (first !== undefined && first.kind !== 'misheard')) throw refusal(context, given, first)
  const aloud = await world.hearCode(given, words)
  if (typeof aloud === 'string') return aloud
  const { code } = aloud
  const heard = hearCode(code, world.revisions(), world.now())
  if (heard.kind === 'opened') return fromCode(context, heard.said)
  throw refusal(context, code, heard)
}

/** Says group by group what doesn't match, and what it may have been. */
function refusal({ world, words }: Context, given: string, hearing: Hearing | undefined): UsageRefusal {
  if (hearing === undefined || hearing.kind === 'opened')
    return new UsageRefusal(words.say('hearing.unknown'), 3)
  const what = hearingText(hearing, words)
  if (hearing.kind === 'strange' || hearing.kind === 'length')
    return new UsageRefusal(`${what} ${words.say('hearing.no-file', { what: safe(given) })}`, 3)
  if (hearing.kind !== 'misheard') return new UsageRefusal(what, 3)
  const code = writeSymbols(heedSymbols(given).symbols)
  const rows = groupRows(code, hearing.groups, words)
  const { suggestion } = hearing
  const perhaps =
    suggestion &&
    words.say(`hearing.${suggestion.kind}`, {
      code: suggestion.code,
      command: `${world.command} support open ${suggestion.code}`,
    })
  const blocks = [
    { kind: 'rows', rows } as const,
    ...(perhaps === undefined ? [] : [{ kind: 'paragraph', runs: [perhaps] } as const]),
  ]
  return new UsageRefusal(renderText({ title: what, blocks }, { ...world.page() }).join('\n'), 3)
}

function fromCode(context: Context, said: Said): SupportCase {
  const { journey, environment, language, age, standing, aside, code } = said
  const place = placeIn(context, journey, environment, () => standing)
  return {
    ...place,
    source: 'code',
    code,
    environment,
    userLanguage: spoken(context, language),
    age,
    problem: aside && {
      flow: aside.flow,
      known: hasFlow(context.world, aside.flow),
      place: asidePlace(context, aside.flow, environment, aside.standing),
    },
    included: {},
    withheld: [],
  }
}

function fromExport(context: Context, path: string, file: string): SupportCase {
  const { words } = context
  const read = readExport(file)
  if (!read.ok) throw new UsageRefusal(words.say(`support.file-${read.why}`, { what: safe(path) }), 3)
  const { journey, environment, language, age, problem, code, included, withheld } = read.export
  const place = placeIn(context, journey, environment, (flow) =>
    standingIn(context, read.export, flow, read.export),
  )
  return {
    ...place,
    source: 'export',
    code,
    environment,
    userLanguage: spoken(context, language),
    age,
    problem:
      problem === null
        ? undefined
        : {
            flow: problem.flow,
            known: hasFlow(context.world, problem.flow),
            place: hasFlow(context.world, problem.flow)
              ? placeIn(context, problem.flow, environment, (flow) => standingIn(context, problem, flow))
              : undefined,
          },
    included,
    withheld,
  }
}

/** The answers that an export tells of; what was included is judged as if it were typed. */
function standingIn(
  context: Context,
  way: ExportWay,
  flow: CasePlace['journey']['flow'],
  whole?: Export,
): Standing {
  const included = whole === undefined ? new Map<StepId, string>() : includedAnswers(whole)
  const judge = (id: StepId): string | undefined => {
    const step = flow.steps.find((each) => each.id === id)
    const text = included.get(id)
    if (step === undefined || text === undefined) return undefined
    const checked = checkAnswer(step, text)
    return checked.ok && typeof checked.value === 'string' && checked.value !== 'skipped'
      ? checked.value
      : undefined
  }
  const answers: Answers = answersIn(way, flow, context.world.now(), judge)
  return { path: [...way.steps.map(({ id }) => id).filter((id) => id !== way.step), way.step], answers }
}

function asidePlace(
  context: Context,
  flow: string,
  environment: Environment,
  standing: Standing | undefined,
): CasePlace | undefined {
  if (standing === undefined || !hasFlow(context.world, flow)) return undefined
  return placeIn(context, flow, environment, () => standing)
}

/** The place in a flow as this guide has it. @throws UsageRefusal where this guide has no such flow */
function placeIn(
  { world, words }: Context,
  name: string,
  environment: Environment,
  standingOf: (flow: CasePlace['journey']['flow']) => Standing,
): CasePlace {
  if (!hasFlow(world, name))
    throw new UsageRefusal(words.say('support.journey-gone', { what: safe(name) }), 3)
  const journey = world.journey(name, environment)
  const { path, answers } = standingOf(journey.flow)
  const target = path.at(-1) ?? '/'
  return { journey, target, found: findStep(journey.flow, target, answers, world.now()) }
}

/** A language that this guide speaks, or nothing. */
function spoken({ world }: Context, language: string | undefined): string | undefined {
  const { languages, drafts } = world.catalogue
  return [...languages, ...drafts].find((each) => each === language)
}
