import type { DocumentSchema } from './document-schema.ts'
import { operatorCheck } from './operator-document.ts'
import { operatorSheet } from './operator-sheet-document.ts'
import { answers, checklist, status, where } from './progress-documents.ts'
import { facts, guide, labels, problem } from './reference-documents.ts'
import { rehearsalScore } from './rehearsal-score-document.ts'
import { search } from './search-document.ts'
import { searchTerms } from './search-terms-document.ts'
import { support, supportCode, supportExport } from './support-documents.ts'

/** Every document that is printed with --json, by its name. */
export const documents: Readonly<Record<string, DocumentSchema>> = {
  checklist,
  status,
  answers,
  guide,
  where,
  labels,
  facts,
  problem,
  'operator-check': operatorCheck,
  search,
  'search-terms': searchTerms,
  'operator-sheet': operatorSheet,
  support,
  'support-code': supportCode,
  export: supportExport,
  'rehearsal-score': rehearsalScore,
}
