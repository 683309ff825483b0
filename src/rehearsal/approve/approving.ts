import { act } from '../model/act.ts'
import type { Action } from '../model/action.ts'
import type { RefusalCode } from '../model/refusal.ts'
import type { Role, World } from '../model/world.ts'
import { administratorWorld, practiceTime } from './administrator-world.ts'
import type { Applicant, ApproveExercise } from './exercise.ts'

/** Where in TRACES the administrator is: at the menu, in the list of users, at one of them, or done. */
export type Scene =
  | { readonly at: 'menu' | 'end' }
  | { readonly at: 'users'; readonly lists: 'users' | 'pending' }
  | { readonly at: 'user'; readonly id: string; readonly lists: 'users' | 'pending' }

/** What an administrator is told after something that led nowhere, or that was done. */
export type Told =
  | { readonly kind: 'detour'; readonly code: Detour }
  | { readonly kind: 'done'; readonly code: Deed; readonly id: string }

const detours = [
  'own-profile',
  'figure-first',
  'nothing-to-save',
  'not-saved',
  'own-request',
  'not-valid',
] as const
/** What leads nowhere. */
export type Detour = (typeof detours)[number]

const deeds = ['save', 'figure', 'reject', 'suspend', 'unsuspend'] as const
/** What changes somebody's role. */
export type Deed = (typeof deeds)[number]

const moves = [
  'actors',
  'profile',
  'pending',
  'users',
  'tick',
  'save',
  'figure',
  'reject',
  'unsuspend',
  'suspend',
  'list',
  'finish',
] as const
/** What an administrator can do; whoever stands in the list is opened by id. */
export type Move = { readonly does: (typeof moves)[number] } | { readonly opens: string }

/** Names that nobody in an exercise can have: they are moves. */
export const moveNames: readonly string[] = moves

/** An administrator's work as far as it is done. */
export interface Approving {
  readonly exercise: ApproveExercise
  readonly world: World
  readonly scene: Scene
  /** Whether the green tick is clicked and not saved. */
  readonly isTicked: boolean
  readonly told?: Told
  /** What led nowhere so far, in its order. */
  readonly detours: readonly Detour[]
}

/** An administrator who has just come into TRACES. */
export function beginApproving(exercise: ApproveExercise): Approving {
  return {
    exercise,
    world: administratorWorld(exercise),
    scene: { at: 'menu' },
    isTicked: false,
    detours: [],
  }
}

/** Somebody's role as it stands now. */
export function roleOf({ world }: Approving, id: string): Role {
  const role = world.sites.production.roles[id]
  if (role === undefined) throw new Error(`nobody is called ${id}`)
  return role
}

/** Who stands in the list now: those who wait, or all others. */
export function listed(approving: Approving): readonly Applicant[] {
  const { scene, exercise } = approving
  if (scene.at !== 'users') return []
  return exercise.people.filter(
    ({ id }) => (roleOf(approving, id).state === 'requested') === (scene.lists === 'pending'),
  )
}

/** What can be done here, in the order in which it is offered; nothing at the end. */
export function movesAt(approving: Approving): readonly Move[] {
  const { scene } = approving
  const does = (...names: readonly (typeof moves)[number][]): readonly Move[] =>
    names.map((name) => ({ does: name }))
  switch (scene.at) {
    case 'menu':
      return does('profile', 'actors', 'finish')
    case 'users':
      return [
        ...listed(approving).map(({ id }): Move => ({ opens: id })),
        ...does(scene.lists === 'pending' ? 'users' : 'pending', 'finish'),
      ]
    case 'user':
      return does(...doneTo(roleOf(approving, scene.id)))
    case 'end':
      return []
  }
}

/** What can be done to somebody whose role stands so. */
function doneTo({ state, isAdministrator }: Role): readonly (typeof moves)[number][] {
  switch (state) {
    case 'requested':
      return ['tick', 'figure', 'save', 'reject', 'list']
    case 'valid':
      return isAdministrator ? ['suspend', 'list'] : ['figure', 'suspend', 'list']
    case 'suspended':
      return ['unsuspend', 'list']
    case 'rejected':
      return ['list']
  }
}

/** What an administrator's work is after a move; where that can't be done here, what it was. */
export function makeMove(before: Approving, move: Move): Approving {
  const canBe = movesAt(before).some((each) => nameOfMove(each) === nameOfMove(move))
  if (!canBe) return before
  const { told: _, ...rest } = before
  const { scene } = before
  if ('opens' in move)
    return {
      ...rest,
      scene: { at: 'user', id: move.opens, lists: scene.at === 'users' ? scene.lists : 'users' },
    }
  switch (move.does) {
    case 'profile':
      return detour(rest, 'own-profile')
    case 'actors':
    case 'users':
      return { ...rest, scene: { at: 'users', lists: 'users' } }
    case 'pending':
      return { ...rest, scene: { at: 'users', lists: 'pending' } }
    case 'finish':
      return { ...rest, scene: { at: 'end' } }
    case 'tick':
      return { ...rest, isTicked: !rest.isTicked }
    case 'list': {
      const back: Approving = {
        ...rest,
        isTicked: false,
        scene: { at: 'users', lists: scene.at === 'user' ? scene.lists : 'users' },
      }
      return rest.isTicked ? detour(back, 'not-saved') : back
    }
    case 'save':
      return rest.isTicked ? decide(rest, 'save') : detour(rest, 'nothing-to-save')
    case 'figure':
    case 'reject':
    case 'suspend':
    case 'unsuspend':
      return decide(rest, move.does)
  }
}

/** A move as one word. */
export function nameOfMove(move: Move): string {
  return 'opens' in move ? move.opens : move.does
}

function decide(before: Approving, deed: Deed): Approving {
  const { scene, world, exercise } = before
  if (scene.at !== 'user') return before
  const { id } = scene
  const acted = act(world, actionOf(deed, exercise.administrator.email, roleOf(before, id), id), practiceTime)
  const unticked = deed === 'figure' ? before.isTicked : false
  if (acted.ok)
    return { ...before, world: acted.world, isTicked: unticked, told: { kind: 'done', code: deed, id } }
  return detour({ ...before, isTicked: unticked }, detourOf(acted.refusal.code))
}

function actionOf(deed: Deed, administrator: string, { account }: Role, role: string): Action {
  const by = { person: administrator }
  const environment = 'production'
  switch (deed) {
    case 'save':
      return { does: 'user.approve', by, environment, role }
    case 'figure':
      return { does: 'user.make-admin', by, environment, role }
    case 'reject':
      return { does: 'user.reject', by, environment, role }
    case 'suspend':
      return { does: 'user.suspend', by, environment, account }
    case 'unsuspend':
      return { does: 'user.unsuspend', by, environment, account }
  }
}

/** What the model's refusals come to here; no other can come of these moves. */
function detourOf(code: RefusalCode): Detour {
  if (code === 'not-by-oneself') return 'own-request'
  if (code === 'not-approved') return 'figure-first'
  if (code === 'operator-not-validated') return 'not-valid'
  throw new Error(`the model refuses with ${code}`)
}

function detour(approving: Approving, code: Detour): Approving {
  return { ...approving, told: { kind: 'detour', code }, detours: [...approving.detours, code] }
}
