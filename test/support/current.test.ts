import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { digest } from '../../src/adapters/digest.ts'
import { appendRelease } from '../../src/support/revisions.ts'
import { flowsOf } from '../../src/tools/revisions.ts'
import { revisions } from './codes.ts'

it('guides/revisions.json holds what the guides are now: npm run revisions appends what is new', () => {
  const guides = resolve(import.meta.dirname, '../../guides')
  expect(appendRelease(revisions, flowsOf(guides), digest)).toEqual(revisions)
})
