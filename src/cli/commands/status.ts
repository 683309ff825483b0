import type { Command } from 'commander'
import { noStatusDocument, statusDocument, statusView } from '../../screens/status-view.ts'
import type { Call } from '../call.ts'
import { savedSession } from '../find-session.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'
import { tellNotStarted } from '../tell-ending.ts'

/** `status`: what is done, and what comes next. */
export function addStatus(program: Command, { context }: Call): void {
  const { words, world } = context
  program
    .command('status')
    .description(words.say('help.status'))
    .action((_options: unknown, command: Command) => {
      const options = commonOptions(command)
      const session = savedSession(context, options)
      if (session === undefined) {
        if (options.json) showJson(context, noStatusDocument(words))
        else tellNotStarted(context, options)
        return
      }
      const journey = world.journey(session.journey, session.environment)
      const document = statusDocument(journey, words, session)
      if (options.json) showJson(context, document)
      else
        showView(context, statusView(document, journey, words, session.answers, world.command, world.now()))
    })
}
