import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { checkbox } from '@inquirer/prompts'
import { safe } from '../../screens/safe.ts'
import { textWidth, wrap } from '../../screens/text.ts'
import type { Theme } from '../../screens/view.ts'
import type { Words } from '../../screens/words.ts'
import type { Back, Help, Pick, Prompter, Question, Quit, Reply } from '../../wizard/ports.ts'
import { type DrawnOutput, drawnOutput } from './drawn-output.ts'
import { onSignal } from './on-signal.ts'
import { pasteMarks, pastePrompt } from './paste-prompt.ts'
import { pickPrompt } from './pick-prompt.ts'
import { textPrompt } from './text-prompt.ts'
import { themeFor } from './theme.ts'
import { typedInput } from './typed-input.ts'

/** The terminal that is asked in. */
export interface AskedTerminal {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly theme: Theme
  /** A text as this terminal can show it. */
  readonly shown?: (text: string) => string
}

const clearScreen = '\u001b[2J\u001b[H'
/** Rows besides text, picks and keys: the message, and air. */
const around = 3
/** So long (ms) may the rest of a paste's mark take. */
const patience = 250
const showCursor = '\u001b[?25h'

/**
 * Asks in a real terminal: one question a screen. Esc and Ctrl+B go back, F1 and ? help, Ctrl+C quits, Ctrl+Z stops until the
 * shell goes on with it. No paste answers more than the field in which it is typed.
 * @returns who asks, in a language
 */
export function inquirerPrompter(terminal: AskedTerminal): (words: Words) => Prompter {
  const typing = typedInput(terminal.input)
  const keys = typing.stream
  shortenEscape(keys)
  return (words) => ({
    pastes: true,
    ask: async (question) => {
      const screen = drawnOutput(terminal.output, terminal.shown)
      screen.write(`${pasteMarks.on}${clearScreen}${question.lines.join('\n')}\n`)
      const stop = new AbortController()
      const typed = { text: '' }
      let late: NodeJS.Timeout | undefined
      const hear = (text: string | undefined, key: { name?: string; ctrl?: boolean }): void => {
        clearTimeout(late)
        const reply = keyReply(text, key, question, typed.text)
        if (reply === undefined) return
        // Where text is pasted, an Esc may be the first piece of the mark that frames it.
        if (question.input.kind === 'paste' && key.name === 'escape')
          late = setTimeout(() => stop.abort(reply), patience)
        else stop.abort(reply)
      }
      keys.on('keypress', hear)
      const ending = pasteMarks.off + showCursor
      const signals = onSignal({
        quit: () => stop.abort({ kind: 'quit' }),
        release: () => {
          keys.setRawMode(false)
          terminal.output.write(ending)
        },
        resume: () => {
          keys.setRawMode(true)
          terminal.input.resume()
          screen.again()
        },
      })
      const deafen = typing.listen(question.input.kind, signals.stop)
      try {
        return await prompt(question, terminal, words, { input: keys, screen }, stop.signal, typed)
      } catch (error) {
        const reason: unknown = stop.signal.aborted ? stop.signal.reason : undefined
        if (isReply(reason)) return { ...reason, ...typedIn(question, typed.text) }
        if (error instanceof Error && error.name === 'ExitPromptError')
          return { kind: 'quit', ...typedIn(question, typed.text) }
        throw error
      } finally {
        clearTimeout(late)
        keys.off('keypress', hear)
        deafen()
        signals.leave()
        terminal.output.write(ending)
      }
    },
  })
}

async function prompt(
  question: Question,
  terminal: AskedTerminal,
  words: Words,
  { input, screen }: { readonly input: NodeJS.ReadableStream; readonly screen: DrawnOutput },
  signal: AbortSignal,
  typed: { text: string },
): Promise<Reply> {
  const context = { input, output: screen.stream, signal, clearPromptOnDone: true }
  const { message, input: asked } = question
  const theme = themeFor(terminal.theme, question.keys)
  switch (asked.kind) {
    case 'choose': {
      const { names, rows, keys } = fitted(asked.picks, question, terminal, words)
      const id = await pickPrompt(
        {
          message,
          picks: asked.picks.map((pick, index) => ({ id: pick.id, name: names[index] ?? '' })),
          preselected: asked.preselected,
          rows,
          noNumber: words.say('accessible.no-number', { count: asked.picks.length }),
          theme: themeFor(terminal.theme, keys),
        },
        context,
      )
      return asked.picks.find((pick) => pick.id === id)?.reply ?? { kind: 'back' }
    }
    case 'several': {
      const { names, rows, keys } = fitted(asked.picks, question, terminal, words)
      const choices = asked.picks.map((pick, index) => ({
        value: pick.id,
        name: names[index] ?? '',
        checked: asked.preselected.includes(pick.id),
      }))
      const list = { message, choices, theme: themeFor(terminal.theme, keys), loop: false, pageSize: rows }
      return { kind: 'answer', value: await checkbox(list, context) }
    }
    case 'type': {
      screen.write(`${terminal.theme.quiet(`  ${question.keys}`)}\n\n`)
      const watch = (text: string): void => {
        typed.text = text
      }
      const judge = async (text: string): Promise<string | undefined> => {
        const why = await asked.judge(text)
        return why === undefined ? undefined : wrap(why, textWidth(terminal.output.columns)).join('\n  ')
      }
      const value = await textPrompt({ message, theme, draft: printable(asked.draft), judge, watch }, context)
      return { kind: 'answer', value }
    }
    case 'paste': {
      screen.write(`${terminal.theme.quiet(`  ${question.keys}`)}\n\n`)
      const value = await pastePrompt({ message, theme, told: asked.told }, context)
      return { kind: 'answer', value }
    }
  }
}

function keyReply(
  text: string | undefined,
  key: { name?: string; ctrl?: boolean },
  question: Question,
  typed: string,
): Back | Help | Quit | undefined {
  if (key.name === 'escape' || (key.ctrl === true && key.name === 'b')) return { kind: 'back' }
  const { kind } = question.input
  const empty = kind === 'choose' || kind === 'several' || (kind === 'type' && typed === '')
  if (empty && key.ctrl === true && key.name === 'd') return { kind: 'quit' }
  const answers = question.input.kind === 'type' && question.input.questionMark === 'answers'
  return key.name === 'f1' || (text === '?' && empty && !answers) ? { kind: 'help' } : undefined
}

/** A pick's text, broken at words and hung below its number. */
function pickText(pick: Pick, terminal: AskedTerminal): string {
  return wrap(pick.text, Math.min(76, terminal.output.columns || 80) - 7).join('\n     ')
}

/** The picks as they are drawn, the rows they get, and the keys below; where not all fit, the keys say that more follow. */
function fitted(
  picks: readonly Pick[],
  { lines, keys }: Question,
  terminal: AskedTerminal,
  words: Words,
): { readonly names: readonly string[]; readonly rows: number; readonly keys: string } {
  const names = picks.map((pick) => pickText(pick, terminal))
  const all = names.join('\n').split('\n').length
  const { rows, columns } = terminal.output
  const height = (text: string): number => Math.ceil((text.length + 2) / (columns || 80))
  const room = rows - lines.length - around - height(keys)
  if (rows <= 0 || all <= room) return { names, rows: all, keys }
  const more = words.say('keys.more', { count: picks.length })
  return { names, rows: Math.max(3, room - height(more)), keys: `${more}\n  ${keys}` }
}

function typedIn({ input: asked }: Question, typed: string): { typed?: string } {
  return asked.kind === 'type' && typed !== '' ? { typed } : {}
}

function isReply(reason: unknown): reason is Back | Help | Quit {
  return typeof reason === 'object' && reason !== null && 'kind' in reason
}

/** A draft is typed into the field: a control character in it would press a key. */
function printable(draft: string): string {
  return safe(draft, Number.POSITIVE_INFINITY)
}

/** Makes Esc answer at once: the first reader of a terminal's keys decides how long it waits for more of a sequence. */
function shortenEscape(stream: NodeJS.ReadableStream): void {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  createInterface({ input: stream, output: nowhere, terminal: true, escapeCodeTimeout: 60 }).close()
}
