import { countryName } from '../flow/country.ts'
import { partOf } from '../flow/step.ts'
import type { Journey } from '../guides/journey.ts'
import type { Run } from '../guides/words.ts'
import type { Judged } from '../rehearsal/judge.ts'
import type { Case } from '../rehearsal/rulings.ts'
import { activityName, nationalName, type Site, sayPractice } from './practice-operator-view.ts'
import { safe } from './safe.ts'
import { titleOf } from './step-words.ts'
import type { View, ViewBlock } from './view.ts'

/** What the authority would have seen, and what it makes of it. */
export function authorityView(site: Site, { cases, reached }: Judged): View {
  const blocks = cases.flatMap((each): readonly ViewBlock[] => [
    ...rowsOf(site, each),
    { kind: 'paragraph', runs: [rulingText(site, each)] },
  ])
  const nothing: readonly ViewBlock[] = [{ kind: 'paragraph', runs: [sayPractice(site, 'nothing-there')] }]
  return {
    title: sayPractice(site, 'title-authority'),
    blocks: [
      {
        kind: 'clock',
        state: reached ? 'running' : 'warned',
        text: sayPractice(site, reached ? `reached${behind(site)}` : 'not-reached'),
      },
      ...(blocks.length === 0 ? nothing : blocks),
    ],
  }
}

/** What went wrong, each with the step of the guide that would have helped, and how often. @param command how the program is called here */
export function lessonsView(site: Site, judged: Judged, journey: Journey, command: string): View {
  const { mistakes, counts } = judged
  const lessons = mistakes.flatMap(({ code, step }): readonly ViewBlock[] => {
    const told = sayPractice(site, `mistake-${code}`)
    const found = journey.flow.steps.find(({ id }) => id === step)
    if (found === undefined) return [paragraph([told])]
    const where = sayPractice(site, 'see', { title: titleOf(journey, site.words, found, {}) })
    return [
      paragraph([`${told} ${where}`]),
      paragraph([{ code: `${command} guide ${partOf(step)} --role ${journey.name}` }]),
    ]
  })
  const { searches, refusals, wrongRequests, duplicates } = counts
  return {
    title: sayPractice(site, 'title-lessons'),
    blocks: [
      ...(lessons.length === 0 ? [paragraph([sayPractice(site, `no-mistakes${behind(site)}`)])] : lessons),
      {
        kind: 'paragraph',
        runs: [sayPractice(site, 'counts', { searches, refusals, wrongRequests, duplicates })],
      },
      { kind: 'paragraph', runs: [sayPractice(site, 'forgotten')] },
    ],
  }
}

/** Where the company was not there, the letter has it entered only: access is asked for behind it. */
function behind({ exercise: { goal } }: Site): '' | '-letter' {
  return goal.by === 'letter' && goal.operator === undefined ? '-letter' : ''
}

const paragraph = (runs: readonly Run[]): ViewBlock => ({ kind: 'paragraph', runs })

function headOf(site: Site, each: Case): string {
  if (each.kind === 'letter') return sayPractice(site, 'case-letter')
  return sayPractice(site, each.isNew ? 'case-new' : 'case-request')
}

function rowsOf(site: Site, each: Case): readonly ViewBlock[] {
  const row = (key: string, value: string) => ({ label: sayPractice(site, key), value })
  const { person } = site.exercise
  if (each.kind === 'letter')
    return [
      {
        kind: 'rows',
        rows: [
          row('row-sent', headOf(site, each)),
          row('row-to', sayPractice(site, `mailbox-${each.letter.to}`)),
          row('row-asks', activityName(site, each.letter.about)),
        ],
      },
    ]
  const { operators, bodies } = site.world.sites[person.environment]
  const operator = operators[each.operator]
  const asked = each.asked === undefined ? undefined : bodies[each.asked]
  const number = Object.values(operator?.numbers ?? {})[0] ?? '-'
  const country = operator?.country ?? ''
  return [
    {
      kind: 'rows',
      rows: [
        row('row-sent', headOf(site, each)),
        row('row-who', person.name),
        row(
          'row-company',
          `${safe(operator?.name ?? '')}, ${safe(operator?.address ?? countryName(country, site.words.language))}`,
        ),
        row('row-number', safe(number)),
        row('row-activity', activityName(site, each.activity)),
        row('row-asked', asked === undefined ? '-' : asked.name || nationalName(site, asked.country)),
      ],
    },
  ]
}

const toldHindrances: ReadonlySet<string> = new Set([
  'competence-missing',
  'responsible-authority-missing',
  'operator-not-validated',
  'number-missing',
])

function rulingText(site: Site, { ruling }: Case): string {
  switch (ruling.makes) {
    case 'approve':
      return sayPractice(site, ruling.because === undefined ? 'approves' : `approves-${ruling.because}`)
    case 'reject':
      return sayPractice(site, `rejects-${ruling.because}`)
    case 'nothing':
      return sayPractice(site, `cannot-${toldHindrances.has(ruling.because) ? ruling.because : 'other'}`)
  }
}
