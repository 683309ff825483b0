import type { Pick } from './ports.ts'

/** A pick that stands for something to do. @param id names the deed, and the pick too */
export function pickOf(id: string, text: string): Pick {
  return { id, text, reply: { kind: 'action', id } }
}
