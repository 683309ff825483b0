import type { StepId } from '../flow/step.ts'

/** What can go wrong on the way to one's company. */
export const mistakeCodes = [
  'wrong-role',
  'other-country',
  'other-company',
  'not-the-activity',
  'is-waiting',
  'new-tab',
  'asked-twice',
  'searched-once',
  'created-twice',
  'created-needlessly',
  'wrong-activity',
  'wrong-details',
  'wrong-number',
  'no-number',
  'no-authority',
  'other-post',
  'wrong-competence',
  'other-mailbox',
  'other-subject',
  'letter-needless',
  'nothing-sent',
] as const
export type MistakeCode = (typeof mistakeCodes)[number]

/** Where in a journey's guide each thing is told. */
type Places = Readonly<Record<MistakeCode, StepId>>

const swedish = (role: 'importer' | 'agent' | 'exporter'): Places => {
  const found = `company/found-${role}` as const
  const activity = role === 'agent' ? 'company/activity-load' : 'company/activity-plants'
  // Only agents name a post.
  const post = role === 'agent' ? 'company/post-import' : activity
  const write = role === 'exporter' ? 'company/write-export' : 'company/write-import'
  return {
    'wrong-role': 'traces/role',
    'other-country': 'company/search',
    'other-company': 'company/request',
    'not-the-activity': found,
    'is-waiting': found,
    'new-tab': 'traces/role',
    'asked-twice': `wait/happened-${role}`,
    'searched-once': 'company/terms',
    'created-twice': 'company/sure',
    'created-needlessly': 'company/sure',
    'wrong-activity': activity,
    'wrong-details': 'company/details',
    'wrong-number': 'company/identifier',
    'no-number': 'company/identifier',
    'no-authority': post,
    'other-post': post,
    'wrong-competence': post,
    'other-mailbox': write,
    'other-subject': write,
    'letter-needless': found,
    'nothing-sent': found,
  }
}

/** A guide in which one chapter tells all of it. */
const inOneChapter = (chapter: string, own: Partial<Places>): Places => ({
  ...swedish('importer'),
  'other-country': `${chapter}/search`,
  'other-company': `${chapter}/request`,
  'not-the-activity': `${chapter}/found`,
  'is-waiting': `${chapter}/found`,
  'searched-once': `${chapter}/terms`,
  'other-mailbox': `${chapter}/ask`,
  'other-subject': `${chapter}/ask`,
  'letter-needless': `${chapter}/found`,
  'nothing-sent': `${chapter}/found`,
  ...own,
})

/** At Skal nobody creates a company: whatever goes wrong with it, whoever asks Skal is right. */
const organic: Places = inOneChapter('skal', {
  'asked-twice': 'wait/happened-organic',
  'created-twice': 'skal/ask',
  'created-needlessly': 'skal/ask',
  'wrong-activity': 'skal/prepare',
  'wrong-details': 'skal/prepare',
  'wrong-number': 'skal/prepare',
  'no-number': 'skal/prepare',
  'no-authority': 'skal/ask',
  'other-post': 'skal/ask',
  'wrong-competence': 'skal/ask',
})

const anyBusiness: Places = inOneChapter('operator', {
  'asked-twice': 'wait/happened-operator',
  'created-twice': 'operator/sure',
  'created-needlessly': 'operator/sure',
  'wrong-activity': 'operator/activity',
  'wrong-details': 'operator/details',
  'wrong-number': 'operator/create',
  'no-number': 'operator/create',
  'no-authority': 'operator/activity',
  'other-post': 'operator/activity',
  'wrong-competence': 'operator/activity',
})

const places: Readonly<Record<string, Places>> = {
  'sweden/importer': swedish('importer'),
  'sweden/agent': swedish('agent'),
  'sweden/exporter': swedish('exporter'),
  'netherlands/organic-importer': organic,
  'eu/operator': anyBusiness,
}

/**
 * The step of a journey that tells what would have helped.
 * @param journey pack and journey; one that isn't known here is taken for that of any business
 */
export function helpingStep(journey: string, code: MistakeCode): StepId {
  return (places[journey] ?? anyBusiness)[code]
}
