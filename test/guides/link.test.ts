import { describe, expect, it } from 'vitest'
import { environments } from '../../src/flow/environment.ts'
import { inEnvironment } from '../../src/guides/in-environment.ts'
import { isPlainAddress, linkOf } from '../../src/guides/link.ts'
import { locales } from '../wizard/desk.ts'
import { hostileAddresses } from './hostile-addresses.ts'

const journeys = locales
  .catalogue()
  .journeys.flatMap(({ name }) =>
    environments.map((environment) => inEnvironment(locales.journey(name), environment)),
  )

describe('an address of the facts', () => {
  const addresses = [
    ...new Set(
      journeys
        .flatMap(({ facts }) => Object.values(facts))
        .flatMap((values) => Object.values(values))
        .filter((value) => typeof value === 'string' && value.includes('://')),
    ),
  ]

  it('is there', () => {
    expect(addresses.length).toBeGreaterThanOrEqual(10)
  })

  it.each(addresses)('can be opened: %s', (address) => {
    expect(isPlainAddress(String(address))).toBe(true)
  })

  it('is found by the name of its fact, on each site its own', () => {
    const [production, acceptance] = environments.map((environment) =>
      linkOf(inEnvironment(locales.journey('sweden/agent'), environment).facts, 'traces-url'),
    )
    expect(production).toBe('https://webgate.ec.europa.eu/tracesnt/login')
    expect(acceptance).toBe('https://webgate.acceptance.ec.europa.eu/tracesnt/login')
  })

  it('is there for every step that opens one', () => {
    const opening = journeys.flatMap(({ facts, flow }) =>
      flow.steps.flatMap((step) => (step.opens === undefined ? [] : [linkOf(facts, step.opens)])),
    )
    expect(opening.length).toBeGreaterThan(20)
    expect(opening).not.toContain(undefined)
  })
})

describe('a hostile text', () => {
  it('comes in forty-nine shapes', () => {
    expect(new Set(hostileAddresses).size).toBe(49)
  })

  it.each(hostileAddresses)('is no address, and names no fact: %j', (text) => {
    expect(isPlainAddress(text)).toBe(false)
    expect(linkOf({ page: { url: text } }, 'page')).toBe(undefined)
    for (const { facts } of journeys) expect(linkOf(facts, text)).toBe(undefined)
  })

  it('is no address even where a fact has values that are no text', () => {
    expect(linkOf({ page: { url: 7 } }, 'page')).toBe(undefined)
    expect(linkOf({ page: { other: 'https://example.eu/' } }, 'page')).toBe(undefined)
    expect(linkOf({}, 'page')).toBe(undefined)
  })
})

describe('an address that is as it shows', () => {
  it.each([
    'https://example.eu',
    'https://example.eu/',
    'https://x.example.eu/',
    'https://a-b.example.eu/path/to_page~1.html?id=7&lang=sv%20x',
    `https://example.eu/${'a'.repeat(237)}`,
  ])('can be opened: %s', (address) => {
    expect(isPlainAddress(address)).toBe(true)
    expect(linkOf({ page: { url: address } }, 'page')).toBe(address)
  })

  it('begins with https and not with another word', () => {
    expect(isPlainAddress('evil://x.example.eu/?https://example.eu/')).toBe(false)
  })

  it('is no longer than 256 characters', () => {
    expect(isPlainAddress(`https://example.eu/${'a'.repeat(238)}`)).toBe(false)
  })
})
