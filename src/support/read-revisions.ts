import type { Revisions } from './revisions.ts'

/** Reads locales/flows/revisions.json, which a tool has written and a test holds against the guides: its shape is trusted. */
export function readRevisions(text: string): Revisions {
  return JSON.parse(text) as Revisions
}
