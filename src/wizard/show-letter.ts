import { renderEml } from '../screens/eml.ts'
import type { Letter } from '../screens/operator-letter.ts'
import type { View } from '../screens/view.ts'
import type { Desk, Pick, Reply } from './ports.ts'
import { askUnhelped, backPick } from './read.ts'
import { saveFile } from './save-file.ts'

/** Shows a letter, and writes it to a file for the mail program where the person wants that. */
export async function showLetter(desk: Desk, letter: Letter, view: View): Promise<Reply> {
  const { words } = desk
  const picks: readonly Pick[] = [
    { id: 'save', text: words.say('waiting.save-letter'), reply: { kind: 'action', id: 'save' } },
    backPick(desk),
  ]
  const reply = await askUnhelped(desk, view, {
    id: 'letter',
    message: words.say('prompts.read'),
    input: { kind: 'choose', preselected: undefined, picks },
    keys: words.say('keys.page'),
  })
  if (reply.kind !== 'action') return reply
  const how = words.say('waiting.letter-how')
  return saveFile(desk, { name: 'traces-letter.eml', text: renderEml(letter), how })
}
