import { describe, expect, it } from 'vitest'
import { checkOperator } from '../../src/operator/check.ts'
import { countWork } from './count-work.ts'
import { longPaste, shapes } from './long-pastes.ts'
import { rulesFor } from './rules.ts'

const short = 10_000
const long = 100_000
const most = 5

const workOf = (paste: string) =>
  countWork(() => checkOperator(paste, rulesFor('importer'), 'Nordisk Import AB'), 'src/operator')

describe('a paste ten times as long', { timeout: 60_000 }, () => {
  it('is counted at all', () => {
    expect(workOf(longPaste(shapes['rows of a table'] ?? '', short))).toBeGreaterThan(short)
  })

  it.each(Object.entries(shapes))('takes no more than its share of work: %s', (_, shape) => {
    expect(workOf(longPaste(shape, long))).toBeLessThanOrEqual(most * 10 * workOf(longPaste(shape, short)))
  })
})
