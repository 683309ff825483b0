import { checklistView, makeChecklist } from '../screens/checklist.ts'
import type { SessionKey } from '../session/session.ts'
import type { Ending } from '../wizard/ports.ts'
import type { Context } from './context.ts'
import type { CommonOptions } from './options.ts'
import { showView } from './show.ts'

/** Says how to come back, or prints what was asked for. @returns the exit code */
export function tellEnding({ world }: Context, ending: Ending, options: CommonOptions): number {
  const { words } = ending.desk
  if (ending.kind === 'checklist') {
    const { environment } = ending
    const journey = world.journey(ending.journey, environment)
    const key = { journey: ending.journey, environment, name: options.name ?? '' }
    const answers = world.sessions(options.stateDir).find(key)?.answers ?? ending.given
    const checklist = makeChecklist(journey, words, answers, environment)
    showView({ world, words }, checklistView(checklist, journey, words))
    return 0
  }
  if (!ending.desk.sessions.keeps) {
    world.err(`${words.say('store.unsaved-end')}\n`)
    return ending.kind === 'quit' ? 130 : 0
  }
  const key = ending.journey === undefined ? 'left.goodbye' : 'left.saved'
  world.err(`${words.say(key, { command: comeBack(world.command, ending.journey, options) })}\n`)
  return ending.kind === 'quit' ? 130 : 0
}

/** Tells a person who has nothing saved how to start; that is no mistake. */
export function tellNotStarted({ words, world }: Context, options: CommonOptions): void {
  world.out(
    `${words.say('status.none')}\n${words.say('status.start-with', { command: comeBack(world.command, undefined, options) })}\n`,
  )
}

/** The line that leads back to where a person was. */
function comeBack(command: string, session: SessionKey | undefined, options: CommonOptions): string {
  const role = session?.journey.split('/')[1] ?? options.role
  const name = session?.name ?? options.name ?? ''
  const environment = session?.environment ?? options.environment ?? 'production'
  const parts = [
    role === undefined ? '' : `--role ${role}`,
    environment === 'production' ? '' : `--environment ${environment}`,
    name === '' ? '' : `--name ${quoted(name)}`,
    options.stateDir === undefined ? '' : `--state-dir ${quoted(options.stateDir)}`,
  ].filter((part) => part !== '')
  return [parts.length === 0 ? command.replace(/ --$/, '') : command, ...parts].join(' ')
}

/** A text as a shell takes it for one word, and for nothing else. */
function quoted(text: string): string {
  if (/^[\w./-]+$/.test(text)) return text
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`
}
