import type { Command } from 'commander'
import { answersIn } from '../answers-file.ts'
import type { Call } from '../call.ts'
import { keyFor, keyInCountry } from '../find-session.ts'
import { commonOptions } from '../options.ts'
import { tellEnding } from '../tell-ending.ts'
import { UsageRefusal } from '../usage-refusal.ts'

/** `start`, and what happens without a command: start, or go on. */
export function addStart(start: Command, { context, end }: Call): void {
  const { words, world } = context
  start.action(async (_options: unknown, command: Command) => {
    const options = commonOptions(command)
    const answers = options.answers === undefined ? undefined : answersIn(context, options.answers)
    if (answers === undefined && (!world.interactive || !options.input)) throw notTerminal()
    const role = options.role ?? answers?.role
    const country = options.country ?? answers?.country
    const wanted = { ...options, ...(role && { role }), ...(country && { country }) }
    const key = keyFor(context, wanted) ?? (country === undefined ? undefined : keyInCountry(context, wanted))
    const asksLanguage =
      answers === undefined &&
      options.lang === undefined &&
      world.environment.TRACES_GUIDE_LANG === undefined &&
      world.preferences(options.stateDir).language() === undefined
    const { name = '', environment } = options
    const request = { key, name, environment, answers, asksLanguage }
    const ending = await world.wizard(request, words, options.stateDir)
    end(tellEnding(context, ending, options))
  })

  function notTerminal(): UsageRefusal {
    const checklist = `${world.command} checklist --role agent`
    const file = `${world.command} --role agent --answers answers.json`
    return new UsageRefusal(words.say('errors.not-terminal', { checklist, answers: file }), 5)
  }
}
