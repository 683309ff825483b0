import { describe, expect, it } from 'vitest'
import { changed, problemsOf, small } from './small.ts'

describe('a mistake is told on the line where its id stands', () => {
  it('of a journey that is written over several lines', () => {
    const folder = changed(
      'land/pack.yaml',
      'helper: { names: [volunteer], guides: [who, leave] }',
      'helper:\n    names: [volunteer]\n    guides: [who, bridge, leave]',
    )
    expect(problemsOf(folder)).toMatchObject([{ file: 'land/pack.yaml', line: 5, code: 'unknown-guide' }])
  })

  it('of a fact that is written over several lines', () => {
    const folder = changed(
      'union/facts.yaml',
      'shop: {',
      'bridge:\n  says: It is shut.\n  source: []\n  checkedOn: 2026-11-01\n  goodForDays: 9\nshop: {',
    )
    expect(problemsOf(folder)).toEqual([
      { file: 'union/facts.yaml', line: 1, code: 'fact-unused', about: 'bridge' },
    ])
  })

  it('of a step that is written over several lines', () => {
    const folder = changed('union/gate/guide.yaml', 'opens: shop', 'opens: bridge')
    expect(problemsOf(folder)).toContainEqual({
      file: 'union/gate/guide.yaml',
      line: 4,
      code: 'fact-unknown',
      about: 'buy: bridge',
    })
  })
})

describe('a mistake in the program’s own words is told on its line', () => {
  it('where the Markdown is not allowed', () => {
    expect(problemsOf(changed('app/sv.md', 'Tillbaka till', 'Tillbaka [hit](hem.html) till'))).toEqual([
      { file: 'app/sv.md', line: 4, code: 'markdown-not-allowed', about: 'link' },
    ])
  })

  it('where a text differs whose key stands in an earlier group too', () => {
    const folder = new Map(small)
      .set('app/en.md', '# Words\n\n## A {#a}\n- `title`: One\n\n## B {#b}\n- `title`: Two {{x}}\n')
      .set('app/sv.md', '# Ord\n\n## A {#a}\n- `title`: Ett\n\n## B {#b}\n- `title`: Två\n')
    expect(problemsOf(folder)).toContainEqual({
      file: 'app/sv.md',
      line: 7,
      code: 'placeholders-differ',
      about: 'b.title',
    })
  })
})
