import {
  type Approving,
  beginApproving,
  makeMove,
  movesAt,
  nameOfMove,
} from '../rehearsal/approve/approving.ts'
import type { ApproveExercise } from '../rehearsal/approve/exercise.ts'
import { approveMoveText, approveView } from '../screens/approve-view.ts'
import { labelValues } from '../screens/label-values.ts'
import type { Desk, Pick, Reply } from './ports.ts'
import { askBelow, showPage } from './read.ts'

/**
 * Does an administrator's work of an exercise. Nothing of it is kept.
 * @returns the work when it is done, or how it was left
 */
export async function approveOnce(
  desk: Desk,
  exercise: ApproveExercise,
): Promise<Approving | 'left' | 'quit'> {
  let approving = beginApproving(exercise)
  while (approving.scene.at !== 'end') {
    const reply = await askMove(desk, approving)
    switch (reply.kind) {
      case 'quit':
        return 'quit'
      case 'help':
        if ((await showHelp(desk)).kind === 'quit') return 'quit'
        break
      case 'back': {
        const before = back(approving)
        if (before === undefined) return 'left'
        approving = before
        break
      }
      case 'answer':
        break
      case 'action': {
        const made = movesAt(approving).find((each) => nameOfMove(each) === reply.id)
        if (made === undefined) return 'left'
        approving = makeMove(approving, made)
      }
    }
  }
  return approving
}

/** The screen before: from somebody the list, from the list the menu, from there nothing. What is done stays done. */
function back(approving: Approving): Approving | undefined {
  switch (approving.scene.at) {
    case 'user':
      return makeMove(approving, { does: 'list' })
    case 'users': {
      const { told: _, ...rest } = approving
      return { ...rest, scene: { at: 'menu' } }
    }
    case 'menu':
    case 'end':
      return undefined
  }
}

async function askMove(desk: Desk, approving: Approving): Promise<Reply> {
  const { scene } = approving
  const { words } = desk
  const labels = desk.labels()
  const picks = movesAt(approving).map((made): Pick => {
    const id = nameOfMove(made)
    return { id, text: approveMoveText(made, approving, words, labels), reply: { kind: 'action', id } }
  })
  const id = scene.at === 'user' ? `approve/${scene.id}` : `approve/${scene.at}`
  return askBelow(desk, approveView(approving, words, labels), {
    id,
    message: words.say('rehearse-approve.question'),
    input: { kind: 'choose', preselected: undefined, picks },
    keys: words.say('rehearse-login.keys'),
  })
}

function showHelp(desk: Desk): Promise<Reply> {
  const values = labelValues(desk.labels(), desk.words.language)
  const say = (key: string): string => desk.words.say(`rehearse-approve.${key}`, values)
  return showPage(desk, 'help', {
    title: say('help-title'),
    blocks: ['help-who', 'help-order', 'help-known'].map((key) => ({ kind: 'paragraph', runs: [say(key)] })),
  })
}
