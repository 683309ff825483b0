import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGuideFolder } from '../../src/adapters/guide-folder.ts'
import type { Flow } from '../../src/flow/step.ts'
import { compile } from '../../src/guides/compile.ts'
import { drawJourney, edgesOf } from '../../src/guides/draw-journey.ts'
import { readSources } from '../../src/guides/read-sources.ts'
import { drawings } from '../../src/tools/draw.ts'
import { anyFlow, completions } from '../flow/any-flow.ts'
import { choice, choices, entry, flow, is, outcome, task } from '../flow/build.ts'
import { park } from '../flow/park.ts'
import { changed, small } from './small.ts'

const root = resolve(import.meta.dirname, '../..')
const guides = readGuideFolder(join(root, 'guides'))
const { files, broken } = drawings(guides)
const { journeys } = compile(readSources(guides).sources).compiled

describe('what lies in docs/journeys/', () => {
  it('is a drawing of every journey, the entrance too, and none more', () => {
    expect(broken).toEqual([])
    expect(readdirSync(join(root, 'docs/journeys')).sort()).toEqual([...files.keys()].sort())
    expect(files.size).toBe(journeys.length)
  })

  it.each([...files])('%s is current', (name, text) => {
    expect(readFileSync(join(root, 'docs/journeys', name), 'utf8')).toBe(text)
  })

  it.each(journeys.map(({ name, flow: walked }) => [name, walked] as const))(
    '%s shows every step, and a way to each but the first',
    (name, walked) => {
      const text = files.get(`${name.replace('/', '.')}.md`) ?? ''
      const reached = new Set(edgesOf(walked).map(({ to }) => to))
      for (const { id } of walked.steps) expect(text).toContain(`"${id}<br/>`)
      expect(walked.steps.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([walked.steps[0]?.id])
    },
  )
})

/** Each way in a line: from, to, and the options that lead there. */
function told(of: Flow): readonly string[] {
  const name = (id: string): string => id.slice(id.indexOf('/') + 1)
  return edgesOf(of).map(({ from, to, options }) =>
    [name(from), name(to), ...(options.length === 0 ? [] : [options.join(', ')])].join(' > '),
  )
}

describe('the ways of a flow', () => {
  it('are those of the park, each with the options that lead there', () => {
    expect(told(park)).toEqual([
      'welcome > age',
      'age > too-young > child',
      'age > ticket > adult',
      'ticket > buy > no, lost',
      'ticket > name > yes',
      'buy > name',
      'name > pets',
      'pets > leash > dog, cat',
      'pets > free > (none)',
      'pets > in > (none), snake',
      'leash > free',
      'leash > in',
      'free > in',
    ])
  })

  it('are told also where two of them come together', () => {
    const ways = flow(
      choice('a/way', ['long', 'short']),
      entry('a/song', {}, is('a/way', 'long')),
      task('a/rest'),
      outcome('a/there'),
    )
    expect(told(ways)).toEqual(['way > song > long', 'way > rest > short', 'song > rest', 'rest > there'])
  })

  it('tell picks together only where no one of them leads there alone', () => {
    const goods = flow(
      choices('a/goods', ['fruit', 'wood', 'soil']),
      task('a/both', { allOf: [is('a/goods', 'fruit'), is('a/goods', 'wood')] }),
      outcome('a/soil', is('a/goods', 'soil')),
      outcome('a/there'),
    )
    expect(told(goods)).toEqual([
      'goods > both > fruit + wood',
      'goods > soil > soil',
      'goods > there > (none), fruit, wood',
      'both > soil',
      'both > there',
    ])
  })
})

describe('the ways of any flow', () => {
  it('are those between steps that follow each other on some way to its end, and no others', () => {
    fc.assert(
      fc.property(anyFlow(7), (any) => {
        const walked = completions(any, {}).flatMap(({ path }) =>
          path.slice(1).map((id, index) => `${path[index]} > ${id}`),
        )
        const drawn = edgesOf(any).map(({ from, to }) => `${from} > ${to}`)
        expect(drawn.toSorted()).toEqual([...new Set(walked)].sort())
      }),
    )
  })
})

describe('a drawing', () => {
  const titles = changed('union/gate/en.md', '## Go in {#enter}', '## Press {{label.pay}} <#> {#enter}')

  it('has a shape for each kind, grouped by part', () => {
    const steps = (name: string) => ({ title: `Say ${name}` })
    const text = drawJourney({ flow: park, parts: [{ id: 'park', words: 'test.visit' }] }, () => ({
      title: 'The park',
      lines: {},
      steps: Object.fromEntries(park.steps.map(({ name }) => [name, steps(name)])),
    }))
    expect(text.split('\n').slice(0, 13)).toEqual([
      'flowchart TD',
      '  subgraph part_park["park<br/>The park"]',
      '    park__welcome("park/welcome<br/>Say welcome")',
      '    park__age{"park/age<br/>Say age"}',
      '    park__too_young(["park/too-young<br/>Say too-young"])',
      '    park__ticket{"park/ticket<br/>Say ticket"}',
      '    park__buy["park/buy<br/>Say buy"]',
      '    park__name[/"park/name<br/>Say name"/]',
      '    park__pets{{"park/pets<br/>Say pets"}}',
      '    park__leash["park/leash<br/>Say leash"]',
      '    park__free("park/free<br/>Say free")',
      '    park__in(["park/in<br/>Say in"])',
      '  end',
    ])
    expect(text).toContain('\n  park__age -->|"child"| park__too_young\n')
    expect(text).toContain('\n  park__welcome --> park__age\n')
  })

  it('names a placeholder plainly, and hides from Mermaid what it would take for its own', () => {
    const text = drawings(titles).files.get('land.visitor.md')
    expect(text).toContain('"gate/enter<br/>Press [label.pay] #lt;#35;#gt;"')
  })

  it('is headed by the name of its journey', () => {
    expect([...drawings(small).files.keys()]).toEqual(['land.visitor.md', 'land.helper.md'])
    expect(drawings(small).files.get('land.helper.md')).toMatch(/^# land\/helper: Helper\n/)
  })

  it('is not made of a journey that falls off its end', () => {
    const holed = changed('land/leave/guide.yaml', '  - { id: home, kind: outcome }\n', '')
    expect(drawings(holed).broken).toEqual(['land/visitor', 'land/helper'])
  })
})
