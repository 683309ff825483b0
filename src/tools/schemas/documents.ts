import type { DocumentSchema } from './document-schema.ts'
import { operatorCheck } from './operator-document.ts'
import { operatorSheet } from './operator-sheet-document.ts'
import { answers, checklist, status, where } from './progress-documents.ts'
import { facts, guide, labels } from './reference-documents.ts'
import { searchTerms } from './search-terms-document.ts'

/** Every document that is printed with --json, by its name. */
export const documents: Readonly<Record<string, DocumentSchema>> = {
  checklist,
  status,
  answers,
  guide,
  where,
  labels,
  facts,
  'operator-check': operatorCheck,
  'search-terms': searchTerms,
  'operator-sheet': operatorSheet,
}
