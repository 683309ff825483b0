import type { Action } from '../../src/rehearsal/model/action.ts'
import { asksFor, comesIn, joins, offers, park, takesKey, worldAfter } from './park.ts'

export const account = 'anna@park'
export const other = 'bo@park'
export const environment = 'production'
export const created = worldAfter(park, [{ does: 'account.create', account, person: 'Anna' }])
export const member = worldAfter(
  park,
  [account, other].flatMap((each) => [...joins(each), ...takesKey(each)]),
)
export const inside = worldAfter(member, [...comesIn(account), ...comesIn(other)])
export const approves = (role: string, by: Extract<Action, { does: 'user.approve' }>['by']): Action => ({
  does: 'user.approve',
  by,
  environment,
  role,
})
export const administrator = worldAfter(inside, [
  ...asksFor(account, 'bloom', 'Bloom', 'a'),
  approves('a-1', { authority: 'north' }),
  { does: 'traces.leave', account },
  ...comesIn(account),
])
export const [trade, shop, carry] = offers
export const fillsIn = (offer = trade, number = '5'): readonly Action[] => [
  { does: 'role.choose', account, role: 'operator' },
  { does: 'operator.search', account, country: 'NO', names: ['Rose'] },
  { does: 'operator.start', account },
  { does: 'operator.describe', account, name: 'Rose', country: 'NO', city: 'Town', contact: '+46' },
  { does: 'operator.identify', account, kind: 'national', number },
  { does: 'operator.classify', account, chapter: '', section: '', activity: '', ...offer },
  { does: 'operator.place', account, number },
]
export const creates: Action = { does: 'operator.create', account, id: 'rose' }
