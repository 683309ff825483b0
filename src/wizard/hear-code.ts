import { glimpseText, groupRows, hearingText } from '../screens/hearing-view.ts'
import { spellCode } from '../screens/spell.ts'
import { renderText } from '../screens/text.ts'
import type { View } from '../screens/view.ts'
import {
  codeLength,
  groupLength,
  groupsOf,
  type Heard,
  heedSymbols,
  writeSymbols,
} from '../support/alphabet.ts'
import type { GroupState } from '../support/check-groups.ts'
import { glimpse, type Hearing, hearCode, hearGroup } from '../support/hear-code.ts'
import { pickOf } from './pick-of.ts'
import type { Desk } from './ports.ts'
import { askUnhelped, showPage } from './read.ts'

const groupCount = codeLength / groupLength
/** A code that was read out, or how whoever typed it left. */
export type Aloud = { readonly code: string } | 'left' | 'quit'

type Groups = readonly (readonly Heard[])[]

/**
 * Takes a code that somebody reads out, group by group; what doesn't match is asked again, and what may have been meant is offered.
 * @param start what was heard already, whole or not at all
 * @returns a code that matches, or how the person left
 */
export async function hearAloud(desk: Desk, start = ''): Promise<Aloud> {
  const { symbols } = heedSymbols(start)
  let groups: Groups = symbols.length === codeLength ? groupsOf(symbols) : []
  for (;;) {
    const next = groups.length < groupCount ? groups.length : undefined
    if (next !== undefined) {
      const heard = await askGroup(desk, groups, next)
      if (heard === 'quit') return 'quit'
      if (heard === 'back' && groups.length === 0) return 'left'
      groups = heard === 'back' ? groups.slice(0, -1) : [...groups, heard]
      continue
    }
    const hearing = hearCode(writeSymbols(groups.flat()), desk.revisions(), desk.now())
    if (hearing.kind !== 'misheard') return { code: writeSymbols(groups.flat()) }
    const decided = await decide(desk, groups, hearing)
    if (decided === 'quit' || decided === 'left' || 'code' in decided) return decided
    const again = decided.group === undefined ? [] : await askAgain(desk, groups, decided.group)
    if (again === 'quit') return 'quit'
    groups = again
  }
}

/** Asks for one group more. */
async function askGroup(
  desk: Desk,
  groups: Groups,
  number: number,
  typed = '',
): Promise<readonly Heard[] | 'back' | 'quit'> {
  const reply = await desk.prompter.ask({
    id: `code/${number + 1}`,
    lines: [...renderText(soFar(desk, groups), desk.page()), ''],
    message: desk.words.say('hearing.group', { number: number + 1 }),
    input: { kind: 'type', draft: typed, judge: (text) => judgeGroup(desk, text), questionMark: 'answers' },
    keys: desk.words.say('hearing.keys'),
  })
  switch (reply.kind) {
    case 'answer': {
      const heard = hearGroup(String(reply.value))
      return heard.kind === 'heard' ? heard.symbols : askGroup(desk, groups, number)
    }
    case 'help': {
      const page = await showPage(desk, 'help', { title: desk.words.say('hearing.help'), blocks: [] })
      return page.kind === 'quit' ? 'quit' : askGroup(desk, groups, number, reply.typed)
    }
    case 'back':
      return 'back'
    case 'quit':
    case 'action':
      return 'quit'
  }
}

async function askAgain(desk: Desk, groups: Groups, number: number): Promise<Groups | 'quit'> {
  const heard = await askGroup(desk, groups.slice(0, number), number)
  if (heard === 'quit') return 'quit'
  return heard === 'back' ? groups : groups.map((group, index) => (index === number ? heard : group))
}

/** Why what was typed is no group, in words. */
function judgeGroup(desk: Desk, text: string): string | undefined {
  const heard = hearGroup(text)
  return heard.kind === 'heard' ? undefined : hearingText(heard, desk.words)
}

/** What was heard so far, spelled, and what the first groups say: the person on the phone can be asked whether that is so. */
function soFar(desk: Desk, groups: Groups): View {
  const { words } = desk
  const rows = spellCode(writeSymbols(groups.flat()), words).map(({ number, group, spelled }) => ({
    label: `${number}  ${group}`,
    value: spelled,
  }))
  const seen = [1, 2].flatMap((count) => {
    const found = groups.length < count ? undefined : glimpse(groups.slice(0, count), desk.revisions())
    return found === undefined ? [] : [[glimpseText(found, count, words)]]
  })
  return {
    title: words.say('hearing.title'),
    blocks: [
      ...(rows.length === 0
        ? [{ kind: 'paragraph', runs: [words.say('hearing.how')] } as const]
        : [{ kind: 'rows', rows } as const]),
      ...(seen.length === 0 ? [] : [{ kind: 'list', ordered: false, items: seen } as const]),
    ],
  }
}

/** Offers what may have been meant, or to hear a group again. @returns the code meant, or the group to be asked (all without one) */
async function decide(
  desk: Desk,
  groups: Groups,
  hearing: Hearing & { readonly kind: 'misheard' },
): Promise<Aloud | { readonly group: number | undefined }> {
  const { words } = desk
  const { suggestion } = hearing
  const doubtful = hearing.groups.flatMap((state, index) => (state === 'matches' ? [] : [index]))
  const take = suggestion && pickOf('take', words.say('hearing.take', { code: suggestion.code }))
  const picks = [
    ...(take === undefined ? [] : [take]),
    ...doubtful.map((index) => pickOf(`again-${index}`, words.say('hearing.again', { number: index + 1 }))),
    pickOf('all', words.say('hearing.all')),
    pickOf('leave', words.say('hearing.leave')),
  ]
  const view: View = {
    title: hearingText(hearing, words),
    blocks: [{ kind: 'rows', rows: groupRows(writeSymbols(groups.flat()), hearing.groups, words) }],
  }
  const reply = await askUnhelped(desk, view, {
    id: 'code/doubt',
    message: words.say('hearing.ask'),
    input: { kind: 'choose', picks, preselected: toHearAgain(hearing.groups) },
    keys: words.say('keys.start'),
  })
  if (reply.kind === 'quit') return 'quit'
  if (reply.kind === 'back') return { group: groupCount - 1 }
  const id = reply.kind === 'action' ? reply.id : ''
  if (id === 'leave') return 'left'
  if (id === 'take' && suggestion !== undefined) return { code: suggestion.code }
  return { group: doubtful.find((index) => id === `again-${index}`) }
}

/** The pick that Enter alone takes: to hear again what is surest to be wrong. What may have been meant is confirmed by nobody yet. */
function toHearAgain(groups: readonly GroupState[]): string {
  const surest = (['unheard', 'wrong', 'perhaps-wrong'] as const).find((state) => groups.includes(state))
  return surest === undefined ? 'all' : `again-${groups.indexOf(surest)}`
}
