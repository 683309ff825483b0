import { describe, expect, it } from 'vitest'
import { changed, problemsOf } from './small.ts'

describe('the build stops on words that are there but empty', () => {
  it.each<[scene: string, file: string, from: string, to: string]>([
    ['the title of a choice', 'land/who/sv.md', '## Kommer du med en skola? {#school}', '## {#school}'],
    ['the title of an outcome', 'land/leave/sv.md', '## Gå hem {#home}', '## {#home}'],
    ['a line of the checklist', 'union/gate/sv.md', 'Ha en biljett\n', ''],
    ['the condition of a line', 'union/gate/sv.md', 'Om du inte har någon\n', ''],
    ['a help that the source has', 'union/gate/sv.md', 'Grinden är grön.\n', ''],
    ['an example that the source has', 'land/who/sv.md', 'Ditt förnamn\n', ''],
  ])('%s', (_, file, from, to) => {
    expect(problemsOf(changed(file, from, to))).toMatchObject([{ file, code: 'words-missing' }])
  })

  it('the text of a choice that the source has', () => {
    const folder = changed(
      'land/who/en.md',
      'a school? {#school}\n',
      'a school? {#school}\nSchools need a paper.\n\n',
    )
    expect(problemsOf(folder)).toMatchObject([{ file: 'land/who/sv.md', code: 'words-missing' }])
  })
})

describe('the build stops on placeholders that only a translation has', () => {
  it('in a section that the source lacks', () => {
    const folder = changed(
      'union/gate/sv.md',
      'Säg hur många ni är.',
      'Säg hur många ni är.\n\n### Hjälp {#help}\nKlockan {{fact.opens.hour}}.',
    )
    expect(problemsOf(folder)).not.toEqual([])
  })
})
