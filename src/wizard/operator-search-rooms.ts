import { countryName } from '../flow/country.ts'
import { looksSecret } from '../flow/secrets.ts'
import type { OperatorExercise } from '../rehearsal/exercise.ts'
import type { Operator } from '../rehearsal/model/world.ts'
import { drawn, practicePage, rowText, type Site, sayPractice } from '../screens/practice-operator-view.ts'
import { safe } from '../screens/safe.ts'
import type { View } from '../screens/view.ts'
import { act, askRoom, type Next, type RoomOf, type Stand, siteOf } from './operator-stand.ts'
import { pickOf } from './pick-of.ts'
import type { Desk, Pick } from './ports.ts'
import { fits, readUpTo } from './read.ts'

/** The countries of the practice register. */
const countries = ['SE', 'NL', 'BE'] as const
const mostRows = 8

/** The page for those who have no role: which kind of organisation. */
export const roleRoom: RoomOf = async (desk, exercise, stand) => {
  const site = siteOf(desk, exercise, stand)
  const { account } = exercise.person
  const roles = {
    operator: 'operator',
    'organic-control-body': 'control-body',
    authority: 'authority',
  } as const
  const view = practicePage(site, 'role', stand.told, [
    { kind: 'paragraph', runs: [drawn(site, 'no-role-message')] },
    { kind: 'paragraph', runs: [drawn(site, 'select-organisation-type')] },
  ])
  const picks = [...Object.keys(roles), 'other-body'].map((id) => pickOf(id, drawn(site, id)))
  const reply = await askRoom(desk, 'role', view, picks)
  if (reply.kind !== 'action') return keyOf(reply.kind)
  const [, role] = Object.entries(roles).find(([id]) => id === reply.id) ?? []
  if (role === undefined)
    return { kind: 'stay', stand: { ...stand, told: sayPractice(site, 'told-other-body') } }
  const { stand: next } = act(desk, exercise, stand, { does: 'role.choose', account, role })
  if (role === 'operator' && next.told === '') return { kind: 'go', room: 'search', stand: next }
  return { kind: 'stay', stand: { ...next, told: next.told || sayPractice(site, 'told-wrong-role') } }
}

/** The search for the company, and its table below. */
export const searchRoom: RoomOf = async (desk, exercise, stand) => {
  const site = siteOf(desk, exercise, stand)
  const place = site.world.browsers[exercise.person.account]?.at
  const { operators } = site.world.sites[exercise.person.environment]
  const found = (place?.found ?? []).flatMap((id) => {
    const operator = operators[id]
    return operator === undefined ? [] : [[id, operator] as const]
  })
  const view = searchView(site, stand, place?.found === undefined ? undefined : found.length)
  const picks = searchPicks(desk, site, stand, found, view, place?.found !== undefined)
  const reply = await askRoom(desk, 'search', view, picks, stand.at)
  if (reply.kind !== 'action') return keyOf(reply.kind)
  const quiet = { ...stand, told: '', at: reply.id }
  switch (reply.id) {
    case 'type':
      return typeName(desk, exercise, quiet)
    case 'country':
      return chooseCountry(desk, exercise, quiet)
    case 'more-rows': {
      const shown = picks.filter(({ id }) => operators[id] !== undefined).length
      const from = stand.from + shown >= found.length ? 0 : stand.from + shown
      return { kind: 'stay', stand: { ...quiet, from } }
    }
    case 'request':
      return openBox(desk, exercise, quiet)
    case 'create': {
      const { account } = exercise.person
      const { stand: next, refusal } = act(desk, exercise, quiet, { does: 'operator.start', account })
      return refusal === undefined
        ? { kind: 'go', room: 'details', stand: next }
        : { kind: 'stay', stand: next }
    }
    case 'other':
      return { kind: 'go', room: 'other', stand: quiet }
    default: {
      const { ticked } = stand
      const next = ticked.includes(reply.id) ? ticked.filter((id) => id !== reply.id) : [...ticked, reply.id]
      return { kind: 'stay', stand: { ...quiet, ticked: next } }
    }
  }
}

function searchView(site: Site, { country, typed, told, tab }: Stand, found: number | undefined): View {
  const row = (id: string, value: string) => ({ label: drawn(site, id), value })
  const below =
    found === undefined
      ? drawn(site, 'start-searching')
      : `${sayPractice(site, 'found', { count: found })} ${drawn(site, 'really-not-found')}`
  return practicePage(site, tab === 'new' ? 'search-new-tab' : 'search', told, [
    {
      kind: 'rows',
      rows: [
        row('country', countryName(country, site.words.language)),
        { label: `${drawn(site, 'section')}, ${drawn(site, 'activity-type')}`, value: '-' },
        row('search', safe(typed) || '-'),
      ],
    },
    { kind: 'paragraph', runs: [below] },
  ])
}

function searchPicks(
  desk: Desk,
  site: Site,
  stand: Stand,
  found: readonly (readonly [string, Operator])[],
  view: View,
  searched: boolean,
): readonly Pick[] {
  const row = ([id, operator]: readonly [string, Operator]): Pick =>
    pickOf(id, `[${stand.ticked.includes(id) ? 'x' : ' '}] ${rowText(site, operator)}`)
  const before = [
    pickOf('type', sayPractice(site, 'pick-type')),
    pickOf('country', sayPractice(site, 'pick-country')),
  ]
  const after = [
    ...(found.length > mostRows || found.length > stand.from + 1 || stand.from > 0
      ? [pickOf('more-rows', sayPractice(site, 'pick-more-rows'))]
      : []),
    pickOf('request', `[ ${drawn(site, 'request-authorisation')} ]`),
    ...(searched ? [pickOf('create', `[ ${drawn(site, 'create-new-operator')} ]`)] : []),
    pickOf('other', sayPractice(site, 'pick-other')),
  ]
  const rows = found.slice(stand.from, stand.from + mostRows).map(row)
  let count = rows.length
  const all = (): readonly Pick[] => [...before, ...rows.slice(0, count), ...after]
  const isKnown = desk.page().rows > 0
  while (isKnown && count > 1 && !fits(desk, view, all())) count -= 1
  // Where the whole table is on the screen there is nothing more to show.
  const isWhole = stand.from === 0 && count === found.length
  return isWhole ? all().filter(({ id }) => id !== 'more-rows') : all()
}

async function typeName(desk: Desk, exercise: OperatorExercise, stand: Stand): Promise<Next> {
  const site = siteOf(desk, exercise, stand)
  const id = 'rehearse-operator/type'
  const read = await readUpTo(desk, id, practicePage(site, 'search', '', []), [])
  if ('reply' in read) return read.reply.kind === 'quit' ? { kind: 'quit' } : { kind: 'stay', stand }
  const reply = await desk.prompter.ask({
    id,
    lines: read.lines,
    message: `${drawn(site, 'search')}:`,
    input: {
      kind: 'type',
      draft: stand.typed,
      judge: (text) => (looksSecret('text', text) ? desk.words.say('refusals.looks-secret') : undefined),
    },
    keys: desk.words.say('rehearse-login.keys-type'),
  })
  if (reply.kind === 'quit') return { kind: 'quit' }
  if (reply.kind === 'help') return { kind: 'help' }
  if (reply.kind !== 'answer') return { kind: 'stay', stand }
  return search(desk, exercise, { ...stand, typed: String(reply.value) })
}

async function chooseCountry(desk: Desk, exercise: OperatorExercise, stand: Stand): Promise<Next> {
  const site = siteOf(desk, exercise, stand)
  const picks = countries.map((code) => pickOf(code, countryName(code, desk.words.language)))
  const view = practicePage(site, 'search', '', [{ kind: 'paragraph', runs: [drawn(site, 'country')] }])
  const reply = await askRoom(desk, 'country', view, picks)
  if (reply.kind === 'quit' || reply.kind === 'help') return { kind: reply.kind }
  const country = reply.kind === 'action' ? reply.id : stand.country
  if (country === stand.country) return { kind: 'stay', stand }
  return { kind: 'stay', stand: { ...stand, country, told: sayPractice(site, 'told-search-again') } }
}

function search(desk: Desk, exercise: OperatorExercise, stand: Stand): Next {
  const { account } = exercise.person
  const { country, typed } = stand
  const { stand: next } = act(desk, exercise, stand, {
    does: 'operator.search',
    account,
    country,
    names: [typed],
  })
  return { kind: 'stay', stand: { ...next, from: 0, ticked: [] } }
}

/** The box opens where something is ticked; else the site says what it wants first. */
function openBox(desk: Desk, exercise: OperatorExercise, stand: Stand): Next {
  if (stand.ticked.length > 0) return { kind: 'go', room: 'box', stand }
  const { account } = exercise.person
  const id = `request-${stand.played.turns.length + 1}`
  const { stand: next } = act(desk, exercise, stand, {
    does: 'access.request',
    account,
    id,
    rows: [],
    tab: stand.tab,
  })
  return { kind: 'stay', stand: next }
}

/** What a key was pressed for; an answer of pages that were only read is none. */
export function keyOf(kind: 'answer' | 'back' | 'help' | 'quit'): Next {
  return { kind: kind === 'answer' ? 'back' : kind }
}
