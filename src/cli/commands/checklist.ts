import type { Command } from 'commander'
import { checklistView, makeChecklist } from '../../screens/checklist.ts'
import type { Call } from '../call.ts'
import { journeyFor } from '../find-session.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'

/** `checklist`: the whole way on one page, for a role; with a session, what is done is ticked. */
export function addChecklist(program: Command, { context }: Call): void {
  const { words } = context
  program
    .command('checklist')
    .description(words.say('help.checklist'))
    .action((_options: unknown, command: Command) => {
      const options = commonOptions(command)
      const { journey, session } = journeyFor(context, options)
      const checklist = makeChecklist(
        journey,
        words,
        session?.answers ?? {},
        session?.environment ?? 'production',
      )
      if (options.json) showJson(context, checklist)
      else showView(context, checklistView(checklist, journey, words))
    })
}
