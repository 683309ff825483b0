import { expect, it } from 'vitest'
import { openLink } from '../../src/adapters/open-link.ts'
import { hostileAddresses } from '../guides/hostile-addresses.ts'

it.each(hostileAddresses)('nothing is opened for %j, as an id or as what a fact says', async (text) => {
  expect(await openLink({ page: { url: text } }, 'page')).toBe(false)
  expect(await openLink({ page: { url: 'https://example.eu/' } }, text)).toBe(false)
})
