import { describe, expect, it } from 'vitest'
import { checkOperator } from '../../src/operator/check.ts'
import { inShort, scenes } from './read-pastes.ts'
import { rulesFor } from './rules.ts'

describe('what a person pastes from the result table', () => {
  it('is told from at least 120 examples', () => {
    expect(scenes.length).toBeGreaterThanOrEqual(120)
  })

  it.each(scenes)('$file: $who', ({ role, name, paste, rows, verdict, reason }) => {
    const expected = { rows, verdict, ...(reason === undefined ? {} : { reason }) }
    expect(inShort(checkOperator(paste, rulesFor(role), name))).toEqual(expected)
  })
})
