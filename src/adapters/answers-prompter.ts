import type { AnswersFile } from '../session/read-answers-file.ts'
import { UserError } from '../session/user-error.ts'
import type { Prompter, Question, Reply } from '../wizard/ports.ts'

/**
 * Lets a file answer the questions, by the name of the step. A text answers once, a list gives one
 * answer after another; pages that are only read
 * are turned by themselves.
 * @param show where each screen goes that the file answers
 */
export function answersPrompter(
  answers: AnswersFile['answers'],
  notAnOption: (known: readonly string[]) => string,
  show: (lines: readonly string[]) => void,
): Prompter {
  const used = new Map<string, number>()
  return {
    ask: (question) => {
      show(question.lines)
      return Promise.resolve(reply(question))
    },
  }

  function reply(question: Question): Reply {
    const { input } = question
    const page = question.id.includes('#')
    const given = page ? 'more' : next(question.id)
    const picks = input.kind === 'type' ? [] : input.picks
    if (given === undefined && onlyShows(picks.map((pick) => pick.id))) return passed(question)
    if (given === undefined) throw new UserError('answer-open', question.id)
    if (input.kind === 'type') {
      const why = input.judge(given)
      if (why !== undefined) throw new UserError('answer-refused', question.id, why)
      return { kind: 'answer', value: given }
    }
    const pick = picks.find((each) => each.id === given)
    if (pick === undefined)
      throw new UserError('answer-refused', question.id, notAnOption(picks.map((each) => each.id)))
    return input.kind === 'several' ? { kind: 'answer', value: [given] } : pick.reply
  }

  /** Whether a page asks nothing: a notice, or an outcome. */
  function onlyShows(picks: readonly string[]): boolean {
    return picks.includes('change') || (picks.includes('done') && !picks.includes('differs'))
  }

  /** A page that only shows something needs no answer: go on, or at an outcome, finish. */
  function passed(question: Question): Reply {
    const picks = question.input.kind === 'type' ? [] : question.input.picks
    const pick = picks.find((each) => each.id === 'done') ?? picks.find((each) => each.id === 'leave')
    return pick?.reply ?? { kind: 'quit' }
  }

  /** The next answer for a question; a single text answers once, so that no file can go round for ever. */
  function next(id: string): string | undefined {
    const given = answers[id]
    const index = used.get(id) ?? 0
    used.set(id, index + 1)
    return (typeof given === 'string' ? [given] : given)?.[index]
  }
}
