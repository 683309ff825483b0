import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOperator } from '../../src/operator/check.ts'
import {
  anyBrackets,
  anyCase,
  anyCut,
  anyPlace,
  anySpacing,
  anyText,
  nothingWrong,
  oneWrongLetter,
} from './any-paste.ts'
import { activities, rulesWanting } from './rules.ts'

const pastes = 1000
/** Of the pastes that one mutation leaves clear, at least so many in a hundred are recognised. */
const share = 98

/** What is left of a name is too short to be told from another word. */
const short = 12
const lettersIn = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length

type Mutations = readonly fc.Arbitrary<(text: string) => string>[]

describe.each(activities)('$id, pasted as it comes', { timeout: 60_000 }, (activity) => {
  const others = activities.filter(({ id }) => id !== activity.id).map(({ id }) => id)
  const mutated = (mutations: Mutations, mistake: typeof oneWrongLetter) =>
    fc
      .tuple(anyText(activity, mistake), fc.tuple(...mutations), anyPlace)
      .map(([text, changes, put]) => put(changes.reduce((changed, change) => change(changed), text)))
  const mangled = fc.oneof(
    mutated([anyCut], fc.oneof(oneWrongLetter, nothingWrong)),
    mutated([anyBrackets, anyCase, anySpacing], oneWrongLetter),
    mutated([anyCut, anyBrackets, anySpacing, anyCase], fc.oneof(oneWrongLetter, nothingWrong)),
  )

  it('is never taken for one that is wanted', () => {
    fc.assert(
      fc.property(mangled, (paste) => {
        expect(['ask-authority', 'unrecognised']).toContain(
          checkOperator(paste, rulesWanting(...others)).verdict,
        )
      }),
      { numRuns: pastes },
    )
  })

  it('is asked for, or it is said what is unclear', () => {
    fc.assert(
      fc.property(mangled, (paste) => {
        const { verdict, reason, rows } = checkOperator(paste, rulesWanting(activity.id))
        const isAsked = verdict === 'ask-authority' && reason === 'unknown-state'
        const isTooShort = rows.every(({ activities: found }) =>
          found.every(({ name }) => lettersIn(name) < short),
        )
        expect(isTooShort || isAsked || verdict === 'request' || verdict === 'unrecognised').toBe(true)
      }),
      { numRuns: pastes },
    )
  })

  it.each([
    ['case', mutated([anyCase], nothingWrong)],
    ['spacing and wrapped lines', mutated([anySpacing], nothingWrong)],
    ['brackets', mutated([anyBrackets], nothingWrong)],
    ['one wrong letter', mutated([], oneWrongLetter)],
  ])(`is recognised in ${share} of 100 whatever befell its %s`, (_, arbitrary) => {
    const tried = fc.sample(arbitrary, { numRuns: pastes, seed: 45 })
    const missed = tried.filter(
      (paste) => checkOperator(paste, rulesWanting(activity.id)).verdict !== 'request',
    )
    expect((100 * (tried.length - missed.length)) / tried.length, missed[0]).toBeGreaterThanOrEqual(share)
  })
})

it('a piece whose bracket was never opened is a cut one, not another activity', () => {
  const { verdict, reason } = checkOperator('Exempel AB\tSweden\tForwarder) Val\t', rulesWanting('load'))
  expect([verdict, reason]).toEqual(['unrecognised', 'cut'])
})
