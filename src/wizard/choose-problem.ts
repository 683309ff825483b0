import type { Position } from '../flow/locate.ts'
import { addresseeOf } from '../guides/addressee-of.ts'
import { problemsAt } from '../guides/find-problem.ts'
import type { Journey, ProblemEntry } from '../guides/journey.ts'
import { journeyTitle } from '../screens/journey-title.ts'
import { groupsOf } from '../screens/problems-view.ts'
import { differsView } from '../screens/step-view.ts'
import type { View } from '../screens/view.ts'
import { pickOf } from './pick-of.ts'
import type { Back, Desk, Pick, Quit, Reply } from './ports.ts'
import { askUnhelped, backPick } from './read.ts'

/** The problem that somebody has, or how they left the question. */
export type Chosen = Back | Quit | { readonly kind: 'problem'; readonly name: string }

/** The way to the problems, which every step of a journey has; none where these packs have no problem. */
export function problemPicks(desk: Desk): readonly Pick[] {
  return desk.catalogue.problems.length === 0 ? [] : [pickOf('problem', desk.words.say('buttons.problem'))]
}

/**
 * Asks for the problem at a step: what to do where the screen differs, the problems that belong to the step, and all others. Where
 * there is nothing to say of the step, for one of all.
 * @param completed the page with what else is said there
 */
export async function chooseProblemAt(
  desk: Desk,
  journey: Journey,
  position: Position,
  completed: (view: View) => View = (view) => view,
): Promise<Chosen> {
  const { step, relevant } = position
  const near = problemsAt(desk.catalogue, step)
  if (near.length === 0 && step.kind !== 'task') return chooseProblem(desk)
  const view = completed(
    step.kind === 'task'
      ? differsView(
          journey,
          desk.words,
          step,
          relevant,
          addresseeOf(desk.operators()[journey.name], relevant)?.who,
        )
      : titled(desk.words.say('problems.here')),
  )
  const others: readonly Pick[] =
    desk.catalogue.problems.length === 0
      ? []
      : [pickOf('else', desk.words.say(near.length > 0 ? 'problems.else' : 'problems.all'))]
  for (;;) {
    const picks = [...near.map((problem) => problemPick(desk, problem)), ...others, backPick(desk)]
    const reply = await ask(desk, 'differs', view, picks)
    if (reply.kind === 'action' && reply.id === 'else') {
      const chosen = await chooseProblem(desk)
      if (chosen.kind !== 'back') return chosen
    } else return chosenBy(reply)
  }
}

/** Asks for a problem out of all: what one sees, then what is wrong with it. */
export async function chooseProblem(desk: Desk): Promise<Chosen> {
  for (;;) {
    const groups = groupsOf(desk.catalogue.problems)
    const picks = groups.map((group) => pickOf(group, desk.words.say(`problems.group-${group}`)))
    const view = titled(desk.words.say('problems.where'))
    const reply = await ask(desk, 'problems', view, [...picks, backPick(desk)])
    const group = groups.find((each) => reply.kind === 'action' && reply.id === each)
    if (group === undefined) return chosenBy(reply)
    const within = desk.catalogue.problems.filter((problem) => problem.group === group)
    const chosen = await ask(desk, `problems/${group}`, titled(desk.words.say(`problems.group-${group}`)), [
      ...within.map((problem) => problemPick(desk, problem)),
      backPick(desk),
    ])
    if (chosen.kind === 'action' || chosen.kind === 'quit') return chosenBy(chosen)
  }
}

function chosenBy(reply: Reply): Chosen {
  if (reply.kind === 'quit') return { kind: 'quit' }
  return reply.kind === 'action' ? { kind: 'problem', name: reply.id } : { kind: 'back' }
}

async function ask(desk: Desk, id: string, view: View, picks: readonly Pick[]): Promise<Reply> {
  return askUnhelped(desk, view, {
    id,
    message: desk.words.say('problems.which'),
    input: { kind: 'choose', preselected: undefined, picks },
    keys: desk.words.say('keys.page'),
  })
}

function titled(title: string): View {
  return { title, blocks: [] }
}

function problemPick(desk: Desk, { name }: ProblemEntry): Pick {
  return pickOf(name, journeyTitle(name, desk.words))
}
