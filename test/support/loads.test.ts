import { expect, it } from 'vitest'

// What is made while a test file loads would fail unseen: no test of it would be there to fail.
it('the scenes of these tests can be set', async () => {
  const { insideCode, exportText, parkRevisions } = await import('./small.ts')
  const { readExport } = await import('../../src/support/read-export.ts')
  expect(readExport(exportText).ok).toBe(true)
  expect(insideCode).toHaveLength(24)
  expect(exportText).toContain('export@1')
  expect(parkRevisions.releases).toHaveLength(1)
  expect(parkRevisions.journeys).toEqual(['city/park'])
})
