import { atMethods, withWrongClock } from '../rehearsal/login/sign-in.ts'
import type { View } from '../screens/view.ts'
import { ownAuthenticator } from './own-authenticator.ts'
import type { Desk, Pick } from './ports.ts'
import { askBelow } from './read.ts'
import { signInOnce } from './sign-in-once.ts'

/** How far the clock of the phone that is off is ahead, in seconds. */
const phoneAhead = 7 * 60

const exercises = ['begin', 'clock', 'own'] as const

/**
 * Practises signing in with the EU Login app: with a drawn phone, with one whose clock is off, with an authenticator of one's
 * own. Secrets are made for each time and nothing is kept.
 */
export async function practiseLogin(desk: Desk): Promise<'left' | 'quit'> {
  for (;;) {
    const chosen = await chooseExercise(desk)
    if (chosen === 'left' || chosen === 'quit') return chosen
    const ended =
      chosen === 'own'
        ? await ownAuthenticator(desk)
        : await signInOnce(desk, chosen === 'clock' ? withWrongClock(phoneAhead) : atMethods)
    if (ended === 'quit') return 'quit'
  }
}

async function chooseExercise(desk: Desk): Promise<(typeof exercises)[number] | 'left' | 'quit'> {
  const say = (key: string): string => desk.words.say(`rehearse-login.${key}`)
  const picks = [...exercises, 'leave'].map(
    (id): Pick => ({ id, text: say(`exercise-${id}`), reply: { kind: 'action', id } }),
  )
  const view: View = {
    title: say('title'),
    blocks: ['what', 'never', 'differs'].map((key) => ({ kind: 'paragraph', runs: [say(key)] })),
  }
  const reply = await askBelow(desk, view, {
    id: 'rehearse-login',
    message: say('question'),
    input: { kind: 'choose', preselected: undefined, picks },
    keys: say('keys'),
  })
  if (reply.kind === 'quit') return 'quit'
  if (reply.kind === 'back') return 'left'
  if (reply.kind === 'action' && reply.id === 'leave') return 'left'
  const found = exercises.find((id) => reply.kind === 'action' && reply.id === id)
  return found ?? chooseExercise(desk)
}
