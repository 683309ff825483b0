import { describe, expect, it } from 'vitest'
import { blocksOf, isRun, pages } from '../docs/pages.ts'
import { readerOf } from './reader.ts'

const toRun = pages.filter((page) => blocksOf(page).some(isRun))

describe('somebody who does what a page says', () => {
  it.concurrent.each(toRun)(
    'from %s, from top to bottom, sees what it says',
    async (page) => {
      const reader = readerOf(page)
      const blocks = blocksOf(page)
      for (const [index, block] of blocks.entries()) {
        const below = blocks[index + 1]
        const said = below?.language === 'text' ? below.content : undefined
        if (isRun(block)) expect(await reader.follow(block, said)).toEqual([])
      }
    },
    // Long only where the machine is busy.
    1_800_000,
  )
})
