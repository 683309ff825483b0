import type { Instant } from '../../flow/step.ts'
import type { Did } from './action.ts'
import { withOperator, withPlace, withSite } from './change.ts'
import { inTraces } from './place.ts'
import { type Acted, done, refuse } from './refusal.ts'
import { isSame } from './register.ts'
import { nationalAuthority } from './responsible.ts'
import { send } from './role.ts'
import type { Offer, Operator, OperatorForm, Place, Role, Site, World } from './world.ts'

const details = ['name', 'country', 'city', 'contact', 'offer'] as const

/** Opens the form; its button is there after a search only. */
export function startOperator(world: World, { account }: Did<'operator.start'>, now: Instant): Acted {
  return inTraces(world, account, now, (used, place) => {
    if (place.asks !== 'operator') return refuse('role-not-chosen')
    if (place.found === undefined) return refuse('search-first')
    return done(withPlace(used, account, { ...place, form: { numbers: {} } }))
  })
}

/** Fills in the operator's details. */
export function describeOperator(world: World, action: Did<'operator.describe'>, now: Instant): Acted {
  const { name, country, city, contact } = action
  return inForm(world, action.account, now, (form) => ({ ...form, name, country, city, contact }))
}

/** Adds the number by which the company is registered. */
export function identifyOperator(world: World, action: Did<'operator.identify'>, now: Instant): Acted {
  return inForm(world, action.account, now, (form) => ({
    ...form,
    numbers: { ...form.numbers, [action.kind]: action.number },
  }))
}

/** Chooses the activity: one that the form offers, and no second one. */
export function classifyOperator(world: World, action: Did<'operator.classify'>, now: Instant): Acted {
  const { chapter, section, activity } = action
  return inForm(world, action.account, now, (form, { offers }) => {
    const offer = offers.find(
      (each) => each.chapter === chapter && each.section === section && each.activity === activity,
    )
    if (offer === undefined) return refuse('not-offered')
    return form.offer === undefined || form.offer === offer ? { ...form, offer } : refuse('one-activity-only')
  })
}

/** Gives the activity its number, and the company's own address: which the company must have by then. */
export function placeActivity(world: World, action: Did<'operator.place'>, now: Instant): Acted {
  return inForm(world, action.account, now, (form) => {
    if (form.offer === undefined) return refuse('chapter-first')
    if (form.city === undefined) return refuse('field-missing', 'city')
    return { ...form, activityNumber: action.number, hasActivityAddress: true }
  })
}

/** Names the responsible authority; its row must read what is asked for. It stands below the activity's address. */
export function assignAuthority(world: World, action: Did<'operator.assign'>, now: Instant): Acted {
  const { authority, competences } = action
  return inForm(world, action.account, now, (form, { bodies }) => {
    if (form.offer === undefined) return refuse('chapter-first')
    const body = bodies[authority]
    if (body?.kind !== 'authority') return refuse('authority-unknown', authority)
    const missing = competences.find((each) => !body.competences.includes(each))
    return missing === undefined ? { ...form, authority } : refuse('competence-missing', missing)
  })
}

/** Creates the operator and asks to be attached to it. A second one of the same number goes through, and is a failure. */
export function createOperator(world: World, { account, id }: Did<'operator.create'>, now: Instant): Acted {
  return inTraces(world, account, now, (used, place, site) => {
    const { form } = place
    if (form === undefined) return refuse('form-not-open')
    const missing = emptyField(form)
    if (missing !== undefined) return refuse('field-missing', missing)
    const { offer, name = '', country = '' } = form
    if (offer === undefined) return refuse('field-missing', 'offer')
    if (site.closed.includes(offer.section)) return refuse('oper-029', offer.section)
    if (site.operators[id] !== undefined) return refuse('id-taken', id)
    const operator = filled(form, offer, name, country)
    const role = firstRole(site, account, id, offer, operator)
    const { form: _, found: __, ...left } = place
    const created = withOperator(withPlace(used, account, left), place.environment, id, operator)
    return send(withFailures(created, place, site, id, operator), place, id, [role])
  })
}

/** The first field that the form demands and that is empty. */
function emptyField(form: OperatorForm): string | undefined {
  const { offer } = form
  const placed = offer?.needsPlace === true ? (['activityNumber'] as const) : []
  const empty = ([...details, ...placed] as const).find(
    (field) => form[field] === undefined || form[field] === '',
  )
  if (empty !== undefined) return empty
  return offer?.demands !== undefined && form.numbers[offer.demands] === undefined ? offer.demands : undefined
}

function filled(form: OperatorForm, offer: Offer, name: string, country: string): Operator {
  return {
    name,
    country,
    otherNames: [],
    activities: { [offer.activity]: 'requested' },
    numbers: form.numbers,
    ...(form.authority === undefined ? {} : { authority: form.authority }),
  }
}

function firstRole(site: Site, account: string, body: string, offer: Offer, operator: Operator): Role {
  const asked = operator.authority ?? nationalAuthority(site, operator.country)
  return {
    account,
    kind: 'operator',
    body,
    activity: offer.activity,
    state: 'requested',
    isAdministrator: false,
    ...(asked === undefined ? {} : { asked }),
  }
}

function withFailures(
  world: World,
  { environment }: Place,
  site: Site,
  id: string,
  operator: Operator,
): World {
  const first = Object.entries(site.operators).find(([_, each]) => isSame(each, operator))
  if (first === undefined) return world
  const failures = [...site.failures, { code: 'second-operator', operator: id, first: first[0] } as const]
  return withSite(world, environment, { failures })
}

function inForm(
  world: World,
  account: string,
  now: Instant,
  fill: (form: OperatorForm, site: Site) => OperatorForm | Acted,
): Acted {
  return inTraces(world, account, now, (used, place, site) => {
    if (place.form === undefined) return refuse('form-not-open')
    const form = fill(place.form, site)
    return 'ok' in form ? form : done(withPlace(used, account, { ...place, form }))
  })
}
