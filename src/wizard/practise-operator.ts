import { type OperatorExercise, type Played, unplayed } from '../rehearsal/exercise.ts'
import { cardBlocks, sayPractice } from '../screens/practice-operator-view.ts'
import type { View } from '../screens/view.ts'
import { activityRoom, detailsRoom } from './operator-form-rooms.ts'
import { boxRoom, letterRoom, otherRoom, sentRoom } from './operator-request-rooms.ts'
import { roleRoom, searchRoom } from './operator-search-rooms.ts'
import { askRoom, type Room, type RoomOf, type Stand, siteOf, standAtFirst } from './operator-stand.ts'
import { pickOf } from './pick-of.ts'
import type { Desk } from './ports.ts'
import { showPage } from './read.ts'

/** How an exercise was left, and what was done in it. */
export interface Practised {
  /** 'done' where the person said that they are through; 'left' where they went back out of it. */
  readonly ended: 'left' | 'quit' | 'done'
  readonly played: Played
}

const rooms: Readonly<Record<Room, RoomOf>> = {
  role: roleRoom,
  search: searchRoom,
  box: boxRoom,
  sent: sentRoom,
  details: detailsRoom,
  activity: activityRoom,
  letter: letterRoom,
  other: otherRoom,
}

/**
 * Has somebody get access to a company on the drawn site: choose the role, search, tick and ask, write, or create it. All that
 * they do is played on the model; nothing is kept but what comes back here.
 */
export async function practiseOperator(desk: Desk, exercise: OperatorExercise): Promise<Practised> {
  let stand = standAtFirst(exercise, unplayed(exercise))
  for (;;) {
    const begun = await showTask(desk, exercise, stand)
    if (begun !== 'begin') return { ended: begun, played: stand.played }
    const walked = await walkRooms(desk, exercise, stand)
    if (walked.ended !== 'task') return { ended: walked.ended, played: walked.stand.played }
    stand = walked.stand
  }
}

async function showTask(
  desk: Desk,
  exercise: OperatorExercise,
  stand: Stand,
): Promise<'begin' | 'left' | 'quit'> {
  const site = siteOf(desk, exercise, stand)
  const view: View = {
    title: sayPractice(site, 'title-task'),
    blocks: [...cardBlocks(site), { kind: 'paragraph', runs: [sayPractice(site, 'task')] }],
  }
  for (;;) {
    const reply = await askRoom(desk, 'task', view, [pickOf('begin', sayPractice(site, 'pick-begin'))])
    if (reply.kind === 'quit') return 'quit'
    if (reply.kind === 'back') return 'left'
    if (reply.kind === 'action') return 'begin'
    if ((await help(desk, exercise, stand)) === 'quit') return 'quit'
  }
}

/** From page to page, until somebody is through, leaves, or has gone back to the task. */
async function walkRooms(
  desk: Desk,
  exercise: OperatorExercise,
  start: Stand,
): Promise<{ readonly ended: 'done' | 'quit' | 'task'; readonly stand: Stand }> {
  // Who has chosen the role once is asked for it no more.
  const { person } = exercise
  const isOperator = start.played.world.browsers[person.account]?.at?.asks === 'operator'
  let stand = start
  let path: readonly Room[] = [isOperator ? 'search' : 'role']
  for (;;) {
    const room = path.at(-1)
    if (room === undefined) return { ended: 'task', stand: { ...stand, told: '' } }
    const next = await rooms[room](desk, exercise, stand)
    switch (next.kind) {
      case 'quit':
      case 'done':
        return { ended: next.kind, stand }
      case 'back':
        path = path.slice(0, -1)
        stand = { ...stand, told: '', at: '' }
        break
      case 'stay':
        stand = next.stand
        break
      case 'go':
        path = [...pathTo(path, next.room), next.room]
        stand = { ...next.stand, at: '' }
        break
      case 'help':
        if ((await help(desk, exercise, stand)) === 'quit') return { ended: 'quit', stand }
    }
  }
}

/** The pages behind one: who comes to a page again goes back from there as the first time. */
function pathTo(path: readonly Room[], room: Room): readonly Room[] {
  const at = path.indexOf(room)
  return at < 0 ? path : path.slice(0, at)
}

async function help(desk: Desk, exercise: OperatorExercise, stand: Stand): Promise<'quit' | 'read'> {
  const site = siteOf(desk, exercise, stand)
  const reply = await showPage(desk, 'help', {
    title: sayPractice(site, 'title-help'),
    blocks: [
      ...cardBlocks(site),
      ...['help-search', 'help-choose', 'help-made-up'].map(
        (key) => ({ kind: 'paragraph', runs: [sayPractice(site, key)] }) as const,
      ),
    ],
  })
  return reply.kind === 'quit' ? 'quit' : 'read'
}
