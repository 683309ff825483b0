import type { Command } from 'commander'
import { findProblem, nearProblem } from '../../guides/find-problem.ts'
import { journeyTitle } from '../../screens/journey-title.ts'
import { problemDocument, problemsView, problemView } from '../../screens/problems-view.ts'
import { safe } from '../../screens/safe.ts'
import type { Call } from '../call.ts'
import { keyFor, savedSession } from '../find-session.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'
import { tellEnding } from '../tell-ending.ts'
import { UsageRefusal } from '../usage-refusal.ts'

/** `problem`: what to do when something goes wrong; in a terminal it is walked, else the whole of it is printed. */
export function addProblem(problem: Command, { context, end }: Call): void {
  const { words, world } = context
  const { catalogue } = world
  const titleOf = ({ name }: { readonly name: string }): string => journeyTitle(name, words)
  problem
    .option('--list', words.say('problems.help-list'))
    .action(async (named: readonly string[], own: { list?: boolean }, command: Command) => {
      const options = commonOptions(command)
      const environment = options.environment ?? 'production'
      const wanted = own.list === true ? '' : named.join(' ')
      const found = wanted === '' ? undefined : findProblem(catalogue, wanted, titleOf)
      if (wanted !== '' && found === undefined) throw unknown(wanted)
      const journey = found && world.journey(found.name, environment)
      if (options.json)
        showJson(context, problemDocument(words, catalogue.problems, journey === undefined ? [] : [journey]))
      else if (journey === undefined)
        showView(context, problemsView(catalogue.problems, words, world.command))
      else if (!world.interactive || !options.input) showView(context, problemView(journey, words))
      else {
        const key = keyFor(context, options) ?? savedSession(context, options)
        const { name = '' } = options
        const request = { key, name, environment, answers: undefined, asksLanguage: false }
        const asked = { ...request, problem: journey.name }
        end(tellEnding(context, await world.wizard(asked, words, options.stateDir), options))
      }
    })

  function unknown(wanted: string): UsageRefusal {
    const near = nearProblem(catalogue, wanted, titleOf)
    const meant = near && words.say('errors.did-you-mean', { suggestion: near.names[0] ?? near.name })
    const list = words.say('problems.see-list', { command: `${world.command} problem --list` })
    const none = words.say('problems.unknown', { what: safe(wanted) })
    return new UsageRefusal([none, ...(meant === undefined ? [] : [meant]), list].join(' '))
  }
}
