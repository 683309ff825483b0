import type { GroupState } from '../support/check-groups.ts'
import type { Glimpse, GroupHearing, Hearing } from '../support/hear-code.ts'
import { journeyTitle } from './journey-title.ts'
import { safe } from './safe.ts'
import { spellCode } from './spell.ts'
import type { Row } from './view.ts'
import type { Words } from './words.ts'

/** Why a code or a group doesn't open, in one or two sentences. */
export function hearingText(
  hearing: Exclude<Hearing, { kind: 'opened' }> | Exclude<GroupHearing, { kind: 'heard' }>,
  words: Words,
): string {
  switch (hearing.kind) {
    case 'strange':
      return words.say('hearing.strange', { what: hearing.characters.map((each) => safe(each)).join(' ') })
    case 'length': {
      if (!('groups' in hearing)) return words.say('hearing.group-length', { count: hearing.count })
      return hearing.groups.length === 0
        ? words.say('hearing.length', { count: hearing.count })
        : words.say('hearing.group-lengths', { groups: numbers(hearing.groups) })
    }
    case 'misheard':
      return misheardText(hearing.groups, words)
    case 'newer-format':
    case 'newer-revision':
      return words.say('hearing.newer')
    case 'impossible':
      return words.say('hearing.impossible')
  }
}

function misheardText(groups: readonly GroupState[], words: Words): string {
  const of = (state: GroupState): readonly number[] =>
    groups.flatMap((each, index) => (each === state ? [index] : []))
  if (of('unheard').length > 0) return words.say('hearing.unheard', { groups: numbers(of('unheard')) })
  if (of('wrong').length > 0) return words.say('hearing.wrong', { groups: numbers(of('wrong')) })
  if (of('perhaps-wrong').length > 0)
    return words.say('hearing.perhaps-wrong', { groups: numbers(of('perhaps-wrong')) })
  return words.say('hearing.unknown')
}

/** Groups as people count them. */
function numbers(groups: readonly number[]): string {
  return groups.map((group) => group + 1).join(', ')
}

/** Each group as it was heard, spelled, and whether it matches. */
export function groupRows(code: string, states: readonly GroupState[], words: Words): readonly Row[] {
  return spellCode(code, words).map(({ number, group, spelled }, index) => ({
    label: `${number}  ${group}`,
    value: `${words.say(`hearing.state-${states[index] ?? 'unknown'}`)} (${spelled})`,
  }))
}

/** What a group says by itself. @param group counted from 1 */
export function glimpseText(seen: Glimpse, group: number, words: Words): string {
  switch (seen.kind) {
    case 'journey':
      return words.say('hearing.says-journey', {
        group,
        journey: journeyTitle(seen.journey, words),
        site: words.say(`environments.${seen.environment}`),
      })
    case 'language':
      return words.say('hearing.says-language', {
        group,
        language: languageName(seen.language, words),
        age: words.say(`ages.${seen.age}`),
      })
    case 'unknown':
      return words.say('hearing.says-unknown', { group })
  }
}

/** A language by its own name. */
export function languageName(language: string | undefined, words: Words): string {
  return language === undefined ? words.say('support.other-language') : words.say(`languages.${language}`)
}
