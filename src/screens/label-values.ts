import { type LabelEntry, labelIn } from '../guides/reference.ts'
import { showLabel } from './label.ts'
import type { Values } from './words.ts'

/** What `label.…` stands for in a text: each label in quotes, as the site prints it. */
export function labelValues(labels: readonly LabelEntry[], language: string): Values {
  const label: Record<string, string> = {}
  for (const each of labels) label[each.id] = showLabel(each, language)
  return { label }
}

/** A label as it stands on a drawn screen: in one language, or what it means, in brackets, where none is known for the reader. */
export function drawnLabel(labels: readonly LabelEntry[], id: string, language: string): string {
  const label = labels.find((each) => each.id === id)
  if (label === undefined) throw new Error(`no label ${id}`)
  const own = labelIn(label, language)
  const meaning = label.describe?.[language]
  return own ?? label.en ?? (meaning === undefined ? (label.sv ?? '') : `(${meaning})`)
}
