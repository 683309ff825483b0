import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { people, travelOf } from './travel.ts'

// Each person's way, as a file whose diff reads like a travel report.
describe('people go their way', () => {
  it.each(people)('%s', async (file) => {
    const { report } = await travelOf(file)
    await expect(report).toMatchFileSnapshot(join('golden', `${basename(file, '.yaml')}.txt`))
  })
})
