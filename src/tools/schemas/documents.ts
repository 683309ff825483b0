import type { DocumentSchema } from './document-schema.ts'
import { answers, checklist, status, where } from './progress-documents.ts'
import { facts, guide, labels } from './reference-documents.ts'

/** Every document that is printed with --json, by its name. */
export const documents: Readonly<Record<string, DocumentSchema>> = {
  checklist,
  status,
  answers,
  guide,
  where,
  labels,
  facts,
}
