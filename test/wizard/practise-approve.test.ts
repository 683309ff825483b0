import { describe, expect, it } from 'vitest'
import { companyExercise } from '../../src/rehearsal/approve/company-exercise.ts'
import { approveOnce } from '../../src/wizard/approve-once.ts'
import { practiseApprove } from '../../src/wizard/practise-approve.ts'
import { deskFor, type Script } from './desk.ts'

const heads = { en: 'PRACTICE', sv: 'ÖVNING', nl: 'OEFENING' } as const

/** Everybody is looked at, most wrongly decided on. */
const everything: Script = {
  'rehearse-approve': ['company', 'authority', 'leave'],
  'approve/menu': ['profile', 'actors', 'actors'],
  'approve/users': [
    ...['olle', 'lisa', 'pending', 'maria', 'johan', 'petra', 'import', 'viktor', 'sara', 'users', 'finish'],
    ...['karin', 'pending', 'daan', 'post-1', 'ida', 'hugo', 'finish'],
  ],
  'approve/olle': 'list',
  'approve/lisa': ['unsuspend', 'list'],
  'approve/maria': ['figure', 'tick', 'save', 'figure', 'list'],
  'approve/johan': ['tick', 'save', 'list'],
  'approve/petra': ['tick', 'list'],
  'approve/import': ['reject', 'list'],
  'approve/viktor': ['save', 'tick', 'save', 'list'],
  'approve/sara': ['tick', 'save', 'suspend', 'list'],
  'approve/karin': ['suspend', 'unsuspend', 'list'],
  'approve/daan': 'list',
  'approve/post-1': 'list',
  'approve/ida': 'list',
  'approve/hugo': 'list',
  'approve/end': 'back',
}

describe.each(['en', 'sv', 'nl'] as const)('an administrator who practises in %s', (language) => {
  it('sees PRACTICE on each screen, the site’s labels and nothing unfilled, and nothing is kept', async () => {
    const { desk, prompter, store, files } = deskFor(everything, language, undefined, 24)
    expect(await practiseApprove(desk)).toBe('left')
    for (const { id, lines, message, input } of prompter.asked) {
      const picks = 'picks' in input ? input.picks.map(({ text }) => text) : []
      expect(lines[0], id).toContain(heads[language])
      expect([...lines, message, ...picks].join('\n')).not.toMatch(/\{\{|undefined|\[object/)
    }
    const text = prompter.asked.flatMap(({ lines, input }) => [
      ...lines,
      ...('picks' in input ? input.picks.map((pick) => pick.text) : []),
    ])
    const labels = {
      en: 'Search pending requests',
      sv: 'Sök pågående ansökningar',
      nl: 'Search pending requests',
    }
    expect(text.join('\n')).toContain(labels[language])
    expect([store.saved, [...files]]).toEqual([[], []])
  })

  it('never has to turn a page to decide, in a window of 24 rows', async () => {
    const { desk, prompter } = deskFor(everything, language, undefined, 24)
    await practiseApprove(desk)
    const turned = prompter.asked
      .map(({ id }) => id)
      .filter((id) => id.includes('#') && !id.startsWith('approve/end'))
    expect(turned).toEqual([])
  })
})

it('at the end each decision stands with what came of it, and the step that would have helped', async () => {
  const { desk, prompter } = deskFor(everything)
  await practiseApprove(desk)
  const end =
    prompter.asked
      .find(({ id }) => id === 'approve/end')
      ?.lines.join('\n')
      .replace(/\s+/g, ' ') ?? ''
  expect(end).toContain('3 of 8 stand as they should. Moves that led nowhere: 4.')
  expect(end).toContain('Olle Berg has left and can still act in your name. No step of the guide tells this')
  expect(end).toContain('What your colleague does (traces-guide guide administrator --role administrator)')
  expect(end).toContain(
    'While you are away, colleagues wait for the authority. The guide tells it: Make one more',
  )
})

it('Esc leads from somebody to the list, to the menu, and out; what was not saved is told', async () => {
  const { desk, prompter } = deskFor({
    'approve/menu': ['actors', 'back!'],
    'approve/users': ['pending', 'maria', 'back!'],
    'approve/maria': ['tick', 'help!', 'back!'],
    help: 'back',
  })
  expect(await approveOnce(desk, companyExercise)).toBe('left')
  expect(prompter.asked.map(({ id }) => id)).toEqual([
    'approve/menu',
    'approve/users',
    'approve/users',
    'approve/maria',
    'approve/maria',
    'help',
    'approve/maria',
    'approve/users',
    'approve/menu',
  ])
  expect(prompter.asked.at(-2)?.lines.join(' ')).toContain('You left without')
  expect(prompter.asked.at(-1)?.lines.join(' ')).not.toContain('You left without')
})

it.each<[string, Script]>([
  ['rehearse-approve', { 'rehearse-approve': 'quit!' }],
  ['approve/menu', { 'rehearse-approve': 'company', 'approve/menu': 'quit!' }],
  ['help', { 'rehearse-approve': 'company', 'approve/menu': 'help!', help: 'quit!' }],
  ['approve/end', { 'rehearse-approve': 'company', 'approve/menu': 'finish', 'approve/end': 'quit!' }],
])('Ctrl+C leaves at %s', async (id, script) => {
  const { desk, prompter } = deskFor(script)
  expect(await practiseApprove(desk)).toBe('quit')
  expect(prompter.asked.at(-1)?.id).toBe(id)
})

it('who goes back out of an exercise chooses another, or leaves', async () => {
  const { desk, prompter } = deskFor({
    'rehearse-approve': ['help!', 'authority', 'back!'],
    'approve/menu': 'back!',
  })
  expect(await practiseApprove(desk)).toBe('left')
  expect(prompter.asked.map(({ id }) => id)).toEqual([
    'rehearse-approve',
    'rehearse-approve',
    'approve/menu',
    'rehearse-approve',
  ])
})
