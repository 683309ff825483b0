import { drawn, practicePage, sayPractice } from '../screens/practice-operator-view.ts'
import { keyOf } from './operator-search-rooms.ts'
import { act, askRoom, type RoomOf, siteOf } from './operator-stand.ts'
import { pickOf } from './pick-of.ts'

/** The box in which the request is sent. */
export const boxRoom: RoomOf = async (desk, exercise, stand) => {
  const site = siteOf(desk, exercise, stand)
  const { account, environment } = exercise.person
  const { operators } = site.world.sites[environment]
  const names = stand.ticked.map((id) => operators[id]?.name ?? id)
  const view = practicePage(site, 'box', stand.told, [
    { kind: 'paragraph', runs: [`${drawn(site, 'confirm-authorisation-request')}:`] },
    { kind: 'list', ordered: false, items: names.map((name) => [name]) },
    { kind: 'paragraph', runs: [drawn(site, 'optional-information')] },
  ])
  const picks = [
    pickOf('send', `[ ${drawn(site, 'send-authorisation-request')} ]`),
    pickOf('cancel', `[ ${drawn(site, 'cancel')} ]`),
  ]
  const reply = await askRoom(desk, 'box', view, picks)
  if (reply.kind !== 'action') return keyOf(reply.kind)
  if (reply.id === 'cancel') return { kind: 'back' }
  const id = `request-${stand.played.turns.length + 1}`
  const { ticked: rows, tab } = stand
  const acted = act(desk, exercise, stand, { does: 'access.request', account, id, rows, tab })
  const isEmpty = rows.every((row) => Object.keys(operators[row]?.activities ?? {}).length === 0)
  if (acted.refusal !== undefined)
    return isEmpty
      ? { kind: 'stay', stand: { ...acted.stand, told: sayPractice(site, 'told-nothing-to-ask') } }
      : { kind: 'stay', stand: acted.stand }
  return { kind: 'go', room: 'sent', stand: acted.stand }
}

/** What the site shows once something is sent. */
export const sentRoom: RoomOf = async (desk, exercise, stand) => {
  const site = siteOf(desk, exercise, stand)
  const isLetter = stand.played.turns.at(-1)?.action.does === 'authority.write'
  const view = practicePage(site, isLetter ? 'letter' : 'sent', stand.told, [
    {
      kind: 'paragraph',
      runs: [isLetter ? sayPractice(site, 'letter-sent') : drawn(site, 'roles-under-review')],
    },
  ])
  const picks = ['done', 'search', 'other'].map((id) => pickOf(id, sayPractice(site, `pick-${id}-now`)))
  const reply = await askRoom(desk, 'sent', view, picks)
  if (reply.kind !== 'action') return keyOf(reply.kind)
  if (reply.id === 'done') return { kind: 'done' }
  return { kind: 'go', room: reply.id === 'other' ? 'other' : 'search', stand: { ...stand, told: '' } }
}

/** What else than ticking and creating can be done. */
export const otherRoom: RoomOf = async (desk, exercise, stand) => {
  const site = siteOf(desk, exercise, stand)
  const view = practicePage(site, 'other', '', [])
  const picks = ['letter', 'wait', stand.tab === 'same' ? 'new-tab' : 'old-tab'].map((id) =>
    pickOf(id, sayPractice(site, `pick-${id}`)),
  )
  const reply = await askRoom(desk, 'other', view, picks)
  if (reply.kind !== 'action') return keyOf(reply.kind)
  if (reply.id === 'wait') return { kind: 'done' }
  if (reply.id === 'letter') return { kind: 'go', room: 'letter', stand }
  const tab = reply.id === 'new-tab' ? 'new' : 'same'
  return { kind: 'go', room: 'search', stand: { ...stand, tab, told: sayPractice(site, `told-${reply.id}`) } }
}

const mailboxes: Readonly<Record<string, readonly string[]>> = {
  SE: ['contact-import', 'contact-export', 'contact-traces'],
  NL: ['new-skal-creates', 'contact-traces'],
  BE: ['approver', 'contact-traces'],
}
const subjects = ['load', 'eupo', 'eurpo', 'organic'] as const

/** A letter: to whom, and what it asks for. */
export const letterRoom: RoomOf = async (desk, exercise, stand) => {
  const site = siteOf(desk, exercise, stand)
  const { account, environment, body } = exercise.person
  const boxes = (mailboxes[body.country] ?? []).map((to) => pickOf(to, sayPractice(site, `mailbox-${to}`)))
  const toWhom = await askRoom(desk, 'letter', practicePage(site, 'letter', stand.told, []), boxes)
  if (toWhom.kind !== 'action') return keyOf(toWhom.kind)
  const asks = practicePage(site, 'letter', '', [
    { kind: 'paragraph', runs: [sayPractice(site, `mailbox-${toWhom.id}`)] },
    { kind: 'paragraph', runs: [sayPractice(site, 'letter-asks')] },
  ])
  const about = await askRoom(
    desk,
    'letter-about',
    asks,
    subjects.map((id) => pickOf(id, sayPractice(site, `subject-${id}`))),
  )
  if (about.kind === 'back') return { kind: 'stay', stand: { ...stand, told: '' } }
  if (about.kind !== 'action') return keyOf(about.kind)
  const acted = act(desk, exercise, stand, {
    does: 'authority.write',
    account,
    environment,
    to: toWhom.id,
    about: about.id,
  })
  if (acted.refusal === undefined) return { kind: 'go', room: 'sent', stand: acted.stand }
  return { kind: 'stay', stand: { ...acted.stand, told: sayPractice(site, 'told-helpdesk') } }
}
