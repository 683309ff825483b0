import type { OperatorExercise, Played } from '../rehearsal/exercise.ts'
import { judge } from '../rehearsal/judge.ts'
import {
  type OperatorExerciseId,
  operatorExercise,
  operatorExerciseIds,
} from '../rehearsal/operator-exercises.ts'
import { authorityView, lessonsView } from '../screens/practice-verdict-view.ts'
import type { View } from '../screens/view.ts'
import { askRoom, siteOf } from './operator-stand.ts'
import { pickOf } from './pick-of.ts'
import type { Desk } from './ports.ts'
import { practiseOperator } from './practise-operator.ts'
import { askBelow, showPage } from './read.ts'

/** Practises finding and creating a company in TRACES: one exercise after the other, each with what came of it. */
export async function practiseOperators(desk: Desk): Promise<'left' | 'quit'> {
  for (;;) {
    const id = await chooseExercise(desk)
    if (id === 'left' || id === 'quit') return id
    const now = desk.now()
    const exercise = operatorExercise(id, desk.register(), now, Date.parse(now))
    const { ended, played } = await practiseOperator(desk, exercise)
    if (ended === 'quit') return 'quit'
    if (ended === 'done' && (await showVerdict(desk, exercise, played)) === 'quit') return 'quit'
  }
}

/** Shows what the authority would have seen, and then what would have helped. */
export async function showVerdict(
  desk: Desk,
  exercise: OperatorExercise,
  played: Played,
): Promise<'go-on' | 'quit'> {
  const judged = judge(exercise, played, desk.now())
  const site = siteOf(desk, exercise, { played })
  const journey = desk.journey(exercise.journey, exercise.person.environment)
  const lessons = lessonsView(site, judged, journey, desk.command)
  const goOn = [pickOf('done', desk.words.say('buttons.go-on'))]
  for (;;) {
    const seen = await askRoom(desk, 'authority', authorityView(site, judged), goOn)
    if (seen.kind === 'quit') return 'quit'
    const read = await askRoom(desk, 'lessons', lessons, goOn)
    if (read.kind === 'quit') return 'quit'
    if (read.kind !== 'back') return 'go-on'
  }
}

async function chooseExercise(desk: Desk): Promise<OperatorExerciseId | 'left' | 'quit'> {
  const say = (key: string): string => desk.words.say(`rehearse-operator.${key}`)
  const picks = [...operatorExerciseIds, 'leave'].map((id) => pickOf(id, say(`exercise-${id}`)))
  const view: View = {
    title: say('title'),
    blocks: ['what', 'differs'].map((key) => ({ kind: 'paragraph', runs: [say(key)] })),
  }
  const reply = await askBelow(desk, view, {
    id: 'rehearse-operator',
    message: say('question-exercise'),
    input: { kind: 'choose', preselected: undefined, picks },
    keys: desk.words.say('rehearse-login.keys'),
  })
  if (reply.kind === 'quit') return 'quit'
  if (reply.kind === 'back' || (reply.kind === 'action' && reply.id === 'leave')) return 'left'
  if (reply.kind === 'help') {
    const help: View = {
      title: say('title-help'),
      blocks: ['help-search', 'help-choose', 'help-made-up'].map((key) => ({
        kind: 'paragraph',
        runs: [say(key)],
      })),
    }
    if ((await showPage(desk, 'help', help)).kind === 'quit') return 'quit'
  }
  const found = operatorExerciseIds.find((id) => reply.kind === 'action' && reply.id === id)
  return found ?? chooseExercise(desk)
}
