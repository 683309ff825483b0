import type { Journey } from '../guides/journey.ts'
import type { Approving } from '../rehearsal/approve/approving.ts'
import { type Decision, judgeApproving } from '../rehearsal/approve/judge-approving.ts'
import { lessonStep } from '../rehearsal/approve/lesson-step.ts'
import { guideStepText } from './guide-step.ts'
import type { ItemBlock, View, ViewBlock } from './view.ts'
import type { Words } from './words.ts'

/** What the end of an exercise needs of the world: the guides, and how this program is called here. */
export interface GuideShelf {
  readonly journey: (name: string) => Journey
  readonly command: string
}

/** What came of an administrator's decisions, one by one, and which step of the guide would have helped. */
export function approveEndView(approving: Approving, words: Words, shelf: GuideShelf): View {
  const decisions = judgeApproving(approving)
  const right = decisions.filter(({ lesson }) => lesson === undefined).length
  const say = (key: string, values = {}): string => words.say(`rehearse-approve.${key}`, values)
  const points = say('points', { right, all: decisions.length })
  const detours =
    approving.detours.length === 0 ? '' : ` ${say('detours', { count: approving.detours.length })}`
  const paragraph = (text: string): ViewBlock => ({ kind: 'paragraph', runs: [text] })
  return {
    title: say('end-title'),
    blocks: [
      paragraph(points + detours),
      ...decisions.map((decision, index) => ({ ...itemOf(decision, words, shelf), number: index + 1 })),
      paragraph(say('forgotten')),
    ],
  }
}

function itemOf({ applicant, standing, lesson }: Decision, words: Words, shelf: GuideShelf): ItemBlock {
  const say = (key: string): string => words.say(`rehearse-approve.${key}`, { name: applicant.name })
  const helping = lesson === undefined ? undefined : lessonStep(lesson)
  const helped =
    helping === undefined
      ? say('no-step')
      : guideStepText(shelf.journey(helping.journey), helping.step, words, shelf.command)
  return {
    kind: 'item',
    state: lesson === undefined ? 'done' : 'todo',
    title: applicant.name,
    status: say(`standing-${standing}`),
    notes: lesson === undefined ? [] : [say(`lesson-${lesson}`), helped],
    warnings: [],
  }
}
