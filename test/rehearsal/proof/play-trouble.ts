import { environments } from '../../../src/flow/environment.ts'
import { act } from '../../../src/rehearsal/model/act.ts'
import type { Action } from '../../../src/rehearsal/model/action.ts'
import type { Actor, World } from '../../../src/rehearsal/model/world.ts'
import { perform } from '../../../src/rehearsal/perform.ts'
import { later } from '../park.ts'
import { anna, colleague } from './members.ts'
import { all, approveAll, type Done, putRight } from './others.ts'
import { asWritten, type DeedsOf, type Verdict } from './play.ts'
import type { Trouble } from './trouble.ts'
import { begun } from './trouble-member.ts'
import { firstAnswer, type Walk } from './walks.ts'

/** Plays a problem: what it has the person do goes, who is asked helps, and then what didn't go goes. */
export function playTrouble(trouble: Trouble, walk: Walk, deedsOf: DeedsOf = asWritten): Verdict {
  const { person, stuck } = trouble
  const end = walk.at(-1)?.step
  const fail = (why: string): Verdict => ({ step: end?.id ?? '', why })
  let world = trouble.world
  let now = begun
  const refused = stuck === undefined ? undefined : act(world, stuck.action, now)
  if (refused?.ok === true || refused?.refusal.code !== stuck?.code) return fail('it is no trouble')
  now = later(now, trouble.waits)
  let isHelped = false
  for (const { step } of walk) {
    if (step === end && trouble.isHelpFirst) {
      const helped = help(world, trouble, walk, now)
      if ('flaw' in helped) return fail(helped.flaw)
      world = helped.world
      isHelped = true
    }
    for (const [turn, deed] of deedsOf(step).entries()) {
      now = later(now, 1)
      if (trouble.never.includes(deed.does)) return { step: step.id, why: `${deed.does} is not needed` }
      if (deed.does === 'authority.write' && looksFirst(trouble) && !shows(world, trouble))
        return { step: step.id, why: 'they ask before they have looked' }
      const acted = act(world, perform(deed, person, world, `r${turn}`), now)
      if (!acted.ok) return { step: step.id, why: `${deed.does}: ${acted.refusal.code}` }
      world = acted.world
    }
  }
  const told = toldRight(world, walk)
  if (told !== undefined) return fail(told)
  const answered = all(world, trouble.answered, now)
  if ('flaw' in answered) return fail(answered.flaw)
  const helped = isHelped ? answered : help(answered.world, trouble, walk, now)
  if ('flaw' in helped) return fail(helped.flaw)
  const gone = all(helped.world, trouble.goes, later(now, 1))
  if ('flaw' in gone) return fail(gone.flaw)
  return ended(gone.world, trouble, walk, fail)
}

/** Whoever is said to decide was written to, about the trouble and once; nobody else was. */
function toldRight(world: World, walk: Walk): string | undefined {
  const isAsked = walk.at(-1)?.step.id.startsWith('ask/') === true
  const authority = firstAnswer(walk, 'whom/authority')
  const to = !isAsked ? [] : [authority === 'other' ? 'approver' : authority]
  const told = world.letters.map((letter) => (letter.about === 'trouble' ? letter.to : letter.about))
  return told.join() === to.join() ? undefined : `written to: ${told.join()}`
}

/** What an administrator or the authority does about it: the one whom the person has asked. */
function help(world: World, trouble: Trouble, walk: Walk, now: string): Done {
  const { environment } = trouble.person
  const { roles, users } = world.sites[environment]
  const { help: wanted } = trouble
  if (wanted === undefined) return { world }
  switch (wanted) {
    case 'put-right':
      return putRight(world, trouble, trouble.person.wants, now)
    case 'approve': {
      const pending = Object.entries(roles).find(
        ([_, role]) => role.account === anna && role.state === 'requested',
      )
      if (pending === undefined) return { flaw: 'nothing was asked for' }
      const [id, { asked }] = pending
      const post = postOf(walk)
      if (post === undefined)
        return all(world, [{ does: 'user.approve', by: helper(world, trouble), environment, role: id }], now)
      return asked === post
        ? approveAll(world, trouble, 'request', now)
        : { flaw: `${asked ?? 'nobody'} was asked` }
    }
    case 'lift': {
      const user = users[anna]
      if (user?.isSuspended === false && trouble.stuck?.code !== 'asleep')
        return { flaw: 'nothing is suspended' }
      const lift: Action = { does: 'user.unsuspend', by: helper(world, trouble), environment, account: anna }
      return all(world, [lift], now)
    }
  }
}

/** The post that the person was to find. */
function postOf(walk: Walk): string | undefined {
  const { name } = walk.at(-1)?.step ?? {}
  if (name === 'find-import') return 'arlanda'
  return name === 'find-certificates' ? 'helsingborg' : undefined
}

/** The administrator where there is one; else the authority that reads the letter, that of the country first. */
function helper(world: World, { person: { environment, body } }: Trouble): Actor {
  const { roles, bodies } = world.sites[environment]
  if (Object.values(roles).some(({ account }) => account === colleague)) return { person: colleague }
  const to = world.letters.at(-1)?.to ?? ''
  const readers = Object.entries(bodies).filter(([_, each]) => each.contacts.includes(to))
  const reader = readers.find(([_, each]) => each.country === body.country) ?? readers[0]
  return { authority: reader?.[0] ?? '' }
}

/** Where nobody need help, the person looks for themselves before they ask. */
function looksFirst({ isIn, help: wanted }: Trouble): boolean {
  return isIn && wanted === undefined
}

/** Whether the person is on their site and sees their role. */
function shows(world: World, { person: { environment, mine } }: Trouble): boolean {
  const place = world.browsers[anna]?.at
  return Object.entries(world.sites[environment].roles).some(
    ([id, role]) =>
      role.account === anna &&
      role.state === 'valid' &&
      mine.includes(role.body) &&
      place?.environment === environment &&
      place.sees.includes(id),
  )
}

/** The role shows where it should, and nothing was made on the way that nobody wanted. */
function ended(world: World, trouble: Trouble, walk: Walk, fail: (why: string) => Verdict): Verdict {
  const { person, world: first } = trouble
  const { environment } = person
  const site = world.sites[environment]
  if (trouble.isIn && !shows(world, trouble)) return fail('the role does not show')
  if (Object.keys(world.accounts).length !== Object.keys(first.accounts).length)
    return fail('there is one account more')
  if (site.failures.length > 0) return fail('there is a second company')
  if (
    environments.some((each) => each !== environment && world.sites[each].roles !== first.sites[each].roles)
  )
    return fail('another site has changed')
  return methodsFit(world, trouble, walk) ? undefined : fail('the methods are others')
}

/** No lost phone stays registered; whoever lost all has a method in reserve; else nothing is added that wasn't asked for. */
function methodsFit(world: World, { world: first }: Trouble, walk: Walk): boolean {
  const methods = world.accounts[anna]?.methods ?? []
  const isLost = methods.some((each) => each.kind === 'app' && world.phones[each.phone]?.isLost === true)
  const { name } = walk.at(-1)?.step ?? {}
  const added = methods.length - (first.accounts[anna]?.methods.length ?? 0)
  if (name === 'administrator-lifts' && firstAnswer(walk, 'phone/administrator') === 'there')
    return !isLost && methods.length >= 2
  if (name === 'change-device') return !isLost && added === 0
  const more = ['scan-inside', 'scan-again', 'link-eid', 'add-method'].includes(name ?? '') ? 1 : 0
  return !isLost && added === more
}
