import { judge } from '../rehearsal/judge.ts'
import type { SignIn } from '../rehearsal/login/sign-in.ts'
import { approveExerciseOf, operatorExerciseOf, signInOf } from '../rehearsal/scenario/exercise-of.ts'
import type { Scenario, ScenarioOf } from '../rehearsal/scenario/read-scenario-shape.ts'
import { type Score, scoreApproving, scoreOperator, scoreSignIn } from '../rehearsal/scenario/score.ts'
import { approveEndView } from '../screens/approve-end-view.ts'
import { scenarioView, scoreView } from '../screens/scenario-view.ts'
import type { View } from '../screens/view.ts'
import { approveOnce } from './approve-once.ts'
import type { Desk, Reply } from './ports.ts'
import { practiseOperator } from './practise-operator.ts'
import { showVerdict } from './practise-operators.ts'
import { askBelow } from './read.ts'
import { signInOnce } from './sign-in-once.ts'

type Left = 'left' | 'quit'

/**
 * Plays a trainer's scenario once, and shows its score. Nothing of it is kept.
 * @returns the score, or how it was left before the end
 */
export async function playScenario(desk: Desk, scenario: Scenario): Promise<Score | Left> {
  const begun = await showOne(desk, 'scenario', scenarioView(scenario, desk.words), 'begin')
  if (begun.kind === 'quit') return 'quit'
  if (begun.kind === 'back') return 'left'
  const score = await scored(desk, scenario)
  if (typeof score === 'string') return score
  const view = scoreView(score, desk.words, shelfOf(desk), desk.labels())
  await showOne(desk, 'scenario/score', view, 'finish')
  return score
}

function scored(desk: Desk, scenario: Scenario): Promise<Score | Left> {
  switch (scenario.kind) {
    case 'approve':
      return playApproving(desk, scenario)
    case 'operator':
      return playOperator(desk, scenario)
    case 'login':
      return playSignIn(desk, scenario)
  }
}

async function playApproving(desk: Desk, scenario: ScenarioOf<'approve'>): Promise<Score | Left> {
  const ended = await approveOnce(desk, approveExerciseOf(scenario, desk.words.language))
  if (typeof ended === 'string') return ended
  const view = approveEndView(ended, desk.words, shelfOf(desk))
  const shown = await showOne(desk, 'approve/end', view, 'to-score')
  return shown.kind === 'quit' ? 'quit' : scoreApproving(scenario.name, ended)
}

async function playOperator(desk: Desk, scenario: ScenarioOf<'operator'>): Promise<Score | Left> {
  const now = desk.now()
  const exercise = operatorExerciseOf(scenario, () => desk.register(), now)
  const { ended, played } = await practiseOperator(desk, exercise)
  if (ended !== 'done') return ended
  if ((await showVerdict(desk, exercise, played)) === 'quit') return 'quit'
  return scoreOperator(scenario.name, exercise, judge(exercise, played, now))
}

async function playSignIn(desk: Desk, scenario: ScenarioOf<'login'>): Promise<Score | Left> {
  const seen: SignIn[] = []
  const onlooker = {
    sees: (signIn: SignIn): void => void seen.push(signIn),
    end: desk.words.say('rehearse-scenario.to-score'),
  }
  const ended = await signInOnce(desk, signInOf(scenario), onlooker)
  if (ended === 'quit') return 'quit'
  return seen.some(({ scene }) => scene === 'in')
    ? scoreSignIn(scenario.name, seen, scenario.outcome.by)
    : 'left'
}

function shelfOf(desk: Desk) {
  return { journey: (name: string) => desk.journey(name, 'production'), command: desk.command }
}

/** A page with one thing to go on with; help is the page itself. */
async function showOne(
  desk: Desk,
  id: string,
  view: View,
  pick: 'begin' | 'to-score' | 'finish',
): Promise<Reply> {
  const text = desk.words.say(`rehearse-scenario.${pick}`)
  const picks = [{ id: 'done', text, reply: { kind: 'action', id: 'done' } }] as const
  for (;;) {
    const reply = await askBelow(desk, view, {
      id,
      message: desk.words.say('prompts.read'),
      input: { kind: 'choose', preselected: undefined, picks },
      keys: desk.words.say('rehearse-scenario.keys'),
    })
    if (reply.kind !== 'help') return reply
  }
}
