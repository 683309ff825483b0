import type { Command } from 'commander'
import { change } from '../../flow/revise.ts'
import { isStepId } from '../../flow/step.ts'
import { answersDocument, answersView, noAnswersDocument } from '../../screens/answer-rows.ts'
import { safe } from '../../screens/safe.ts'
import { withBook } from '../../session/session.ts'
import type { Call } from '../call.ts'
import { savedSession } from '../find-session.ts'
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
    if (options.json) showJson(context, document)
    else showView(context, answersView(document, words, world.command))
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
      const known = answersDocument(journey, words, session.answers).items.some((item) => item.id === step)
      const list = `${world.command} answers`
      if (!known || !isStepId(step))
        throw new UsageRefusal(words.say('answers.unknown', { step: safe(step), command: list }), 3)
      world
        .sessions(options.stateDir)
        .save(withBook(session, change(session, step), journey.revision, world.now()), session)
      world.out(
        `${words.say('answers.changed', { step })}\n${words.say('screens.go-on', { command: world.command.replace(/ --$/, '') })}\n`,
      )
    })
}
