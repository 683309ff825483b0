import type { Instant } from '../flow/step.ts'
import { act } from './model/act.ts'
import type { Action } from './model/action.ts'
import type { Refusal } from './model/refusal.ts'
import type { World } from './model/world.ts'
import type { Person } from './person.ts'

/** Something to practise on the model: who, in which world, and what should come out. */
export interface ExerciseOf<Kind extends string, Goal> {
  readonly kind: Kind
  /** Names it, and its words where it is a shipped one. */
  readonly id: string
  readonly person: Person
  /** Whose guide shows the way, by pack and journey ('sweden/importer'). */
  readonly journey: string
  /** What it begins with. The person has an account with a second method, and is in TRACES. */
  readonly world: World
  readonly goal: Goal
}

/**
 * How somebody gets access to their company: they ask for it where it is there with the activity, write where it is there with
 * another, create it where it isn't there, or wait where it was asked for already.
 */
export type OperatorGoal =
  | { readonly by: 'request'; readonly operator: string }
  | { readonly by: 'letter'; readonly operator?: string; readonly to: readonly string[] }
  | { readonly by: 'create'; readonly authorities?: readonly string[] }
  | { readonly by: 'wait'; readonly operator: string }

export type OperatorExercise = ExerciseOf<'operator', OperatorGoal>

/** One thing that somebody did, and why the site didn't do it, where it didn't. */
export interface Turn {
  readonly action: Action
  readonly refusal?: Refusal
}

/** What somebody did in an exercise, and the world after it. */
export interface Played {
  readonly turns: readonly Turn[]
  readonly world: World
}

/** Nothing is done yet. */
export function unplayed({ world }: Pick<OperatorExercise, 'world'>): Played {
  return { turns: [], world }
}

/** One more action: what was played with it, and why the site doesn't do it, where it doesn't. */
export function playOn(
  before: Played,
  action: Action,
  now: Instant,
): Played & { readonly refusal?: Refusal } {
  const acted = act(before.world, action, now)
  if (acted.ok) return { turns: [...before.turns, { action }], world: acted.world }
  const { refusal } = acted
  return { turns: [...before.turns, { action, refusal }], world: acted.world ?? before.world, refusal }
}
