import type { ViewBlock } from '../screens/view.ts'
import type { Desk, Reply } from './ports.ts'
import { showPage } from './read.ts'

/** Writes a file where the person stands, under a name that is free, and says where it lies and what to do with it. */
export async function saveFile(
  desk: Desk,
  file: { readonly name: string; readonly text: string; readonly how: string },
): Promise<Reply> {
  const path = desk.writeNew(file.name, file.text)
  const paragraph = (text: string): ViewBlock => ({ kind: 'paragraph', runs: [text] })
  const { words } = desk
  return showPage(desk, 'file', {
    title: words.say(path === undefined ? 'waiting.file-failed' : 'waiting.file-written'),
    blocks:
      path === undefined
        ? [paragraph(words.say('output.failed', { what: file.name }))]
        : [{ kind: 'rows', rows: [{ label: words.say('waiting.file'), value: path }] }, paragraph(file.how)],
  })
}
