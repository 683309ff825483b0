import { checklistView, makeChecklist } from '../screens/checklist.ts'
import type { SessionKey } from '../session/session.ts'
import type { Ending } from '../wizard/ports.ts'
import type { Context } from './context.ts'
import { keyFor } from './find-session.ts'
import { lineToCopy, optionsOf } from './line-to-copy.ts'
import type { CommonOptions } from './options.ts'
import { quoted } from './quoted.ts'
import { showMessage, showView } from './show.ts'

/** Says how to come back, or prints what was asked for. @returns the exit code */
export function tellEnding(context: Context, ending: Ending, options: CommonOptions): number {
  const { world } = context
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
  world.err(`${words.say(key, { command: comeBack(context, ending.journey, options) })}\n`)
  return ending.kind === 'quit' ? 130 : 0
}

/** Tells a person who has nothing saved how to start; that is no mistake. */
export function tellNotStarted(context: Context, options: CommonOptions): void {
  const { words } = context
  showMessage(
    context,
    `${words.say('status.none')}\n${words.say('status.start-with', { command: comeBack(context, undefined, options) })}`,
  )
}

/** The line that leads back to where a person was, or to what they asked for. */
function comeBack(context: Context, session: SessionKey | undefined, options: CommonOptions): string {
  const key = session ?? keyFor(context, options)
  const { country, name = '', environment = 'production' } = options
  const asked = country === undefined ? '' : `--country ${quoted(country)}`
  const told =
    key === undefined ? [asked, optionsOf(context, { environment, name })] : [optionsOf(context, key)]
  return lineToCopy(context.world, ...told)
}
