import { safe } from '../screens/safe.ts'
import { type AnswersFile, readAnswersFile } from '../session/read-answers-file.ts'
import type { Context } from './context.ts'
import type { CommonOptions } from './options.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** The file that answers the questions, if one was named. @throws UsageRefusal with exit code 3 where it can't be read */
export function answersFor({ words, world }: Context, options: CommonOptions): AnswersFile | undefined {
  if (options.answers === undefined) return undefined
  const text = world.readText(options.answers)
  if (text === undefined)
    throw new UsageRefusal(words.say('errors.no-answers-file', { what: safe(options.answers) }), 3)
  const file = readAnswersFile(text)
  if (file === undefined)
    throw new UsageRefusal(words.say('errors.answers-file', { what: safe(options.answers) }), 3)
  return file
}
