import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whileBusy } from '../../src/compose/while-busy.ts'

const { shown, started } = vi.hoisted(() => {
  const shown = new Set<string>()
  const started: string[] = []
  return { shown, started }
})
vi.mock('../../src/adapters/ora-spinner.ts', () => ({
  startSpinner: (text: string) => {
    started.push(text)
    shown.add(text)
    return () => void shown.delete(text)
  },
}))

beforeEach(() => {
  started.length = 0
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

/** Work that takes so many milliseconds, and what turned at its end. */
async function busyFor(ms: number, shows: boolean) {
  const work = whileBusy('Making', shows, async () => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    return [...shown]
  })
  await vi.advanceTimersByTimeAsync(210)
  await vi.advanceTimersByTimeAsync(ms)
  return work
}

describe('while something is being made', () => {
  it('it is shown where it takes long, and taken away at its end', async () => {
    expect(await busyFor(1000, true)).toEqual(['Making'])
    expect([...shown]).toEqual([])
  })

  it('nothing turns where it is quick, or where nothing may turn', async () => {
    expect(await busyFor(150, true)).toEqual([])
    expect(await busyFor(1000, false)).toEqual([])
    expect(started).toEqual([])
  })

  it('it is taken away where it fails, too', async () => {
    const failed = whileBusy('Making', true, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      throw new Error('full')
    })
    const told = expect(failed).rejects.toThrow('full')
    await vi.advanceTimersByTimeAsync(1200)
    await told
    expect(started).toEqual(['Making'])
    expect([...shown]).toEqual([])
  })
})
