import type { Command } from 'commander'
import { checklistView, makeChecklist } from '../../screens/checklist.ts'
import { remindersOf } from '../../screens/reminders.ts'
import { isUserError } from '../../session/user-error.ts'
import type { Call } from '../call.ts'
import type { Context } from '../context.ts'
import { journeyFor, keyFor } from '../find-session.ts'
import { type CommonOptions, commonOptions } from '../options.ts'
import { addOutputOptions, type PageFormat, pageFormats, printPage } from '../print-page.ts'
import { tellUserError } from '../tell-user-error.ts'
import { UsageRefusal } from '../usage-refusal.ts'
import { type OutputOptions, writeOutput } from '../write-output.ts'

interface ChecklistOptions extends OutputOptions {
  readonly format?: PageFormat | 'ics'
}

/** `checklist`: the whole way on one page, for a role; with a session, what is done is ticked. */
export function addChecklist(checklist: Command, { context }: Call): void {
  const { words, world } = context
  addOutputOptions(checklist, words, words.say('help.format-checklist'), [...pageFormats, 'ics']).action(
    async (own: ChecklistOptions, command: Command) => {
      const options = commonOptions(command)
      const format = options.json ? 'json' : (own.format ?? 'text')
      const { journey, session } = savedOrNew(context, options)
      if (format === 'ics') {
        const time = { now: world.now(), zone: world.zone }
        const reminders = session === undefined ? [] : remindersOf(journey, words, session, time)
        if (reminders.length === 0) throw new UsageRefusal(words.say('waiting.no-reminder'))
        return writeOutput(context, await world.calendar(reminders, words), own)
      }
      const made = makeChecklist(journey, words, session?.answers ?? {}, journey.environment)
      return printPage(context, format, own, {
        document: () => made,
        views: () => [checklistView(made, journey, words)],
        journey,
      })
    },
  )
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
