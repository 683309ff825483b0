import type { Instant } from '../../flow/step.ts'
import { newWorld, type Operator, type Role, type Site, type User, type World } from '../model/world.ts'
import type { ApproveExercise } from './exercise.ts'

/** The moment at which every exercise happens: the same actions must give the same world. */
export const practiceTime: Instant = '2026-01-12T09:00:00.000Z'

/** A made-up world in which the administrator of an exercise is in TRACES, and everybody's role is there. */
export function administratorWorld(exercise: ApproveExercise): World {
  const { administrator, kind, people } = exercise
  const bodies = Object.entries(exercise.bodies)
  const world = newWorld({
    offers: [],
    operators: kind === 'operator' ? Object.fromEntries(bodies.map(asOperator)) : {},
    bodies: kind === 'authority' ? Object.fromEntries(bodies.map(asAuthority)) : {},
  })
  const own = bodies.map(([id]): [string, Role] => [
    `own/${id}`,
    { account: administrator.email, kind, body: id, state: 'valid', isAdministrator: true },
  ])
  const others = people.map(({ id, email, body, state, isAdministrator, activity }): [string, Role] => [
    id,
    { account: email, kind, body, state, isAdministrator, ...(activity === undefined ? {} : { activity }) },
  ])
  const users = [
    ...people.map(({ email, state }): [string, User] => [email, userWho(state === 'suspended')]),
    [administrator.email, userWho(false)] as const,
  ]
  const site: Site = {
    ...world.sites.production,
    roles: Object.fromEntries([...own, ...others]),
    users: Object.fromEntries(users),
  }
  return {
    ...world,
    sites: { ...world.sites, production: site },
    browsers: {
      [administrator.email]: {
        isConfirmed: true,
        at: { environment: 'production', sees: own.map(([id]) => id) },
      },
    },
  }
}

function asOperator([id, { name, activities }]: readonly [
  string,
  ApproveExercise['bodies'][string],
]): readonly [string, Operator] {
  return [id, { name, otherNames: [], country: '', numbers: {}, activities }]
}

function asAuthority([id, { name }]: readonly [string, ApproveExercise['bodies'][string]]): readonly [
  string,
  Site['bodies'][string],
] {
  const kind = 'authority'
  return [
    id,
    { kind, name, country: '', competences: [], isNational: false, wantsNumber: false, contacts: [] },
  ]
}

function userWho(isSuspended: boolean): User {
  return { lastUsed: practiceTime, isSuspended }
}
