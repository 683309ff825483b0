import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, type InferOutput, object, optional, parse, picklist, strictObject, string } from 'valibot'
import { parse as parseYaml } from 'yaml'
import type { CheckedRow, OperatorCheck } from '../../src/operator/check.ts'
import { verdicts } from '../../src/operator/check.ts'
import { roles } from './rules.ts'

const scene = strictObject({
  who: string(),
  role: picklist(roles),
  name: optional(string()),
  paste: string(),
  /** Each row in short: 'Exempel AB | eurpo valid, other none | request'. */
  rows: optional(array(string()), []),
  verdict: picklist(verdicts),
  reason: optional(string()),
})
export type Scene = InferOutput<typeof scene> & { readonly file: string }

const folder = join(import.meta.dirname, 'pastes')

/** All pastes as people make them, from the files in pastes/. */
export const scenes: readonly Scene[] = readdirSync(folder).flatMap((file) => {
  const { pastes } = parse(
    object({ pastes: array(scene) }),
    parseYaml(readFileSync(join(folder, file), 'utf8')),
  )
  return pastes.map((paste) => ({ ...paste, file }))
})

/** What came out, in the same short form. */
export const inShort = ({ rows, verdict, reason }: OperatorCheck) => ({
  rows: rows.map(rowInShort),
  verdict,
  ...(reason === undefined ? {} : { reason }),
})

function rowInShort({ name = '-', activities, verdict }: CheckedRow): string {
  const shown = activities.map(
    ({ id, unclear, state }) => `${unclear ? `?${unclear}` : (id ?? 'other')} ${state}`,
  )
  return `${name} | ${shown.join(', ') || '-'} | ${verdict}`
}
