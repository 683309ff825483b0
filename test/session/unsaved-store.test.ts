import { describe, expect, it } from 'vitest'
import type { Session } from '../../src/session/session.ts'
import { unsavedStore } from '../../src/session/unsaved-store.ts'
import { memoryStore } from '../wizard/desk.ts'
import { session } from './fixture.ts'

const other: Session = { ...session, name: 'Å' }
const training: Session = { ...session, environment: 'training' }
const helper: Session = { ...session, journey: 'land/helper' }

describe('a store that keeps nothing', () => {
  it('says so, and reads what lies there', () => {
    const store = unsavedStore(memoryStore(session))
    expect(store.keeps).toBe(false)
    expect(store.folder).toBe(memoryStore().folder)
    expect(store.find(session)).toEqual(session)
    expect([...store.list()]).toEqual([session])
  })

  it('remembers what is saved as long as it lives, and writes nothing', () => {
    const below = memoryStore(session)
    const store = unsavedStore(below)
    const changed = { ...session, revision: 'def' }
    expect(store.save(changed, session)).toBe(changed)
    expect(store.find(session)).toBe(changed)
    expect([...store.list()]).toEqual([changed])
    expect(below.saved).toEqual([session])
  })

  it('keeps journeys, sites and names apart, and lists the last one first', () => {
    const store = unsavedStore(memoryStore(session))
    for (const each of [other, training, helper, other]) store.save(each, undefined)
    expect([...store.list()]).toEqual([other, helper, training, session])
    expect([...store.list({ environment: 'training' })]).toEqual([training])
    expect([...store.list({ name: 'Å' })]).toEqual([other])
    expect([...store.list({ name: '', environment: 'production' })]).toEqual([helper, session])
    expect(store.find({ ...other, name: 'A\u030A' })).toBe(other)
    expect(store.find({ ...other, name: 'B' })).toBeUndefined()
  })
})
