import type { Command } from 'commander'
import { change } from '../../flow/revise.ts'
import { answersDocument, answersView, noAnswersDocument } from '../../screens/answer-rows.ts'
import { withBook } from '../../session/session.ts'
import type { Call } from '../call.ts'
import { savedSession } from '../find-session.ts'
import { lineToCopy, neededOptionsOf } from '../line-to-copy.ts'
import { commonOptions } from '../options.ts'
import { showJson, showMessage, showView } from '../show.ts'
import { tellNotStarted } from '../tell-ending.ts'
import { unknownAnswer } from '../unknown-answer.ts'

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
      if (found === undefined) throw unknownAnswer(context, step, known, own)
      world
        .sessions(options.stateDir)
        .save(withBook(session, change(session, found), journey.revision, world.now()), session)
      showMessage(
        context,
        `${words.say('answers.changed', { step })}\n${words.say('screens.go-on', { command: lineToCopy(world, own) })}`,
      )
    })
}
