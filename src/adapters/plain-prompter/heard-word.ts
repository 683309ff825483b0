import type { Words } from '../../screens/words.ts'
import type { Back, Help, Quit } from '../../wizard/ports.ts'

const kinds = ['back', 'help', 'quit'] as const

/** What a word asks for, in the language of the screen or in English, in small letters or capitals; nothing where it is an answer. */
export function heardWord(text: string, words: Words): Back | Help | Quit | undefined {
  const said = folded(text)
  if (said === '?') return { kind: 'help' }
  const kind = kinds.find((each) => said === each || said === folded(words.say(`accessible.${each}`)))
  return kind && { kind }
}

/** The text between quotation marks, where one of those words is meant as an answer; else the text as it is. */
export function unquoted(text: string, words: Words): string {
  const inner = /^\s*["“”'](.+)["“”']\s*$/.exec(text)?.[1]
  return inner !== undefined && heardWord(inner, words) !== undefined ? inner : text
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}
