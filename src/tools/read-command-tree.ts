import type { CommandEntry } from '../cli/completion/command-tree.ts'

/** Reads what the built program tells of its commands; it is of the same build, so its shape is trusted. */
export function readCommandTree(text: string): readonly CommandEntry[] {
  return JSON.parse(text) as readonly CommandEntry[]
}
