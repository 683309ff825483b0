import { authorityExercise } from '../rehearsal/approve/authority-exercise.ts'
import { companyExercise } from '../rehearsal/approve/company-exercise.ts'
import { approveEndView } from '../screens/approve-end-view.ts'
import type { View } from '../screens/view.ts'
import { approveOnce } from './approve-once.ts'
import type { Desk, Pick } from './ports.ts'
import { askBelow, showPage } from './read.ts'

const exercises = { company: companyExercise, authority: authorityExercise } as const
type Exercise = keyof typeof exercises

/**
 * Practises an administrator's work on made-up colleagues. All of it is made up, nothing is sent and nothing is kept.
 */
export async function practiseApprove(desk: Desk): Promise<'left' | 'quit'> {
  for (;;) {
    const chosen = await chooseExercise(desk)
    if (chosen === 'left' || chosen === 'quit') return chosen
    const ended = await approveOnce(desk, exercises[chosen])
    if (ended === 'quit') return 'quit'
    if (ended === 'left') continue
    const shelf = { journey: (name: string) => desk.journey(name, 'production'), command: desk.command }
    const end = await showPage(desk, 'approve/end', approveEndView(ended, desk.words, shelf))
    if (end.kind === 'quit') return 'quit'
  }
}

async function chooseExercise(desk: Desk): Promise<Exercise | 'left' | 'quit'> {
  const say = (key: string): string => desk.words.say(`rehearse-approve.${key}`)
  const picks = ['company', 'authority', 'leave'].map(
    (id): Pick => ({ id, text: say(`exercise-${id}`), reply: { kind: 'action', id } }),
  )
  const view: View = {
    title: say('title'),
    blocks: ['what', 'wrong', 'differs'].map((key) => ({ kind: 'paragraph', runs: [say(key)] })),
  }
  const id = 'rehearse-approve'
  const reply = await askBelow(desk, view, {
    id,
    message: say('question'),
    input: { kind: 'choose', preselected: undefined, picks },
    keys: desk.words.say('rehearse-login.keys'),
  })
  if (reply.kind === 'quit') return 'quit'
  if (reply.kind === 'back') return 'left'
  if (reply.kind === 'action' && reply.id === 'leave') return 'left'
  if (reply.kind === 'action' && (reply.id === 'company' || reply.id === 'authority')) return reply.id
  return chooseExercise(desk)
}
