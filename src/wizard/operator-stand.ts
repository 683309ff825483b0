import type { OperatorExercise, Played } from '../rehearsal/exercise.ts'
import { playOn } from '../rehearsal/exercise.ts'
import type { FormDraft } from '../rehearsal/form-draft.ts'
import type { Action } from '../rehearsal/model/action.ts'
import type { Refusal } from '../rehearsal/model/refusal.ts'
import { type Site, sayPractice } from '../screens/practice-operator-view.ts'
import type { View } from '../screens/view.ts'
import type { Desk, Pick, Reply } from './ports.ts'
import { askBelow } from './read.ts'

/** The pages of the practice. */
export type Room = 'role' | 'search' | 'box' | 'sent' | 'details' | 'activity' | 'letter' | 'other'

/** Where somebody is in an exercise, with all that they have typed and ticked: going back loses none of it. */
export interface Stand {
  readonly played: Played
  readonly country: string
  readonly typed: string
  readonly ticked: readonly string[]
  readonly tab: 'same' | 'new'
  /** The first row of the table that is shown. */
  readonly from: number
  readonly form: FormDraft
  /** What the site, or the exercise, has just said. */
  readonly told: string
  /** What was picked last on this page, where the cursor stays. */
  readonly at: string
}

/** What comes of a page: another page, the same one, the end, or what a key was pressed for. */
export type Next =
  | { readonly kind: 'go'; readonly room: Room; readonly stand: Stand }
  | { readonly kind: 'stay'; readonly stand: Stand }
  | { readonly kind: 'done' | 'back' | 'quit' | 'help' }

/** A page of the practice: what is shown and asked there. */
export type RoomOf = (desk: Desk, exercise: OperatorExercise, stand: Stand) => Promise<Next>

/** Somebody who has just come in. */
export function standAtFirst(exercise: OperatorExercise, played: Played): Stand {
  return {
    played,
    country: exercise.person.body.country,
    typed: '',
    ticked: [],
    tab: 'same',
    from: 0,
    form: {},
    told: '',
    at: '',
  }
}

/** What the pages are drawn of. */
export function siteOf(
  desk: Desk,
  exercise: OperatorExercise,
  { played }: { readonly played: Played },
): Site {
  return {
    exercise,
    world: played.world,
    words: desk.words,
    labels: desk.labels(),
  }
}

/** Does something on the site; where it isn't done, the stand says why. */
export function act(
  desk: Desk,
  exercise: OperatorExercise,
  stand: Stand,
  action: Action,
): { readonly stand: Stand; readonly refusal?: Refusal } {
  const { refusal, ...played } = playOn(stand.played, action, desk.now())
  if (refusal === undefined) return { stand: { ...stand, played, told: '' } }
  const told = sayPractice(siteOf(desk, exercise, { played }), keyOfRefusal(refusal))
  return { stand: { ...stand, played, told }, refusal }
}

const toldRefusals: ReadonlySet<string> = new Set([
  'role-there',
  'one-role-kind',
  'role-not-chosen',
  'search-first',
  'nothing-ticked',
  'not-found',
  'already-requested',
  'duplicate-from-new-tab',
])

/** The words for why the site doesn't do something; what can't come of the shipped exercises has one sentence. */
function keyOfRefusal({ code, about = 'name' }: Refusal): string {
  if (code === 'field-missing') return `missing-${about}`
  return `refused-${toldRefusals.has(code) ? code : 'other'}`
}

/**
 * What somebody picks on a page of the practice.
 * @param id the page; `rehearse-operator/` stands before it
 * @param at where the cursor stands at first; at the top where that can't be picked
 */
export async function askRoom(
  desk: Desk,
  id: string,
  view: View,
  picks: readonly Pick[],
  at = '',
): Promise<Reply> {
  const name = `rehearse-operator/${id}`
  return askBelow(desk, view, {
    id: name,
    message: desk.words.say('rehearse-operator.question'),
    input: { kind: 'choose', preselected: picks.find((each) => each.id === at)?.id, picks },
    keys: desk.words.say('rehearse-login.keys'),
  })
}
