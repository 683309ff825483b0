import { describe, expect, it } from 'vitest'
import type { Flow } from '../../src/flow/step.ts'
import { turns } from '../../src/flow/turns.ts'
import { choice, choices, entry, flow, is, notice, outcome, task } from './build.ts'

/** Each turn in a line: the step, then the answers that lead there. */
function told(of: Flow): readonly string[] {
  return turns(of).turns.map(({ step, answers }) => {
    const given = Object.entries(answers).map(
      ([id, { value }]) => `${id.slice(2)}=${[value].flat().join('+')}`,
    )
    return [step.name, ...given].join(' ')
  })
}

describe('a turn for each situation', () => {
  it('that a later condition tells apart', () => {
    const ways = flow(
      choice('a/way', ['long', 'short']),
      task('a/rest', is('a/way', 'long')),
      notice('a/halfway'),
      outcome('a/far', is('a/way', 'long')),
      outcome('a/near'),
    )
    expect(told(ways)).toEqual([
      'way',
      'rest way=long',
      'halfway way=long rest=done',
      'halfway way=short',
      'far way=long rest=done halfway=done',
      'near way=short halfway=done',
    ])
  })

  it('and one alone once nothing tells them apart any more', () => {
    const ways = flow(
      choice('a/way', ['long', 'short']),
      choice('a/lunch', ['yes', 'no']),
      task('a/rest', is('a/way', 'long')),
      outcome('a/there'),
    )
    expect(told(ways)).toEqual([
      'way',
      'lunch way=long',
      'lunch way=short',
      'rest way=long lunch=yes',
      'there way=long lunch=yes rest=done',
    ])
  })

  it('with every set of picks where picks are read', () => {
    const goods = flow(
      choices('a/goods', ['fruit', 'wood']),
      task('a/fruit', is('a/goods', 'fruit')),
      outcome('a/there'),
    )
    expect(told(goods)).toEqual(['goods', 'fruit goods=fruit', 'fruit goods=fruit+wood', 'there goods='])
  })

  it('with what is off the path told apart from what was answered', () => {
    const nested = flow(
      choice('a/way', ['long', 'short']),
      choice('a/bridge', ['open', 'shut'], is('a/way', 'long')),
      outcome('a/wet', is('a/bridge', 'shut')),
      outcome('a/dry', { not: is('a/bridge', 'shut') }),
    )
    expect(told(nested)).toEqual([
      'way',
      'bridge way=long',
      'wet way=long bridge=shut',
      'dry way=long bridge=open',
      'dry way=short',
    ])
  })

  it('and what is typed matters to none', () => {
    expect(told(flow(entry('a/name', { optional: true }), outcome('a/there')))).toEqual([
      'name',
      'there name=withheld',
    ])
  })

  it('and actions lead nowhere', () => {
    const only = flow(
      choice('a/way', ['go', { id: 'later', does: 'action', action: 'leave' }]),
      outcome('a/there'),
    )
    expect(told(only)).toEqual(['way', 'there way=go'])
  })
})

describe('ways off the end', () => {
  it('are none in a flow that always ends', () => {
    expect(turns(flow(task('a/do'), outcome('a/end'))).falls).toEqual([])
  })

  it('are told by the answers that lead there', () => {
    const holed = flow(choice('a/way', ['long', 'short']), outcome('a/far', is('a/way', 'long')))
    const { falls } = turns(holed)
    expect(falls).toHaveLength(1)
    expect(falls[0]?.['a/way']?.value).toBe('short')
  })
})
