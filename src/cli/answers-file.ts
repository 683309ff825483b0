import { safe } from '../screens/safe.ts'
import { type AnswersFile, readAnswersFile } from '../session/read-answers-file.ts'
import type { Context } from './context.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** The file that answers the questions. @param path as it was named @throws UsageRefusal with exit code 3 where it can't be read */
export function answersIn({ words, world }: Context, path: string): AnswersFile {
  const text = world.readText(path)
  if (text === undefined) throw new UsageRefusal(words.say('errors.no-answers-file', { what: safe(path) }), 3)
  const file = readAnswersFile(text)
  if (file === undefined) throw new UsageRefusal(words.say('errors.answers-file', { what: safe(path) }), 3)
  return file
}
