import { safe } from '../screens/safe.ts'
import type { View } from '../screens/view.ts'
import { unsavedStore } from '../session/unsaved-store.ts'
import { pickOf } from './pick-of.ts'
import type { Desk } from './ports.ts'
import { askUnhelped } from './read.ts'

/**
 * Makes sure that a person knows it where nothing can be saved.
 * @returns the desk as it is where something can, one that keeps nothing where the person agrees, nothing where they leave
 */
export async function agreeUnsaved(desk: Desk): Promise<Desk | undefined> {
  if (desk.sessions.canSave()) return desk
  const { words } = desk
  const picks = [
    pickOf('go-on', words.say('store.unsaved-go-on')),
    pickOf('leave', words.say('store.unsaved-leave')),
  ]
  const view: View = {
    title: words.say('store.unsaved'),
    blocks: [
      { kind: 'paragraph', runs: [words.say('store.unsaved-why', { folder: safe(desk.sessions.folder) })] },
      { kind: 'paragraph', runs: [words.say('store.unsaved-mend')] },
    ],
  }
  const reply = await askUnhelped(desk, view, {
    id: 'unsaved',
    message: words.say('store.unsaved-question'),
    input: { kind: 'choose', preselected: undefined, picks },
    keys: words.say('keys.start'),
  })
  return reply.kind === 'action' && reply.id === 'go-on'
    ? { ...desk, sessions: unsavedStore(desk.sessions) }
    : undefined
}
