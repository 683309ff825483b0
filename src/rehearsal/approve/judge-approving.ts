import { type Approving, roleOf } from './approving.ts'
import type { Applicant, Standing } from './exercise.ts'

/** What a wrong decision teaches. */
export const lessons = [
  'let-in-private',
  'let-in-shared',
  'let-in-unknown',
  'let-in-elsewhere',
  'let-in-left',
  'let-in',
  'one-administrator',
  'too-much',
  'turned-away',
  'kept-waiting',
  'left-open',
  'shut-out',
  'still-suspended',
] as const
export type Lesson = (typeof lessons)[number]

/** What came of one person's role. */
export interface Decision {
  readonly applicant: Applicant
  readonly standing: Standing
  /** What it teaches; nothing where it is as it should be. */
  readonly lesson?: Lesson
}

/** What came of everybody's role, in the order of the exercise. */
export function judgeApproving(approving: Approving): readonly Decision[] {
  return approving.exercise.people.map((applicant) => {
    const standing = standingOf(approving, applicant.id)
    const lesson = applicant.should.includes(standing) ? undefined : lessonOf(applicant, standing)
    return { applicant, standing, ...(lesson === undefined ? {} : { lesson }) }
  })
}

function standingOf(approving: Approving, id: string): Standing {
  const { state, isAdministrator } = roleOf(approving, id)
  switch (state) {
    case 'requested':
      return 'waiting'
    case 'valid':
      return isAdministrator ? 'administrator' : 'approved'
    case 'rejected':
    case 'suspended':
      return state
  }
}

function lessonOf({ known, should, state }: Applicant, standing: Standing): Lesson {
  const goesIn = should.includes('approved') || should.includes('administrator')
  switch (standing) {
    case 'approved':
    case 'administrator': {
      if (!goesIn) return letIn[known] ?? 'let-in'
      return standing === 'approved' ? 'one-administrator' : 'too-much'
    }
    case 'rejected':
      return 'turned-away'
    case 'waiting':
      return goesIn ? 'kept-waiting' : 'left-open'
    case 'suspended':
      return state === 'suspended' ? 'still-suspended' : 'shut-out'
  }
}

const letIn: Readonly<Partial<Record<Applicant['known'], Lesson>>> = {
  'private-address': 'let-in-private',
  'shared-address': 'let-in-shared',
  unknown: 'let-in-unknown',
  elsewhere: 'let-in-elsewhere',
  left: 'let-in-left',
}
