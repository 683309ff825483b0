import type { Command } from 'commander'
import { findProblem, nearProblem } from '../../guides/find-problem.ts'
import type { ProblemEntry } from '../../guides/journey.ts'
import { journeyTitle } from '../../screens/journey-title.ts'
import { problemDocument, problemsView, problemView } from '../../screens/problems-view.ts'
import type { Call } from '../call.ts'
import { keyFor, savedSession } from '../find-session.ts'
import { commonOptions } from '../options.ts'
import { problemsByWords } from '../problems-by-words.ts'
import { showJson, showView } from '../show.ts'
import { tellEnding } from '../tell-ending.ts'
import { unknownProblem } from '../unknown-problem.ts'

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
      const found = wanted === '' ? undefined : problemOf(wanted)
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

  /** By its name, or by words of one's own. @throws UsageRefusal where it isn't clear which one is meant */
  function problemOf(wanted: string): ProblemEntry {
    const named = findProblem(catalogue, wanted, titleOf)
    if (named !== undefined) return named
    const meant = nearProblem(catalogue, wanted, titleOf)
    const { clear, near } = problemsByWords(context, wanted)
    // One word that is nearly a name is asked about; a sentence in which letters and words mean the same says enough.
    if (meant === undefined && clear !== undefined) return clear
    if (meant !== undefined && meant === near[0] && wanted.includes(' ')) return meant
    throw unknownProblem(context, wanted, meant, near)
  }
}
