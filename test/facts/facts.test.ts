import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGuideFolder } from '../../src/adapters/guide-folder.ts'
import { checkQuoted } from '../../src/guides/check-quoted.ts'
import { compile } from '../../src/guides/compile.ts'
import { readSources } from '../../src/guides/read-sources.ts'
import { findLabels, isStale } from '../../src/guides/reference.ts'
import { locales } from '../wizard/desk.ts'

const { sources } = readSources(readGuideFolder(join(import.meta.dirname, '..', '..', 'guides')))
const { facts } = compile(sources).compiled

describe('the facts', () => {
  it('are those of the list, each once', () => {
    const ids = readFileSync(join(import.meta.dirname, 'ids.txt'), 'utf8')
      .trim()
      .split('\n')
    expect(facts.map((fact) => fact.id).sort()).toEqual(ids.sort())
  })

  it('are all told by some step, and those that no longer hold are told as such', () => {
    expect(facts.filter((fact) => fact.steps.length === 0).map((fact) => fact.id)).toEqual([])
    expect(facts.filter((fact) => fact.status === 'superseded').length).toBeGreaterThanOrEqual(7)
  })

  it('have their values quoted, never typed, in every language', () => {
    expect(checkQuoted(sources)).toEqual([])
  })

  it('have a document, a section and a day each', () => {
    for (const fact of facts) {
      expect(fact.source.length, fact.id).toBeGreaterThan(0)
      expect(fact.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })

  it('stand in the table of the reading with the steps that tell them, judged in each language', () => {
    const table = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'facts-read.md'), 'utf8')
    const rows = table
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cells) => cells.length === 7)
    expect(rows.map(([, fact = '']) => fact.split('`')[1])).toEqual(facts.map((fact) => fact.id))
    expect(rows.map(([, , steps]) => steps)).toEqual(facts.map((fact) => fact.steps.join(', ')))
    for (const [, fact, , ...read] of rows) expect(read.slice(0, 3), fact).toEqual(['yes', 'yes', 'yes'])
  })

  it('stand with their problems in the table of that reading, judged in each language', () => {
    const table = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'facts-read.md'), 'utf8')
    const [, part = ''] = table.split('\n## The problems')
    const rows = part
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cells) => cells.length === 7)
      .slice(2)
    const told = locales.catalogue().problems.map(({ name }) => {
      const steps = locales.journey(name).flow.steps
      const ids = new Set(steps.flatMap((step) => step.facts ?? []))
      return ['', name.split('/')[1], [...ids].join(', '), 'yes', 'yes', 'yes', '']
    })
    expect(rows).toEqual(told)
  })

  it.each([
    ['2026-11-21', false],
    ['2027-11-21', false],
    ['2027-11-22', true],
  ])('checked on 21 November 2026 and good for a year, seen on %s: stale is %s', (today, stale) => {
    expect(isStale({ checkedOn: '2026-11-21', goodForDays: 365 }, today)).toBe(stale)
  })
})

describe('what a person sees on the site', () => {
  it.each([
    ['Begär tillstånd', 'request-authorisation'],
    ['begar tillstand', 'request-authorisation'],
    ['Sign up for TRACES', 'request-access'],
    ['"Organisations"', 'actors'],
    ['Registrera din enhet', 'initialise'],
    ['Log into Traces', 'log-in'],
  ])('%s is found', (seen, id) => {
    expect(findLabels(locales.labels(), seen).map((label) => label.id)).toContain(id)
  })

  it('is not guessed where it is nothing', () => {
    expect(findLabels(locales.labels(), '  ')).toEqual([])
    expect(findLabels(locales.labels(), 'no such button')).toEqual([])
  })

  it('has its page for every label', () => {
    const words = locales.app('en').pages ?? {}
    for (const label of locales.labels()) expect(words[label.at ?? '?'], label.id).toBeDefined()
  })
})
