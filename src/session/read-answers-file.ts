import * as v from 'valibot'

/** A file that answers the questions: for which role, and what to each step. */
export interface AnswersFile {
  readonly role?: string | undefined
  readonly country?: string | undefined
  readonly answers: Readonly<Record<string, string | readonly string[]>>
  /** The steps whose answer stands though it is unusual. */
  readonly anyway?: readonly string[] | undefined
}

const answer = v.union([v.string(), v.array(v.string())])
const schema = v.strictObject({
  role: v.optional(v.string()),
  country: v.optional(v.string()),
  anyway: v.optional(v.array(v.string())),
  answers: v.pipe(
    v.unknown(),
    v.check((answers) => !Array.isArray(answers)),
    v.record(v.string(), answer),
  ),
})

/** Reads an answers file (JSON); nothing where it is not one. */
export function readAnswersFile(text: string): AnswersFile | undefined {
  try {
    const read = v.safeParse(schema, JSON.parse(text.replace(/^\uFEFF/, '')))
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}
