import type { LabelEntry } from '../guides/reference.ts'
import { type Approving, listed, type Move, roleOf } from '../rehearsal/approve/approving.ts'
import type { ActivityId, Applicant } from '../rehearsal/approve/exercise.ts'
import type { Role } from '../rehearsal/model/world.ts'
import { drawnLabel, labelValues } from './label-values.ts'
import type { Panel, View, ViewBlock } from './view.ts'
import type { Values, Words } from './words.ts'

/** What the site calls each activity. */
const labelOf: Readonly<Record<ActivityId, string>> = {
  eurpo: 'eurpo',
  eupo: 'eupo',
  load: 'responsible-for-the-load',
  organic: 'organic-importer',
  timber: 'timber-import',
}

type Labels = readonly LabelEntry[]

/** What an administrator who practises sees: the site as the instructions describe it, and what they know of somebody. */
export function approveView(approving: Approving, words: Words, labels: Labels): View {
  const say = (key: string, values: Values = {}): string =>
    words.say(`rehearse-approve.${key}`, { ...labelValues(labels, words.language), ...values })
  const { scene, told, exercise } = approving
  const paragraph = (text: string): ViewBlock => ({ kind: 'paragraph', runs: [text] })
  const { administrator } = exercise
  const companies = Object.values(exercise.bodies).map(({ name }) => name)
  const here = scene.at === 'menu' ? say(`you-${exercise.kind}`, { name: administrator.name }) : undefined
  const reply: readonly ViewBlock[] =
    told === undefined
      ? []
      : [
          {
            kind: 'clock',
            state: told.kind === 'detour' ? 'warned' : 'running',
            text:
              told.kind === 'detour'
                ? say(`told-${told.code}`)
                : say(`done-${told.code}`, { name: applicantOf(approving, told.id).name }),
          },
        ]
  return {
    title: words.say('rehearse-approve.title'),
    blocks: [...reply, ...(here === undefined ? [] : [paragraph(here), list(companies)]), ...panels()],
  }

  function panels(): readonly ViewBlock[] {
    switch (scene.at) {
      case 'menu':
        return [paragraph(say('menu')), paragraph(say(`sources-${exercise.kind}`))]
      case 'users':
        return [{ kind: 'panels', panels: [usersPanel(approving, words, labels), hint(say)] }]
      case 'user': {
        const applicant = applicantOf(approving, scene.id)
        return [
          { kind: 'panels', panels: [userPanel(approving, applicant, words, labels), note(applicant, say)] },
        ]
      }
      case 'end':
        return []
    }
  }
}

/** What a move is, in words. */
export function approveMoveText(move: Move, approving: Approving, words: Words, labels: Labels): string {
  if ('opens' in move) {
    const { name } = applicantOf(approving, move.opens)
    return `${name}: ${stateText(roleOf(approving, move.opens), words, labels)}`
  }
  return words.say(`rehearse-approve.move-${move.does}`, labelValues(labels, words.language))
}

function list(items: readonly string[]): ViewBlock {
  return { kind: 'list', ordered: false, items: items.map((item) => [item]) }
}

function applicantOf({ exercise }: Approving, id: string): Applicant {
  const found = exercise.people.find((each) => each.id === id)
  if (found === undefined) throw new Error(`nobody is called ${id}`)
  return found
}

type Say = (key: string, values?: Values) => string

function hint(say: Say): Panel {
  return { kind: 'note', title: say('note-title'), lines: [say('note-list')] }
}

function note({ known, note: own, name }: Applicant, say: Say): Panel {
  return {
    kind: 'note',
    title: say('note-title'),
    lines: [say(`known-${known}`, { name }), ...(own === undefined ? [] : ['', own])],
  }
}

function usersPanel(approving: Approving, words: Words, labels: Labels): Panel {
  const { scene } = approving
  const label = (id: string): string => drawnLabel(labels, id, words.language)
  const pending = scene.at === 'users' && scene.lists === 'pending'
  const search = pending ? `${label('search-pending-requests')}:` : `[ ${label('search-pending-requests')} ]`
  return {
    kind: 'computer',
    title: words.say('rehearse-login.computer'),
    lines: [
      `TRACES  ${label('actors')} > ${label('users')}`,
      search,
      ...(listed(approving).length === 0 ? [words.say('rehearse-approve.nobody')] : []),
    ],
  }
}

function userPanel(approving: Approving, applicant: Applicant, words: Words, labels: Labels): Panel {
  const { exercise, isTicked } = approving
  const label = (id: string): string => drawnLabel(labels, id, words.language)
  const say = (key: string, values: Values = {}): string => words.say(`rehearse-approve.${key}`, values)
  const role = roleOf(approving, applicant.id)
  const isValid = role.state === 'valid'
  const tick = `[${isTicked || isValid ? 'x' : ' '}] ${say('tick')}`
  const figure = `[${role.isAdministrator ? 'x' : ' '}] ${say('figure')}`
  return {
    kind: 'computer',
    title: say('page', { name: applicant.name }),
    lines: [
      `${label('traces-email')}: ${applicant.email}`,
      `${exercise.bodies[applicant.body]?.name ?? ''}: ${stateText(role, words, labels)}`,
      ...(applicant.activity === undefined ? [] : [label(labelOf[applicant.activity])]),
      ...(role.state === 'rejected' || role.state === 'suspended' ? [] : [`${tick}  ${figure}`]),
      ...(role.state === 'requested' ? [`[ ${label('save-changes')} ]`] : []),
      ...(role.state === 'suspended' ? [`[ ${label('unsuspend-user')} ]`] : []),
    ],
  }
}

function stateText({ state, isAdministrator }: Role, words: Words, labels: Labels): string {
  const text =
    state === 'rejected'
      ? words.say('rehearse-approve.state-rejected')
      : drawnLabel(labels, state, words.language)
  return isAdministrator ? `${text}, ${words.say('rehearse-approve.state-administrator')}` : text
}
