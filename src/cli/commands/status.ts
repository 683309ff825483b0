import type { Command } from 'commander'
import { renderEml } from '../../screens/eml.ts'
import { letterStep, readyLetter } from '../../screens/ready-letter.ts'
import { noStatusDocument, statusDocument, statusView } from '../../screens/status-view.ts'
import type { Call } from '../call.ts'
import { savedSession } from '../find-session.ts'
import { lineToCopy, neededOptionsOf } from '../line-to-copy.ts'
import { commonOptions } from '../options.ts'
import { addOutputOptions, type PageFormat, pageFormats, printPage } from '../print-page.ts'
import { jsonText } from '../show.ts'
import { tellNotStarted } from '../tell-ending.ts'
import { UsageRefusal } from '../usage-refusal.ts'
import { type OutputOptions, writeOutput } from '../write-output.ts'

interface StatusOptions extends OutputOptions {
  readonly format?: PageFormat | 'eml'
}

/** `status`: what is done, what comes next, which clocks run; as a draft e-mail, what to write where one waits. */
export function addStatus(status: Command, { context }: Call): void {
  const { words, world } = context
  addOutputOptions(status, words, words.say('help.format-status'), [...pageFormats, 'eml']).action(
    async (own: StatusOptions, command: Command) => {
      const options = commonOptions(command)
      const format = options.json ? 'json' : (own.format ?? 'text')
      const session = savedSession(context, options)
      if (session === undefined && format === 'json')
        return writeOutput(context, jsonText(noStatusDocument(words)), own)
      if (session === undefined) return tellNotStarted(context, options)
      const { answers, journey: name, environment } = session
      const journey = world.journey(name, environment)
      const time = { now: world.now(), zone: world.zone }
      if (format === 'eml') {
        const step = letterStep(journey, answers)
        if (step === undefined) throw new UsageRefusal(words.say('waiting.no-letter'))
        return writeOutput(
          context,
          renderEml(readyLetter(journey, words, step, answers, time, world.words)),
          own,
        )
      }
      const line = lineToCopy(world, neededOptionsOf(context, options, session))
      const document = statusDocument(journey, words, session, time)
      return printPage(context, format, own, {
        document: () => document,
        views: () => [statusView(document, journey, words, answers, line, time.now)],
        journey,
      })
    },
  )
}
