import { tell } from '../screens/text.ts'
import type { Words } from '../screens/words.ts'
import type { Prompter, Question, Reply } from '../wizard/ports.ts'
import { type Before, hearBurst, hearLine, leftOver, type OneLine } from './plain-prompter/hear-line.ts'
import { heardWord } from './plain-prompter/heard-word.ts'
import { toldPicks, toldWays } from './plain-prompter/told-ways.ts'
import { type LineSource, type TypedLines, typedLines } from './plain-prompter/typed-lines.ts'

/** Where lines come from and go to. */
export interface PlainTerminal {
  readonly input: LineSource
  readonly write: (text: string) => void
  /** 0 where they are not known. */
  readonly columns: () => number
}

/** What is said and heard while one question is asked. */
interface Talk {
  readonly lines: TypedLines
  readonly words: Words
  readonly say: (texts: readonly string[]) => void
  /** The last thing said before it is listened: what is typed goes behind it. */
  readonly invite: (texts: readonly string[]) => void
}

/** The line that ends a text of many lines. */
const end = '.'

/**
 * Asks in lines that are only ever added: choices by number, and the words for back, help and quit in the language of the screen
 * or in English. Nothing that was typed is written again, but for what a field offers. The end of the input quits, as Ctrl+C does.
 * @returns who asks, in a language
 */
export function plainPrompter({ input, write, columns }: PlainTerminal): (words: Words) => Prompter {
  const lines = typedLines(input)
  const broken = (texts: readonly string[]): string =>
    texts.flatMap((text) => tell(text, columns())).join('\n')
  const say = (texts: readonly string[]): void => {
    if (texts.length > 0) write(`${broken(texts)}\n`)
  }
  // A terminal shows there what is typed, and ends the line; in a pipe nobody does.
  const invite = (texts: readonly string[]): void => write(`${broken(texts)}${lines.terminal ? ' ' : '\n'}`)
  return (words) => ({
    pastes: true,
    ask: async (question) => {
      write(`\n${question.lines.filter((line) => line !== '').join('\n')}\n`)
      const { input: asked, message } = question
      const talk: Talk = { lines, words, say, invite }
      say([message, ...toldPicks(asked, words)])
      const reply = await (asked.kind === 'paste' ? hearMany(talk, question) : hearOne(talk, question, asked))
      if (reply.kind === 'quit' && lines.terminal) write('\n')
      return reply
    },
  })
}

/** Asks until a line answers. */
async function hearOne(talk: Talk, { input }: Question, asked: OneLine): Promise<Reply> {
  const { lines, words } = talk
  const draft = asked.kind === 'type' ? asked.draft : ''
  let before: Before = { offered: { text: draft, pasted: false }, refused: '', doubted: '' }
  for (;;) {
    const invite = (): void => talk.invite(toldWays(input, before.offered, words))
    invite()
    const came = await lines.next(invite)
    if (came.kind === 'end' || came.kind === 'interrupted')
      return { kind: 'quit', ...leftOver(input, before) }
    const heard =
      came.kind === 'burst'
        ? await hearBurst(asked, came.lines, before, words)
        : await hearLine(asked, came.text, before, words)
    if ('reply' in heard) return heard.reply
    // What was pasted may stand in the terminal's line without an end.
    talk.say(came.kind === 'burst' ? ['', ...heard.told] : heard.told)
    before = heard.now
  }
}

/** Takes lines until one is a full stop alone. One of the three words counts only as the very first line, typed by itself. */
async function hearMany(talk: Talk, { input }: Question): Promise<Reply> {
  const { lines, words } = talk
  const invite = (): void => talk.invite(toldWays(input, { text: '', pasted: false }, words))
  invite()
  const all: string[] = []
  for (;;) {
    const came = await lines.next(invite)
    if (came.kind === 'end' || came.kind === 'interrupted') return { kind: 'quit' }
    const more = came.kind === 'burst' ? came.lines : [came.text]
    const word = all.length === 0 && came.kind === 'line' ? heardWord(came.text, words) : undefined
    if (word !== undefined) return word
    const last = more.findIndex((line) => line.trim() === end)
    all.push(...(last < 0 ? more : more.slice(0, last)))
    if (last >= 0) return { kind: 'answer', value: all.join('\n') }
    if (came.kind === 'burst' && input.kind === 'paste') talk.say([input.told(all.length)])
  }
}
