import type { Instant } from '../flow/step.ts'
import type { OperatorExercise } from './exercise.ts'
import { act } from './model/act.ts'
import type { Action } from './model/action.ts'
import type { RefusalCode } from './model/refusal.ts'
import type { Actor, Letter, Operator, Role, World } from './model/world.ts'

/** Why whoever decides says no, or yes to something that doesn't help. */
export const reasons = [
  'not-yours',
  'second-operator',
  'enters-itself',
  'other-number',
  'other-country',
  'other-activity',
  'other-post',
  'ask-yourself',
  'create-yourself',
  'is-waiting',
  'other-mailbox',
  'other-subject',
] as const
export type Reason = (typeof reasons)[number]

/** What an authority makes of something: a yes, a no, or what keeps it from a yes. */
export type Ruling =
  | { readonly makes: 'approve'; readonly because?: Reason }
  | { readonly makes: 'reject'; readonly because: Reason }
  | { readonly makes: 'nothing'; readonly because: RefusalCode }

/** Something as it lies before the authority, and what it makes of it. */
export type Case =
  | {
      readonly kind: 'request'
      /** Under which the role stands on the site. */
      readonly role: string
      readonly operator: string
      readonly activity: string
      /** Whom it was sent to; none where nobody decides for that country. */
      readonly asked?: string
      readonly isNew: boolean
      readonly ruling: Ruling
    }
  | { readonly kind: 'letter'; readonly letter: Letter; readonly ruling: Ruling }

/** All that lies before the authorities at the end of an exercise, in the order in which it was sent; letters last. */
export function casesOf(exercise: OperatorExercise, world: World, now: Instant): readonly Case[] {
  const { person } = exercise
  const site = world.sites[person.environment]
  const before = exercise.world.sites[person.environment]
  const requests = Object.entries(site.roles).flatMap(([id, role]): readonly Case[] => {
    if (role.account !== person.account || before.roles[id] !== undefined) return []
    const { body: operator, activity = '', asked } = role
    const isNew = before.operators[operator] === undefined
    const ruling = rulingOn(exercise, world, id, role, now)
    const sent = asked === undefined ? {} : { asked }
    return [{ kind: 'request', role: id, operator, activity, isNew, ruling, ...sent }]
  })
  const letters = world.letters
    .filter(({ from }) => from === person.account)
    .map((letter): Case => ({ kind: 'letter', letter, ruling: rulingOnLetter(exercise, letter) }))
  return [...requests, ...letters]
}

function rulingOn(exercise: OperatorExercise, world: World, id: string, role: Role, now: Instant): Ruling {
  const { person, goal } = exercise
  const site = world.sites[person.environment]
  const operator = site.operators[role.body]
  if (operator === undefined) return { makes: 'nothing', because: 'operator-unknown' }
  const flaw = flawOf(exercise, world, role.body, operator)
  if (flaw !== undefined) return { makes: 'reject', because: flaw }
  if (goal.by === 'create' && goal.authorities !== undefined && operator.authority !== undefined) {
    const right = goal.authorities.map((each) => site.bodies[each]?.name)
    if (!goal.authorities.includes(operator.authority))
      return right.includes(site.bodies[operator.authority]?.name)
        ? { makes: 'nothing', because: 'competence-missing' }
        : { makes: 'reject', because: 'other-post' }
  }
  const isNew = exercise.world.sites[person.environment].operators[role.body] === undefined
  const because = decided(exercise, world, id, role, isNew, now)
  if (because !== undefined) return { makes: 'nothing', because }
  return role.activity === person.wants
    ? { makes: 'approve' }
    : { makes: 'approve', because: 'other-activity' }
}

/** What is wrong with the company that somebody wants to be attached to. */
function flawOf(
  { person, goal, world: before }: OperatorExercise,
  world: World,
  id: string,
  operator: Operator,
): Reason | undefined {
  const { environment, mine, body, numbers } = person
  const isNew = before.sites[environment].operators[id] === undefined
  if (!isNew) return mine.includes(id) ? undefined : 'not-yours'
  if (world.sites[environment].failures.some((failure) => failure.operator === id)) return 'second-operator'
  // Without the number, or with a wrong one, the site doesn't see that it is there twice; the authority does.
  if (goal.by !== 'create') return goal.operator === undefined ? 'enters-itself' : 'second-operator'
  if (operator.country !== body.country) return 'other-country'
  const isOther = Object.entries(operator.numbers).some(([kind, number]) =>
    Object.entries(numbers).every(([own, each]) => own !== kind || each !== number),
  )
  return isOther ? 'other-number' : undefined
}

/** What keeps the one who was asked from a yes: a company that is new is validated first. */
function decided(
  { person: { environment } }: OperatorExercise,
  world: World,
  id: string,
  { asked, body }: Role,
  isNew: boolean,
  now: Instant,
): RefusalCode | undefined {
  if (asked === undefined) return 'authority-unknown'
  const by: Actor = { authority: asked }
  const validates: Action = { does: 'operator.validate', by, environment, operator: body }
  let next = world
  for (const action of [
    ...(isNew ? [validates] : []),
    { does: 'user.approve', by, environment, role: id } as const,
  ]) {
    const acted = act(next, action, now)
    if (!acted.ok) return acted.refusal.code
    next = acted.world
  }
  return undefined
}

function rulingOnLetter({ person, goal, world }: OperatorExercise, { to, about }: Letter): Ruling {
  if (goal.by === 'wait') return { makes: 'reject', because: 'is-waiting' }
  if (goal.by === 'request') return { makes: 'reject', because: 'ask-yourself' }
  if (goal.by === 'create') return { makes: 'reject', because: 'create-yourself' }
  if (!goal.to.includes(to)) return { makes: 'reject', because: 'other-mailbox' }
  // Who writes for an activity that the company has there already asks for nothing new.
  const own =
    goal.operator === undefined ? undefined : world.sites[person.environment].operators[goal.operator]
  if (about !== person.wants || own?.activities[about] === 'valid')
    return { makes: 'reject', because: 'other-subject' }
  return { makes: 'approve' }
}
