import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parse } from 'yaml'

const texts = v.union([v.string(), v.array(v.string())])
const questions = v.record(v.string(), v.array(v.object({ asks: v.string(), expects: texts })))
const pages = v.record(v.string(), v.array(v.string()))

/** Something that a person asks, and the pages that answer it. */
export interface Question {
  readonly language: string
  readonly asks: string
  readonly expects: readonly string[]
}

function read(name: string): unknown {
  return parse(readFileSync(join(import.meta.dirname, name), 'utf8'))
}

/** The questions of a file, with the names of problems turned into pages. */
export function readQuestions(file: 'tuning.yaml' | 'held-out.yaml'): readonly Question[] {
  const known = v.parse(pages, read('pages.yaml'))
  return Object.entries(v.parse(questions, read(file))).flatMap(([language, list]) =>
    list.map(({ asks, expects }) => ({
      language,
      asks,
      expects: [expects].flat().flatMap((name) => known[name] ?? [name]),
    })),
  )
}
