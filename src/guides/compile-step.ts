import type { CountryOf, FormRow, Option, Step, StepId } from '../flow/step.ts'
import { both, compileCondition, fullName, isNever, type Surroundings } from './compile-condition.ts'
import { compileDeeds } from './compile-deed.ts'
import { toldOfSection } from './emit-words.ts'
import { namespaceOf } from './journey.ts'
import type { Guide, Instance } from './source.ts'
import { placeholdersIn, textsOf } from './words.ts'
import type { WrittenOption, WrittenRow, WrittenStep } from './written-step.ts'

/**
 * The steps of a guide as they stand in a journey; those that its given answers rule out are left away.
 * @param leftAway where their names are noted, so that later conditions know
 */
export function compileSteps(
  guide: Guide,
  instance: Instance,
  around: Surroundings,
  leftAway: Set<StepId>,
): readonly Step[] {
  const whole = compileCondition(instance.when, around)
  return guide.steps.flatMap((written): readonly Step[] => {
    if (written.kind === 'choice' && (written.given === 'always' || written.id in instance.given)) return []
    const step = compileStep(guide, written, around, whole)
    if (!isNever(step.when)) return [step]
    leftAway.add(step.id)
    return []
  })
}

function compileStep(guide: Guide, written: WrittenStep, around: Surroundings, whole: Step['when']): Step {
  const when = both(whole, compileCondition(written.when, around))
  const common = {
    id: fullName(written.id, around.part),
    words: namespaceOf(guide.pack, guide.id),
    name: written.id,
    facts: factsOf(guide, written),
    ...(when === undefined ? {} : { when }),
    ...(written.line === undefined ? {} : { line: `${around.part}/${written.line}` }),
    ...(written.opens === undefined ? {} : { opens: written.opens }),
    ...(written.sheet === undefined ? {} : { sheet: written.sheet }),
    ...(written.does === undefined ? {} : { does: compileDeeds(written.does) }),
  }
  switch (written.kind) {
    case 'notice':
      return { ...common, kind: 'notice', ...(written.shows === undefined ? {} : { shows: written.shows }) }
    case 'task': {
      const form = written.form?.map((row) => compileRow(row, around))
      return {
        ...common,
        kind: 'task',
        ...(form === undefined ? {} : { form }),
        ...(written.tries === undefined ? {} : { tries: fullName(written.tries, around.part) }),
        ...(written.later === undefined ? {} : { later: written.later }),
      }
    }
    case 'choice':
      return {
        ...common,
        kind: 'choice',
        options: compileOptions(written.options, around),
        waits: written.waits,
        ...(written.sets === undefined ? {} : { sets: written.sets }),
        ...(written.reads === undefined ? {} : { reads: written.reads }),
        ...(written.known === undefined ? {} : { known: written.known }),
      }
    case 'choices':
      return { ...common, kind: 'choices', options: compileOptions(written.options, around) }
    case 'entry':
      return {
        ...common,
        kind: 'entry',
        rule: written.rule,
        optional: written.optional,
        sensitive: written.sensitive,
        ...(written.country === undefined ? {} : { country: compileCountry(written.country, around) }),
        ...(written.twice === undefined ? {} : { twice: written.twice }),
        ...(written.replaces === undefined ? {} : { replaces: fullName(written.replaces, around.part) }),
      }
    case 'outcome': {
      const given: Record<`${string}/${string}`, string> = {}
      for (const [name, value] of Object.entries(written.given ?? {}))
        given[fullName(name, around.part)] = value
      return {
        ...common,
        kind: 'outcome',
        ends: written.ends,
        ...(written.journey === undefined ? {} : { journey: written.journey, given }),
        ...(written.promises === undefined ? {} : { promises: written.promises }),
      }
    }
  }
}

/** A fixed country is written by its code in capitals; anything else is the name of a step. */
export function compileCountry(
  written: string | readonly string[],
  around: Pick<Surroundings, 'part'>,
): readonly CountryOf[] {
  const all = typeof written === 'string' ? [written] : written
  return all.map((each) => (/^[A-Z]{2}$/.test(each) ? { code: each } : { step: fullName(each, around.part) }))
}

/** The facts a step tells: those it names, and those its words quote; what other steps tell of it is theirs. */
export function factsOf(guide: Guide, step: WrittenStep): readonly string[] {
  const quoted = Object.values(guide.words).flatMap((words) =>
    [...(words.sections.get(step.id) ?? [])]
      .filter(([section]) => toldOfSection(section) === undefined)
      .flatMap(([, part]) => textsOf(part))
      .flatMap(placeholdersIn)
      .filter((name) => name.startsWith('fact.'))
      .map((name) => name.split('.')[1] ?? ''),
  )
  const opened = step.opens === undefined ? [] : [step.opens]
  const timed = (step.clocks ?? []).flatMap(({ lasts, warns }) =>
    [lasts, ...warns].flatMap((each) =>
      typeof each === 'object' && 'fact' in each ? [each.fact.split('.')[0] ?? ''] : [],
    ),
  )
  const written = step.letter?.fact === undefined ? [] : [step.letter.fact]
  const shown = step.kind === 'task' ? (step.form ?? []).flatMap((row) => row.fact?.split('.')[0] ?? []) : []
  return [...new Set([...step.facts, ...opened, ...timed, ...written, ...shown, ...quoted])]
}

/** An option as the author wrote it, in its long form. */
export function longForm(written: string | WrittenOption): WrittenOption {
  return typeof written === 'string' ? { id: written } : written
}

function compileOptions(
  written: readonly (string | WrittenOption)[],
  around: Surroundings,
): readonly Option[] {
  return written
    .map(longForm)
    .filter((option) => !isNever(compileCondition(option.when, around)))
    .map(({ id, action, reopens, waits }): Option => {
      if (action !== undefined) return { id, does: 'action', action }
      return reopens === undefined
        ? { id, does: 'answer', ...(waits === undefined ? {} : { waits }) }
        : { id, does: 'reopen', step: fullName(reopens, around.part) }
    })
}

function compileRow(row: WrittenRow, around: Surroundings): FormRow {
  const { label, need, note } = row
  return { label, show: compileShown(row, around), need, ...(note === undefined ? {} : { note }) }
}

function compileShown({ show, also, choose, fact, text }: WrittenRow, around: Surroundings): FormRow['show'] {
  if (show !== undefined) {
    const behind = also === undefined ? {} : { also: fullName(also, around.part) }
    return { from: 'answer', step: fullName(show, around.part), ...behind }
  }
  if (choose !== undefined) return { from: 'label', label: choose }
  if (fact !== undefined) {
    const [id = '', value = ''] = fact.split('.')
    return { from: 'fact', fact: id, value }
  }
  return text === undefined ? { from: 'nothing' } : { from: 'words', key: text }
}
