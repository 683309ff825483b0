import { expect, it } from 'vitest'
import { readBack } from '../screens/hostile-values.ts'

it('a hundred thousand hostile values are text in Markdown, as another parser reads it', {
  timeout: 900_000,
}, () => {
  expect(readBack(100_032, 6)).toEqual({ values: 100_032, wrong: [] })
})
