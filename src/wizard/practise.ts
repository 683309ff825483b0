import type { View } from '../screens/view.ts'
import { pickOf } from './pick-of.ts'
import type { Desk } from './ports.ts'
import { practiseApprove } from './practise-approve.ts'
import { practiseLogin } from './practise-login.ts'
import { practiseOperators } from './practise-operators.ts'
import { askBelow } from './read.ts'

/** What can be practised, each with what runs it. */
export const practices = {
  login: practiseLogin,
  operator: practiseOperators,
  approve: practiseApprove,
} as const satisfies Readonly<Record<string, (desk: Desk) => Promise<'left' | 'quit'>>>
export type Practice = keyof typeof practices

/** Asks what to practise, one thing after the other. */
export async function practise(desk: Desk): Promise<'left' | 'quit'> {
  const say = (key: string): string => desk.words.say(`rehearse-operator.${key}`)
  const picks = [...Object.keys(practices), 'leave'].map((id) => pickOf(id, say(`menu-${id}`)))
  const view: View = { title: say('title-menu'), blocks: [{ kind: 'paragraph', runs: [say('menu')] }] }
  for (;;) {
    const reply = await askBelow(desk, view, {
      id: 'rehearse',
      message: say('question-menu'),
      input: { kind: 'choose', preselected: undefined, picks },
      keys: desk.words.say('keys.start'),
    })
    if (reply.kind === 'quit') return 'quit'
    if (reply.kind === 'back' || (reply.kind === 'action' && reply.id === 'leave')) return 'left'
    const found = Object.entries(practices).find(([id]) => reply.kind === 'action' && reply.id === id)
    if (found !== undefined && (await found[1](desk)) === 'quit') return 'quit'
  }
}
