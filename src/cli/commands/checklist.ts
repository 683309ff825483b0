import type { Command } from 'commander'
import { checklistView, makeChecklist } from '../../screens/checklist.ts'
import { isUserError } from '../../session/user-error.ts'
import type { Call } from '../call.ts'
import type { Context } from '../context.ts'
import { journeyFor, keyFor } from '../find-session.ts'
import { type CommonOptions, commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'
import { tellUserError } from '../tell-user-error.ts'

/** `checklist`: the whole way on one page, for a role; with a session, what is done is ticked. */
export function addChecklist(program: Command, { context }: Call): void {
  const { words } = context
  program
    .command('checklist')
    .description(words.say('help.checklist'))
    .action((_options: unknown, command: Command) => {
      const options = commonOptions(command)
      const { journey, session } = savedOrNew(context, options)
      const checklist = makeChecklist(journey, words, session?.answers ?? {}, journey.environment)
      if (options.json) showJson(context, checklist)
      else showView(context, checklistView(checklist, journey, words))
    })
}

/** The way of a role is printed also where what is saved can't be read; that is told beside it. */
function savedOrNew(context: Context, options: CommonOptions): ReturnType<typeof journeyFor> {
  try {
    return journeyFor(context, options)
  } catch (error) {
    const key = keyFor(context, options)
    if (!isUserError(error) || key === undefined) throw error
    tellUserError(context, error)
    return { journey: context.world.journey(key.journey, key.environment), session: undefined }
  }
}
