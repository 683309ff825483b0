import type { ActivityState, OperatorRules } from '../activity.ts'
import type { FoundActivity } from './draft.ts'

export interface Judgement {
  readonly verdict: 'request' | 'wait' | 'ask-authority' | 'unrecognised'
  readonly reason?: 'suspended' | 'unknown-state' | 'other-activity' | 'no-activity' | 'disagrees' | 'cut'
}

/** From what allows most to what allows least. */
const order: readonly ActivityState[] = ['valid', 'new', 'none', 'requested', 'suspended', 'unknown']

/** Says what a company's activities mean for a role. What can't be read and may be the wanted one leaves it open. */
export function judgeRow(
  found: readonly FoundActivity[],
  { wants }: Pick<OperatorRules, 'wants'>,
): Judgement {
  const isWanted = (id: string) => wants.includes(id)
  const clear = found.filter(({ unclear, ids }) => unclear === undefined && ids.some(isWanted))
  const [best] = [...worstById(clear).values()].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const open = found.filter((activity) => isOpen(activity, isWanted))
  const [doubtful] = open.filter(({ ids }) => best === undefined || ids.length === 0 || ids.some(isWanted))
  if (doubtful !== undefined) return unrecognised(doubtful)
  if (best !== undefined) return judgementOf(best)
  return { verdict: 'ask-authority', reason: found.length === 0 ? 'no-activity' : 'other-activity' }
}

/** Of an activity that stands there several times, the state that allows least. */
function worstById(found: readonly FoundActivity[]): ReadonlyMap<string, ActivityState> {
  const states = new Map<string, ActivityState>()
  for (const { ids, state } of found) {
    const id = ids.join()
    const before = states.get(id) ?? 'valid'
    states.set(id, order.indexOf(state) > order.indexOf(before) ? state : before)
  }
  return states
}

/** What is cut or garbled and could only be one activity, not a wanted one, decides nothing. */
function isOpen({ unclear, ids }: FoundActivity, isWanted: (id: string) => boolean): boolean {
  if (unclear === undefined) return false
  return unclear === 'disagrees' || ids.length !== 1 || ids.some(isWanted)
}

function unrecognised({ unclear }: FoundActivity): Judgement {
  return unclear === 'cut' || unclear === 'disagrees'
    ? { verdict: 'unrecognised', reason: unclear }
    : { verdict: 'unrecognised' }
}

function judgementOf(state: ActivityState): Judgement {
  switch (state) {
    case 'valid':
    case 'new':
    case 'none':
      return { verdict: 'request' }
    case 'requested':
      return { verdict: 'wait' }
    case 'suspended':
      return { verdict: 'ask-authority', reason: 'suspended' }
    case 'unknown':
      return { verdict: 'ask-authority', reason: 'unknown-state' }
  }
}
