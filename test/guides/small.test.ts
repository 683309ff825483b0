import { describe, expect, it } from 'vitest'
import { changed, journeyOf, problemsOf, small } from './small.ts'

describe('the small folder of guides', () => {
  it('has no problem', () => {
    expect(problemsOf(small)).toEqual([])
  })

  it('has two journeys', () => {
    expect(journeyOf(small, 'land/visitor').parts.map(({ id }) => id)).toEqual([
      'who',
      'gate',
      'second-gate',
      'leave',
    ])
    expect(journeyOf(small, 'land/helper').parts.map(({ id }) => id)).toEqual(['who', 'leave'])
  })

  it('is changed in one place, or not at all', () => {
    expect(changed('packs.yaml', 'union', 'moon').get('packs.yaml')).toBe('published: [land, moon]\n')
    expect(() => changed('packs.yaml', 'n', 'm')).toThrow('exactly once')
    expect(() => changed('packs.yaml', 'mars', 'm')).toThrow('exactly once')
  })
})
