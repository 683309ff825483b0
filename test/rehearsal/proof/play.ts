import type { Deed } from '../../../src/flow/deed.ts'
import type { Step } from '../../../src/flow/step.ts'
import { act } from '../../../src/rehearsal/model/act.ts'
import type { World } from '../../../src/rehearsal/model/world.ts'
import { perform } from '../../../src/rehearsal/perform.ts'
import { later } from '../park.ts'
import { claimAt } from './claims.ts'
import { ending, mailboxOfGoods } from './ending.ts'
import {
  approveAll,
  askedBefore,
  colleagueHas,
  type Done,
  ownOperator,
  putRight,
  rejectAll,
} from './others.ts'
import { foundFirst, type Situation } from './situation.ts'
import type { Visit, Walk } from './walks.ts'

/** What came of a walk: nothing where all was as the guide says, else the step at which it wasn't, and why. */
export type Verdict = { readonly step: string; readonly why: string } | undefined

/** What a step has the person do; the mutants have it otherwise. */
export type DeedsOf = (step: Step) => readonly Deed[]

/** The walk as it stands in the guide. */
export const asWritten: DeedsOf = (step) => step.does ?? []

/** The form for a new company, from its top to its button: the guide goes down it and never back (create-form-parts, agent-bcp). */
const formOrder: readonly Deed['does'][] = [
  'operator.start',
  'operator.describe',
  'operator.identify',
  'operator.classify',
  'operator.place',
  'operator.assign',
  'operator.create',
]

const begun = '2026-11-17T09:00:00.000Z'

/** Plays a walk on the model, step by step, a minute each; a wait takes days. */
export function play(situation: Situation, walk: Walk, deedsOf: DeedsOf = asWritten): Verdict {
  let world = situation.world
  let now = begun
  let isFirst = mailboxOfGoods(walk) !== undefined
  let place = 0
  let refused: Exclude<Verdict, undefined> | undefined
  for (const [index, visit] of walk.entries()) {
    const { step } = visit
    now = later(now, step.kind === 'choice' && step.waits ? 3_000 : 1)
    const fail = (why: string): Verdict => ({ step: step.id, why })
    const deeds = deedsOf(step)
    if (step.kind === 'task' || deeds.length > 0) {
      // Without an answer to what the site said, nobody goes on as if nothing were.
      if (refused !== undefined && !tells(visit, refused.why)) return refused
      world = before(step, world, situation, walk)
      for (const [turn, deed] of refused === undefined ? deeds.entries() : []) {
        if (isFirst && deed.with.about !== 'consignment') return fail('the goods come first')
        isFirst = false
        const next = formOrder.indexOf(deed.does)
        if (next > 0 && next < place) return fail('it goes back up the form')
        if (next >= 0) place = next
        const id = deed.does === 'operator.create' ? 'made' : `r${index}-${turn}`
        const acted = act(world, perform(deed, situation.person, world, id), now)
        if (acted.ok) world = acted.world
        else {
          refused = {
            step: step.id,
            why: `${deed.does}: ${acted.refusal.code} ${acted.refusal.about ?? ''}`.trim(),
          }
          break
        }
      }
      if (step.name === 'next-person') world = colleagueHas(world, situation, 'requested')
      if (step.kind === 'task') continue
    }
    if (refused !== undefined && tells(visit, refused.why)) refused = undefined
    if (refused !== undefined && step.kind !== 'notice' && step.kind !== 'entry') return refused
    if (step.kind === 'outcome') return ended(ending(step, world, situation, walk, now), step)
    if (step.kind !== 'choice') continue
    const claim = claimAt(visit, world, situation, walk)
    if (claim !== undefined) return fail(claim)
    const done = byOthers(visit, walk.slice(0, index), world, situation, walk, now)
    if ('flaw' in done) return fail(done.flaw)
    world = done.world
    if (searchesAgain(visit)) {
      const again = searchAgain(walk.slice(0, index), world, situation, deedsOf, now)
      if ('flaw' in again) return fail(again.flaw)
      world = again.world
    }
  }
  return { step: 'end', why: 'the walk has no end' }
}

function ended(why: string | undefined, step: Step): Verdict {
  return why === undefined ? undefined : { step: step.id, why }
}

/** Whether an answer says that the site refused just that. */
function tells({ step, answer }: Visit, why: string): boolean {
  return (answer === 'oper-029' && why.includes('oper-029')) || (step.name === 'result' && answer === 'fails')
}

/** What has happened by the time that somebody searches: their own earlier request, or what an authority has added. */
function before(step: Step, world: World, situation: Situation, walk: Walk): World {
  const { environment } = situation.person
  const site = world.sites[environment]
  const isSearch = asWritten(step).some(({ does }) => does === 'operator.search')
  if (isSearch && foundFirst(walk) === 'requested' && site.roles.earlier === undefined)
    return askedBefore(world, situation)
  if (step.name !== 'search-second') return world
  const sees = walk.some((visit) => visit.step.name === 'found-second' && visit.answer === 'load')
  const own = ownOperator(site)
  const operator = own === undefined ? undefined : site.operators[own]
  if (!sees || own === undefined || operator === undefined || 'load' in operator.activities) return world
  const added = {
    ...operator,
    authority: 'board',
    activities: { ...operator.activities, load: 'valid' as const },
  }
  const operators = { ...site.operators, [own]: added }
  return { ...world, sites: { ...world.sites, [environment]: { ...site, operators } } }
}

/** What others do, where the person says that they have. */
function byOthers(
  { step, answer, reopens }: Visit,
  gone: Walk,
  world: World,
  situation: Situation,
  walk: Walk,
  now: string,
): Done {
  if (step.name === 'more' && answer !== 'no')
    return { world: colleagueHas(world, situation, answer === 'yes' ? 'requested' : 'valid') }
  if (step.name === 'authority-enters') return putRight(world, situation, situation.person.wants, now)
  if (step.name === 'replied') {
    const isExporter = walk.some((visit) => visit.step.name === 'found-exporter')
    const activity = isExporter ? 'eurpo' : situation.person.wants
    return reopens === undefined
      ? approveAll(world, situation, lastAsked(gone), now)
      : putRight(world, situation, activity, now)
  }
  if (!step.name.startsWith('happened')) return { world }
  if (answer === 'approved') return approveAll(world, situation, lastAsked(gone), now)
  return answer === 'refused' && walk[gone.length + 1]?.answer === 'search'
    ? rejectAll(world, situation, now)
    : { world }
}

/** Options whose words say that the person searches once more, though they lead to the question behind the search. */
function searchesAgain({ answer, reopens }: Visit): boolean {
  return reopens?.includes('/found') === true && ['search', 'search-again', 'entered'].includes(answer)
}

/** The first search of the walk, done once more as the guide says it. */
function searchAgain(walk: Walk, world: World, situation: Situation, deedsOf: DeedsOf, now: string): Done {
  const searches = walk.flatMap(({ step }) => deedsOf(step).filter(({ does }) => does === 'operator.search'))
  const [first] = searches
  if (first === undefined) return { flaw: 'nothing was searched for' }
  const acted = act(world, perform(first, situation.person, world, 'again'), now)
  return acted.ok ? { world: acted.world } : { flaw: `operator.search: ${acted.refusal.code}` }
}

/** How the guide has had the person ask last: in TRACES, or by letter. */
function lastAsked(gone: Walk): 'request' | 'letter' {
  const deeds = gone
    .flatMap(({ step }) => asWritten(step))
    .filter((deed) => deed.with.about !== 'consignment')
  const last = deeds.findLast(({ does }) => /^(access.request|operator.create|authority.write)$/.test(does))
  return last?.does === 'authority.write' ? 'letter' : 'request'
}
