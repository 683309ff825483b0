import { describe, expect, it } from 'vitest'
import { findLabels, type LabelEntry } from '../../src/guides/reference.ts'
import { showLabel } from '../../src/screens/label.ts'
import { drawnLabel } from '../../src/screens/label-values.ts'
import { labelsDocument, labelsView } from '../../src/screens/labels-view.ts'
import { renderText } from '../../src/screens/text.ts'
import { plainTheme } from '../../src/screens/view.ts'
import { wordsIn } from '../wizard/desk.ts'

const search: LabelEntry = {
  id: 'search',
  en: 'Search',
  sv: 'Sök',
  others: { fi: 'Etsi' },
  usedIn: [],
}

describe('a button that a source shows in a language of its own', () => {
  it.each([
    ['fi', '"Etsi" (Search)', 'Etsi'],
    ['sv', '"Sök" (Search)', 'Sök'],
    ['nl', '"Search"', 'Search'],
    ['en', '"Search"', 'Search'],
  ])('stands for a reader of %s as %s', (language, told, drawn) => {
    expect(showLabel(search, language)).toBe(told)
    expect(drawnLabel([search], 'search', language)).toBe(drawn)
  })

  it('is found by what it says there', () => {
    expect(findLabels([search], 'etsi')).toEqual([search])
  })

  it.each([
    ['en', /^ {2}Finnish +Etsi$/m],
    ['sv', /^ {2}Finska +Etsi$/m],
    ['nl', /^ {2}Fins +Etsi$/m],
  ])('is told with the language’s name, in %s', (language, row) => {
    const words = wordsIn(language)
    const view = labelsView(labelsDocument(words, 'etsi', [search]), words)
    expect(renderText(view, { columns: 80, theme: plainTheme }).join('\n')).toMatch(row)
  })
})
