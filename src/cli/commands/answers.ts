import type { Command } from 'commander'
import { change } from '../../flow/revise.ts'
import { nearestName } from '../../guides/nearest-name.ts'
import { answersDocument, answersView, noAnswersDocument } from '../../screens/answer-rows.ts'
import { safe } from '../../screens/safe.ts'
import { withBook } from '../../session/session.ts'
import type { Call } from '../call.ts'
import { didYouMean } from '../did-you-mean.ts'
import { savedSession } from '../find-session.ts'
import { lineToCopy, neededOptionsOf } from '../line-to-copy.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'
import { tellNotStarted } from '../tell-ending.ts'
import { UsageRefusal } from '../usage-refusal.ts'

/** `answers`: check your answers; `answers change <step>`: have one asked again. */
export function addAnswers(answers: Command, { context }: Call): void {
  const { words, world } = context
  answers.action((_options: unknown, command: Command) => {
    const options = commonOptions(command)
    const session = savedSession(context, options)
    if (session === undefined) {
      if (options.json) showJson(context, noAnswersDocument(words))
      else tellNotStarted(context, options)
      return
    }
    const document = answersDocument(
      world.journey(session.journey, session.environment),
      words,
      session.answers,
    )
    const line = lineToCopy(world, 'answers change <id>', neededOptionsOf(context, options, session))
    if (options.json) showJson(context, document)
    else showView(context, answersView(document, words, line))
  })
  answers
    .command('change')
    .description(words.say('help.answers-change'))
    .argument(`<${words.say('help.value-step')}>`, words.say('help.step'))
    .action((step: string, _options: unknown, command: Command) => {
      const options = commonOptions(command)
      const session = savedSession(context, options)
      if (session === undefined) return tellNotStarted(context, options)
      const journey = world.journey(session.journey, session.environment)
      const own = neededOptionsOf(context, options, session)
      const known = answersDocument(journey, words, session.answers).items.map((item) => item.id)
      const found = known.find((id) => id === step)
      if (found === undefined) throw unknown(step, known, lineToCopy(world, 'answers', own))
      world
        .sessions(options.stateDir)
        .save(withBook(session, change(session, found), journey.revision, world.now()), session)
      world.out(
        `${words.say('answers.changed', { step })}\n${words.say('screens.go-on', { command: lineToCopy(world, own) })}\n`,
      )
    })

  function unknown(step: string, known: readonly string[], command: string): UsageRefusal {
    const text = words.say('answers.unknown', { step: safe(step), command })
    return new UsageRefusal([text, ...didYouMean(context, nearestName(known, step))].join('\n'), 3)
  }
}
