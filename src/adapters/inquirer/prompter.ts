import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { checkbox, select } from '@inquirer/prompts'
import { textWidth, wrap } from '../../screens/text.ts'
import type { Theme } from '../../screens/view.ts'
import type { Back, Help, Pick, Prompter, Question, Reply } from '../../wizard/ports.ts'
import { pasteMarks, pastePrompt } from './paste-prompt.ts'
import { textPrompt } from './text-prompt.ts'
import { themeFor } from './theme.ts'

/** The terminal that is asked in. */
export interface AskedTerminal {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly theme: Theme
}

const clearScreen = '\u001b[2J\u001b[H'
/** Rows besides text, picks and keys: the message, and air. */
const around = 3
/** So long (ms) may the rest of a paste's mark take. */
const patience = 250
const showCursor = '\u001b[?25h'

/** Asks in a real terminal: one question a screen. Esc and Ctrl+B go back, F1 and ? help, Ctrl+C quits. */
export function inquirerPrompter(terminal: AskedTerminal): Prompter {
  shortenEscape(terminal.input)
  return {
    pastes: true,
    ask: async (question) => {
      terminal.output.write(`${clearScreen}${question.lines.join('\n')}\n`)
      const stop = new AbortController()
      const typed = { text: '' }
      let late: NodeJS.Timeout | undefined
      const listen = (text: string | undefined, key: { name?: string; ctrl?: boolean }): void => {
        clearTimeout(late)
        const reply = keyReply(text, key, question, typed.text)
        if (reply === undefined) return
        // Where text is pasted, an Esc may be the first piece of the mark that frames it.
        if (question.input.kind === 'paste' && key.name === 'escape')
          late = setTimeout(() => stop.abort(reply), patience)
        else stop.abort(reply)
      }
      terminal.input.on('keypress', listen)
      const ending = question.input.kind === 'paste' ? pasteMarks.off + showCursor : showCursor
      const leave = onSignal(terminal, ending)
      try {
        return await prompt(question, terminal, stop.signal, typed)
      } catch (error) {
        const reason: unknown = stop.signal.aborted ? stop.signal.reason : undefined
        if (isReply(reason)) return { ...reason, ...typedIn(question, typed.text) }
        if (error instanceof Error && error.name === 'ExitPromptError')
          return { kind: 'quit', ...typedIn(question, typed.text) }
        throw error
      } finally {
        clearTimeout(late)
        terminal.input.off('keypress', listen)
        leave()
        terminal.output.write(ending)
      }
    },
  }
}

async function prompt(
  question: Question,
  terminal: AskedTerminal,
  signal: AbortSignal,
  typed: { text: string },
): Promise<Reply> {
  const context = { input: terminal.input, output: terminal.output, signal, clearPromptOnDone: true }
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
      terminal.output.write(`${terminal.theme.quiet(`  ${question.keys}`)}\n\n`)
      const watch = (text: string): void => {
        typed.text = text
      }
      const judge = async (text: string): Promise<string | undefined> => {
        const why = await asked.judge(text)
        return why === undefined ? undefined : wrap(why, textWidth(terminal.output.columns)).join('\n  ')
      }
      const value = await textPrompt({ message, theme, draft: asked.draft, judge, watch }, context)
      return { kind: 'answer', value }
    }
    case 'paste': {
      terminal.output.write(`${pasteMarks.on}${terminal.theme.quiet(`  ${question.keys}`)}\n\n`)
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
): Back | Help | undefined {
  if (key.name === 'escape' || (key.ctrl === true && key.name === 'b')) return { kind: 'back' }
  const { kind } = question.input
  const empty = kind === 'choose' || kind === 'several' || (kind === 'type' && typed === '')
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

function isReply(reason: unknown): reason is Back | Help {
  return typeof reason === 'object' && reason !== null && 'kind' in reason
}

/** Gives the terminal back when the program is told to end. @param ending what is written then @returns what ends the watch */
function onSignal({ input, output }: AskedTerminal, ending: string): () => void {
  const signals = ['SIGTERM', 'SIGHUP'] as const
  const end = (signal: NodeJS.Signals): void => {
    stop()
    if (input.isTTY) input.setRawMode(false)
    output.write(ending)
    process.kill(process.pid, signal)
  }
  const stop = (): void => {
    for (const signal of signals) process.off(signal, end)
  }
  for (const signal of signals) process.on(signal, end)
  return stop
}

/** Makes Esc answer at once: the first reader of a terminal's keys decides how long it waits for more of a sequence. */
function shortenEscape(stream: NodeJS.ReadStream): void {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  createInterface({ input: stream, output: nowhere, terminal: true, escapeCodeTimeout: 60 }).close()
}
