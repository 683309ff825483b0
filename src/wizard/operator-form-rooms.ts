import type { OperatorExercise } from '../rehearsal/exercise.ts'
import { filledIn, formActions } from '../rehearsal/form-draft.ts'
import { activityOf, detailsOf, type Field } from '../screens/practice-form-fields.ts'
import { drawn, practicePage, sayPractice } from '../screens/practice-operator-view.ts'
import { keyOf } from './operator-search-rooms.ts'
import { act, askRoom, type Next, type RoomOf, type Stand, siteOf } from './operator-stand.ts'
import { pickOf } from './pick-of.ts'
import type { Desk } from './ports.ts'

/** The left half of the form: the company. */
export const detailsRoom: RoomOf = (desk, exercise, stand) => {
  const site = siteOf(desk, exercise, stand)
  return formRoom(desk, exercise, stand, 'details', detailsOf(site, stand.form))
}

/** The right half: chapter, section, activity, and what hangs on it. */
export const activityRoom: RoomOf = (desk, exercise, stand) => {
  const site = siteOf(desk, exercise, stand)
  return formRoom(desk, exercise, stand, 'activity', activityOf(site, stand.form))
}

async function formRoom(
  desk: Desk,
  exercise: OperatorExercise,
  stand: Stand,
  half: 'details' | 'activity',
  fields: readonly Field[],
): Promise<Next> {
  const site = siteOf(desk, exercise, stand)
  const heading = drawn(site, half === 'details' ? 'operator-details' : 'chapter-or-activity')
  const view = practicePage(site, 'form', stand.told, [{ kind: 'heading', text: heading }])
  const other = half === 'details' ? 'activity' : 'details'
  const picks = [
    ...fields.map(({ id, label, value }) => pickOf(id, `${label}: ${value}`)),
    pickOf('half', sayPractice(site, `pick-to-${other}`)),
    pickOf('submit', `[ ${drawn(site, 'create-operator-submit')} ]`),
  ]
  const reply = await askRoom(desk, half, view, picks, stand.at)
  if (reply.kind !== 'action') return keyOf(reply.kind)
  const quiet = { ...stand, told: '', at: reply.id }
  if (reply.id === 'half')
    // To and fro between the halves is no way further: Esc leads out of the form.
    return half === 'details' ? { kind: 'go', room: 'activity', stand: quiet } : { kind: 'back' }
  if (reply.id === 'submit') return submit(desk, exercise, quiet)
  const field = fields.find(({ id }) => id === reply.id)
  return field === undefined ? { kind: 'stay', stand: quiet } : fill(desk, exercise, quiet, field)
}

async function fill(desk: Desk, exercise: OperatorExercise, stand: Stand, field: Field): Promise<Next> {
  const site = siteOf(desk, exercise, stand)
  if (field.choices.length === 0)
    return { kind: 'stay', stand: { ...stand, told: sayPractice(site, `told-no-${field.id}`) } }
  const view = practicePage(site, 'form', '', [{ kind: 'paragraph', runs: [field.label] }])
  const picks = field.choices.map(({ id, text }) => pickOf(id, text))
  const reply = await askRoom(desk, `field-${field.id}`, view, picks)
  if (reply.kind === 'quit' || reply.kind === 'help') return { kind: reply.kind }
  const choice = reply.kind === 'action' ? field.choices.find(({ id }) => id === reply.id) : undefined
  if (choice === undefined) return { kind: 'stay', stand }
  return { kind: 'stay', stand: { ...stand, form: filledIn(stand.form, choice.fills) } }
}

/** Fills in the site's form from top to bottom, and sends it; the first thing that the site doesn't take is told. */
function submit(desk: Desk, exercise: OperatorExercise, stand: Stand): Next {
  const id = `made-${stand.played.turns.length + 1}`
  let next = stand
  for (const action of formActions(stand.form, exercise.person.account, id)) {
    const acted = act(desk, exercise, next, action)
    next = acted.stand
    if (acted.refusal !== undefined) return { kind: 'stay', stand: next }
  }
  return { kind: 'go', room: 'sent', stand: next }
}
