import type { AnswersFile } from '../session/read-answers-file.ts'
import { UserError } from '../session/user-error.ts'
import type { Prompter, Question, Reply } from '../wizard/ports.ts'

/**
 * Lets a file answer the questions, by the name of the step. A text answers once, a list gives one
 * answer after another; pages that are only read
 * are turned by themselves.
 * @param anyway the steps whose answer may be unusual
 * @param show where each screen goes that the file answers
 */
export function answersPrompter(
  answers: AnswersFile['answers'],
  notAnOption: (known: readonly string[]) => string,
  show: (lines: readonly string[]) => void,
  anyway: readonly string[] = [],
): Prompter {
  const used = new Map<string, number>()
  return {
    ask: async (question) => {
      const { input } = question
      // A file has no slips of the hand: what it gives needs no second typing.
      if (input.kind === 'type' && input.repeats !== undefined)
        return { kind: 'answer', value: input.repeats }
      show(question.lines)
      return question.doubts === undefined ? reply(question) : stand(question.doubts)
    },
  }

  /** An unusual answer stands where the file says so; else it stops here, like an open question. */
  function stand({ step, why }: NonNullable<Question['doubts']>): Reply {
    if (anyway.includes(step)) return { kind: 'answer', value: 'anyway' }
    throw new UserError('answer-doubted', step, why)
  }

  async function reply(question: Question): Promise<Reply> {
    const { input } = question
    const page = question.id.includes('#')
    const given = page ? 'more' : next(question.id)
    const picks = 'picks' in input ? input.picks : []
    if (given === undefined && onlyShows(picks.map((pick) => pick.id))) return passed(question)
    if (given === undefined) throw new UserError('answer-open', question.id)
    if (input.kind === 'type') {
      const why = await input.judge(given)
      if (why !== undefined) throw new UserError('answer-refused', question.id, why)
      return { kind: 'answer', value: given }
    }
    if (input.kind === 'paste') return { kind: 'back' }
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
    const picks = 'picks' in question.input ? question.input.picks : []
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
