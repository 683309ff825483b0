import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { checkbox, select } from '@inquirer/prompts'
import { safe } from '../../screens/safe.ts'
import { textWidth, wrap } from '../../screens/text.ts'
import type { Theme } from '../../screens/view.ts'
import type { Back, Help, Pick, Prompter, Question, Quit, Reply } from '../../wizard/ports.ts'
import { type DrawnOutput, drawnOutput } from './drawn-output.ts'
import { onSignal } from './on-signal.ts'
import { pasteMarks, pastePrompt } from './paste-prompt.ts'
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
 */
export function inquirerPrompter(terminal: AskedTerminal): Prompter {
  const typing = typedInput(terminal.input)
  const keys = typing.stream
  shortenEscape(keys)
  return {
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
        return await prompt(question, terminal, { input: keys, screen }, stop.signal, typed)
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
  }
}

async function prompt(
  question: Question,
  terminal: AskedTerminal,
  { input, screen }: { readonly input: NodeJS.ReadableStream; readonly screen: DrawnOutput },
  signal: AbortSignal,
  typed: { text: string },
): Promise<Reply> {
  const context = { input, output: screen.stream, signal, clearPromptOnDone: true }
  const { message, input: asked } = question
  const theme = themeFor(terminal.theme, question.keys)
  switch (asked.kind) {
    case 'choose': {
      const choices = asked.picks.map((pick) => ({ value: pick.id, name: pickText(pick, terminal) }))
      const preselected = asked.preselected === undefined ? {} : { default: asked.preselected }
      const rows = pickRows(
        choices.map((choice) => choice.name),
        question,
        terminal,
      )
      const id = await select(
        { message, choices, theme, loop: false, pageSize: rows, ...preselected },
        context,
      )
      return asked.picks.find((pick) => pick.id === id)?.reply ?? { kind: 'back' }
    }
    case 'several': {
      const choices = asked.picks.map((pick) => ({
        value: pick.id,
        name: pickText(pick, terminal),
        checked: asked.preselected.includes(pick.id),
      }))
      const rows = pickRows(
        choices.map((choice) => choice.name),
        question,
        terminal,
      )
      return {
        kind: 'answer',
        value: await checkbox({ message, choices, theme, loop: false, pageSize: rows }, context),
      }
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
  return key.name === 'f1' || (text === '?' && empty) ? { kind: 'help' } : undefined
}

/** A pick's text, broken at words and hung below its number. */
function pickText(pick: Pick, terminal: AskedTerminal): string {
  return wrap(pick.text, Math.min(76, terminal.output.columns || 80) - 7).join('\n     ')
}

/** Rows for the picks: all of them, or as many as the screen leaves; the rest scrolls in their place. */
function pickRows(names: readonly string[], question: Question, terminal: AskedTerminal): number {
  const all = names.join('\n').split('\n').length
  const { rows, columns } = terminal.output
  const keys = Math.ceil((question.keys.length + 2) / (columns || 80))
  return rows > 0 ? Math.max(3, Math.min(all, rows - question.lines.length - around - keys)) : all
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
