import type { View } from '../screens/view.ts'
import type { Desk, Pick } from './ports.ts'
import { askUnhelped } from './read.ts'

/** Shows a page that says something and leads on; a file that answers passes it. @returns how the person left it */
export async function showNote(desk: Desk, id: string, view: View): Promise<'go-on' | 'quit'> {
  const done: Pick = {
    id: 'done',
    text: desk.words.say('buttons.go-on'),
    reply: { kind: 'answer', value: 'done' },
  }
  const reply = await askUnhelped(desk, view, {
    id,
    message: desk.words.say('prompts.read'),
    input: { kind: 'choose', preselected: undefined, picks: [done] },
    keys: desk.words.say('keys.page'),
  })
  return reply.kind === 'quit' ? 'quit' : 'go-on'
}
