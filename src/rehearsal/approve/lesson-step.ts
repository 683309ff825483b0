import type { StepId } from '../../flow/step.ts'
import type { Lesson } from './judge-approving.ts'

/** A step of a journey's guide. */
export interface HelpingStep {
  /** Pack and journey. */
  readonly journey: string
  readonly step: StepId
}

const administrator = (step: StepId): HelpingStep => ({ journey: 'eu/administrator', step })
const newcomer = (step: StepId): HelpingStep => ({ journey: 'eu/operator', step })

const steps: Readonly<Record<Lesson, HelpingStep | undefined>> = {
  'let-in-private': newcomer('account/prepare'),
  'let-in-shared': newcomer('account/prepare'),
  'let-in-unknown': administrator('administrator/next-person'),
  'let-in-elsewhere': administrator('administrator/next-person'),
  'let-in-left': undefined,
  'let-in': administrator('administrator/what'),
  'one-administrator': administrator('second-administrator/second'),
  'too-much': administrator('second-administrator/second'),
  'turned-away': administrator('colleagues/approve'),
  'kept-waiting': administrator('colleagues/approve'),
  'left-open': administrator('colleagues/approve'),
  'shut-out': undefined,
  'still-suspended': administrator('administrator/unsuspend'),
}

/** The step that tells what a lesson teaches; nothing where no document tells it, and so no step. */
export function lessonStep(lesson: Lesson): HelpingStep | undefined {
  return steps[lesson]
}
