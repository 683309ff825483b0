import { describe, expect, it } from 'vitest'
import type { Answers, StepId, Value } from '../../src/flow/step.ts'
import { alphabet, heedSymbols, writeSymbols } from '../../src/support/alphabet.ts'
import { glimpse, hearCode, hearGroup, judgeGroups } from '../../src/support/hear-code.ts'
import { makeCode, type Told } from '../../src/support/make-code.ts'
import { openCode } from '../../src/support/open-code.ts'
import { fits, format, formatOf, type Header, pack, roomBits, unpack } from '../../src/support/payload.ts'
import type { Revisions } from '../../src/support/revisions.ts'
import { matches, seal } from '../../src/support/seal.ts'
import { shapeOf } from '../../src/support/shape.ts'
import { append, readTrail, tellTrail } from '../../src/support/trail.ts'
import { answered, choice, choices, entry, flow, is, now, outcome, task } from '../flow/build.ts'
import { park, straightIn } from '../flow/park.ts'
import { chance } from './codes.ts'
import { codeOf, inside, insideCode, lost, parkRevisions, released, told } from './small.ts'

const asideAt = (values: Readonly<Record<StepId, Value>>): Partial<Told> => ({
  aside: { name: 'problems/lost', flow: lost, answers: answered(values) },
})

const header: Header = { journey: 0, revision: 0, environment: 2, language: 3, problem: 0, age: 3, index: 0 }
const sealed = (more: Partial<Header>, rest = 0n) => seal(pack({ ...header, ...more }, rest))
const kindOf = (more: Partial<Header>, rest = 0n) => {
  const opened = openCode(sealed(more, rest), parkRevisions, now)
  return opened.ok ? 'opened' : opened.why
}

describe('a code', () => {
  it('opens at the end of the way, with what was typed withheld', () => {
    const answers = {
      ...inside,
      'park/name': { value: 'Anna', at: now },
      'park/pets': { value: ['cat'], at: now },
      'park/leash': { value: 'done', at: now },
    }
    expect(hearCode(codeOf(answers), parkRevisions, now)).toEqual({
      kind: 'opened',
      said: {
        code: codeOf(answers),
        journey: 'city/park',
        revision: 0,
        environment: 'training',
        language: 'nl',
        age: 'under-1-week',
        aside: undefined,
        standing: {
          path: [
            'park/welcome',
            'park/age',
            'park/ticket',
            'park/name',
            'park/pets',
            'park/leash',
            'park/free',
            'park/in',
          ],
          answers: answered({
            ...straightIn,
            'park/name': 'withheld',
            'park/pets': ['cat'],
            'park/leash': 'done',
          }),
        },
      },
    })
  })

  it('tells no more than there is to tell: answers off the path are left out', () => {
    const stray = { ...inside, 'park/buy': { value: 'done', at: now } }
    expect(codeOf(stray)).toBe(codeOf(inside))
  })

  it('keeps a language without a number as that', () => {
    const opened = hearCode(codeOf(inside, { language: 'fi' }), parkRevisions, now)
    expect(opened).toMatchObject({ kind: 'opened', said: { language: undefined } })
  })

  it.each([
    ['no journey of a pack of one’s own', { journey: { name: 'my/park', flow: park, answers: inside } }],
    [
      'no journey whose steps were never released',
      { journey: { name: 'city/park', flow: flow(task('a/b'), ...park.steps), answers: inside } },
    ],
  ])('is made for %s', (_, more) => {
    expect(makeCode(told(inside, more), parkRevisions)).toEqual({ ok: false, why: 'no-number' })
  })

  it('is not made where it has no room for all that was chosen', () => {
    const many = flow(
      choices(
        'a/much',
        Array.from({ length: roomBits + 1 }, (_, index) => `o${index}`),
      ),
      choice('a/end', ['x']),
    )
    const made = makeCode(
      told(inside, { journey: { name: 'city/many', flow: many, answers: answered({ 'a/much': ['o3'] }) } }),
      released({ 'city/many': many }),
    )
    expect(made).toEqual({ ok: false, why: 'too-much' })
  })

  it('is made where it has just room enough', () => {
    const all = Array.from({ length: roomBits }, (_, index) => `o${index}`)
    const many = flow(choices('a/much', all), choice('a/end', ['x']))
    const made = makeCode(
      told(inside, { journey: { name: 'city/many', flow: many, answers: answered({ 'a/much': all }) } }),
      released({ 'city/many': many }),
    )
    const heard = hearCode(made.ok ? made.code : '', released({ 'city/many': many }), now)
    expect(heard).toMatchObject({ said: { standing: { answers: { 'a/much': { value: all } } } } })
  })

  it('is not made where a number does not fit its field', () => {
    const long = flow(...Array.from({ length: 130 }, (_, index) => task(`a/t${index}`)), outcome('a/end'))
    const done = answered(Object.fromEntries(long.steps.slice(0, 129).map(({ id }) => [id, 'done'])))
    const at = (answers: Answers) =>
      makeCode(
        told(inside, { journey: { name: 'city/long', flow: long, answers } }),
        released({ 'city/long': long }),
      )
    expect(at(done)).toEqual({ ok: false, why: 'too-much' })
    expect(at({})).toMatchObject({ ok: true })
    const journeys = Array.from({ length: 65 }, (_, index) => `city/${index}`)
    const crowded: Revisions = { ...parkRevisions, journeys: [...journeys, 'city/park'] }
    expect(makeCode(told(inside), crowded)).toEqual({ ok: false, why: 'too-much' })
    const tongues: Revisions = {
      ...parkRevisions,
      languages: [...Array.from({ length: 20 }, (_, index) => `${index}`), 'nl'],
    }
    expect(makeCode(told(inside), tongues)).toEqual({ ok: false, why: 'too-much' })
    const troubled: Revisions = { ...parkRevisions, problems: [...journeys, 'problems/lost'] }
    expect(makeCode(told(inside, asideAt({})), troubled)).toEqual({ ok: false, why: 'too-much' })
    const released513 = Array.from({ length: 513 }, () => parkRevisions.releases[0] ?? {})
    expect(makeCode(told(inside), { ...parkRevisions, releases: released513 })).toEqual({
      ok: false,
      why: 'too-much',
    })
  })
})

describe('a problem that runs aside', () => {
  it.each<[string, Readonly<Record<StepId, Value>>, string]>([
    ['at its beginning', {}, 'lost/what'],
    ['further on', { 'lost/what': 'key' }, 'lost/ask'],
    ['with something skipped', { 'lost/what': 'child', 'lost/name': 'skipped' }, 'lost/found'],
  ])('is told, %s', (_, values, step) => {
    const heard = hearCode(codeOf(inside, asideAt(values)), parkRevisions, now)
    if (heard.kind !== 'opened') throw new Error(heard.kind)
    expect(heard.said.standing.path.at(-1)).toBe('park/in')
    expect(heard.said.aside?.flow).toBe('problems/lost')
    expect(heard.said.aside?.standing?.path.at(-1)).toBe(step)
    expect(heard.said.aside?.standing?.answers).toEqual(answered(values))
  })

  it('is told without its place where that has no room', () => {
    const all = Array.from({ length: roomBits - 2 }, (_, index) => `o${index}`)
    const many = flow(choices('a/much', all), choice('a/end', ['x']))
    const both = released({ 'city/many': many, 'problems/lost': lost })
    const journey = { name: 'city/many', flow: many, answers: answered({ 'a/much': all }) }
    const heard = hearCode(codeOf(inside, { journey, ...asideAt({ 'lost/what': 'key' }) }, both), both, now)
    expect(heard).toMatchObject({ said: { aside: { flow: 'problems/lost', standing: undefined } } })
  })

  it('is told with its place where that has just room enough, and without where it has one too little', () => {
    const all = Array.from({ length: roomBits - 2 }, (_, index) => `o${index}`)
    const many = flow(choices('a/much', all), choice('a/end', ['x']))
    const small = flow(task('lost/one'), task('lost/two'), outcome('lost/found'))
    const both = released({ 'city/many': many, 'problems/lost': lost, 'problems/small': small })
    const journey = { name: 'city/many', flow: many, answers: answered({ 'a/much': all }) }
    const of = (aside: Told['aside']) => hearCode(codeOf(inside, { journey, aside }, both), both, now)
    // Three steps, and 'not told': four times 2^33 is all the room. With four steps it is one too little.
    expect(of({ name: 'problems/small', flow: small, answers: {} })).toMatchObject({
      said: { aside: { flow: 'problems/small', standing: { path: ['lost/one'] } } },
    })
    expect(of({ name: 'problems/lost', flow: lost, answers: {} })).toMatchObject({
      said: { aside: { flow: 'problems/lost', standing: undefined } },
    })
  })

  it('is left out, as a journey is, where it has no number though it was released', () => {
    expect(codeOf(inside, asideAt({}), { ...parkRevisions, problems: [] })).toBe(codeOf(inside))
    expect(makeCode(told(inside), { ...parkRevisions, journeys: [] })).toEqual({
      ok: false,
      why: 'no-number',
    })
  })

  it('is left out where it has no number, or was never released with this journey', () => {
    const aside = { name: 'problems/mine', flow: lost, answers: {} }
    expect(codeOf(inside, { aside })).toBe(codeOf(inside))
    const other = flow(task('lost/first'), ...lost.steps)
    const changed = { name: 'problems/lost', flow: other, answers: {} }
    expect(codeOf(inside, { aside: changed })).toBe(codeOf(inside))
  })

  it('opens with the release that has both, not with one that has another journey beside it', () => {
    const queued = { 'city/park': flow(task('park/queue'), ...park.steps), 'problems/lost': lost }
    const next = released(queued, parkRevisions)
    expect(hearCode(codeOf(inside, asideAt({}), next), next, now)).toMatchObject({
      said: { revision: 0, aside: { flow: 'problems/lost' } },
    })
  })

  it('opens with the release that has both', () => {
    const next = released(
      { 'city/park': park, 'city/zoo': park, 'problems/lost': flow(task('lost/first'), ...lost.steps) },
      parkRevisions,
    )
    const heard = hearCode(codeOf(inside, asideAt({}), next), next, now)
    expect(heard).toMatchObject({ said: { revision: 0, aside: { flow: 'problems/lost' } } })
    expect(hearCode(codeOf(inside, {}, next), next, now)).toMatchObject({ said: { revision: 1 } })
  })
})

describe('what matches and can still not be opened', () => {
  it('was made in a newer format, or with a newer guide', () => {
    const newer = sealed({}).slice(0, 15)
    // The format is the first three bits of the first value, beneath its mask.
    const told = pack(header, 0n).map((value, place) => (place === 0 ? (value & 3) | (2 << 2) : value))
    expect(newer).toHaveLength(15)
    expect(hearCode(writeSymbols(seal(told)), parkRevisions, now)).toEqual({
      kind: 'newer-format',
      code: writeSymbols(seal(told)),
    })
    expect(hearCode(writeSymbols(sealed({ revision: 1 })), parkRevisions, now)).toEqual({
      kind: 'newer-revision',
      code: writeSymbols(sealed({ revision: 1 })),
    })
  })

  it.each<[string, Partial<Header>, bigint]>([
    ['a journey without a number', { journey: 1 }, 0n],
    ['a site that is none', { environment: 3 }, 0n],
    ['a language without a number', { language: 4 }, 0n],
    ['a problem without a number', { problem: 2 }, 0n],
    ['a place behind the end', { index: 30 }, 0n],
    ['an answer more than there are', {}, 1n],
    ['a place behind the end of a problem', { problem: 1 }, 8n],
    ['an answer more than the problem has', { problem: 1 }, 5n],
  ])('says what can’t be: %s', (_, more, rest) => {
    expect(kindOf(more, rest)).toBe('impossible')
  })

  it('opens where all of that can be', () => {
    expect(kindOf({})).toBe('opened')
    expect(kindOf({ language: 0 })).toBe('opened')
    expect(kindOf({ problem: 1 })).toBe('opened')
    expect(kindOf({ problem: 1 }, 1n)).toBe('opened')
    expect(kindOf({ index: 1 })).toBe('opened')
  })

  it('says what can’t be: a flow that its release had not', () => {
    const next = released({ 'city/zoo': park }, parkRevisions)
    const opens = (more: Partial<Header>) => openCode(sealed(more), next, now)
    expect(opens({ revision: 1 })).toMatchObject({ why: 'impossible' })
    expect(opens({ revision: 1, journey: 1 })).toMatchObject({ ok: true })
    expect(opens({ revision: 1, journey: 1, problem: 1 })).toMatchObject({ why: 'impossible' })
  })

  it('never walks past a question that has no answers', () => {
    const stuck = flow(
      choice('a/where', [{ id: 'later', does: 'action', action: 'leave' }]),
      outcome('a/end'),
    )
    expect(readTrail(shapeOf(stuck), 1, 0n, now)).toBeUndefined()
    expect(readTrail(shapeOf(stuck), 0, 0n, now)).toEqual({
      standing: { path: ['a/where'], answers: {} },
      rest: 0n,
    })
    expect(tellTrail(shapeOf(park), {}, 3)).toEqual({ value: 0n, size: 1n })
    expect(readTrail(shapeOf(park), 3, 0n, now)).toBeUndefined()
  })
})

describe('how a code is packed', () => {
  it('gives each field its bits, and takes them apart again', () => {
    const most: Header = {
      journey: 63,
      revision: 511,
      environment: 3,
      language: 15,
      problem: 63,
      age: 7,
      index: 127,
    }
    const one: Header = { journey: 1, revision: 2, environment: 1, language: 3, problem: 4, age: 5, index: 6 }
    for (const each of [most, one, header]) {
      const values = pack(each, 2n ** BigInt(roomBits) - 1n)
      expect(formatOf(values[0] ?? 0)).toBe(format)
      expect(values.every((value) => value >= 0 && value < 32)).toBe(true)
      expect(unpack(values)).toEqual({ header: each, rest: 2n ** BigInt(roomBits) - 1n })
      expect(unpack(pack(each, 5n)).rest).toBe(5n)
      expect(unpack(values.slice(0, 8)).header).toEqual(each)
    }
    expect(roomBits).toBe(35)
    expect(pack(one, 9n)).toEqual([4, 2, 0, 9, 6, 4, 20, 6, 0, 0, 0, 0, 0, 0, 9])
  })

  it('knows what fits', () => {
    expect(fits('journey', 63)).toBe(true)
    expect(fits('journey', 64)).toBe(false)
    expect(fits('journey', -1)).toBe(false)
    expect(fits('journey', 0)).toBe(true)
    expect(fits('index', 127)).toBe(true)
    expect(fits('index', 128)).toBe(false)
    expect(fits('age', 8)).toBe(false)
  })

  it('counts in mixed radix, the first digit lowest', () => {
    expect(append(append({ value: 0n, size: 1n }, 2, 3), 1n, 5)).toEqual({ value: 5n, size: 15n })
    expect(tellTrail(shapeOf(park), inside, 4)).toEqual({ value: 1n + 0n + 6n * 1n, size: 12n })
  })
})

describe('how a code is written and heard', () => {
  const code = insideCode
  const open = (text: string) => hearCode(text, parkRevisions, now).kind

  it.each([
    ['in small letters', code.toLowerCase()],
    ['without dashes', code.replaceAll('-', '')],
    ['with spaces, dots and other dashes', code.replaceAll('-', ' . – ')],
    ['with dots in the middle', code.replaceAll('-', '·')],
    [
      'in wide letters',
      code.replace(/[A-Z0-9]/g, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)),
    ],
    ['with O for 0', code.replaceAll('0', 'O')],
    ['with o for 0', code.replaceAll('0', 'o')],
    ['with I for 1', code.replaceAll('1', 'I')],
    ['with l for 1', code.replaceAll('1', 'l')],
    ['with spaces around', `\t ${code}\n`],
  ])('it opens %s', (_, text) => {
    expect(text.length).toBeGreaterThan(19)
    expect(open(text)).toBe('opened')
  })

  it('has symbols that cannot be taken for each other', () => {
    expect(alphabet).toHaveLength(32)
    expect(new Set(alphabet).size).toBe(32)
    for (const twin of 'ILOU') expect(alphabet).not.toContain(twin)
    expect(heedSymbols('OoIiLl01')).toEqual({ symbols: [0, 0, 1, 1, 1, 1, 0, 1], strange: [] })
    expect(heedSymbols('ZaU?ßé uU')).toEqual({ symbols: [31, 10, 'unheard'], strange: ['U', 'ß', 'é', 'u'] })
    expect(writeSymbols([0, 31, 'unheard', 10, 1])).toBe('0Z?A-1')
    expect(heedSymbols('1'.repeat(1000)).symbols).toHaveLength(256)
  })

  it('says which characters no code has', () => {
    expect(hearCode(`${code}!`, parkRevisions, now)).toEqual({ kind: 'strange', characters: ['!'] })
  })

  it('says which groups are too short or too long', () => {
    const [one = '', two = '', three = '', four = '', five = ''] = code.split('-')
    expect(hearCode(`${one} ${two.slice(1)} ${three} ${four}? ${five}${five}`, parkRevisions, now)).toEqual({
      kind: 'length',
      count: 24,
      groups: [1, 3, 4],
    })
    expect(hearCode(code.replaceAll('-', '').slice(1), parkRevisions, now)).toEqual({
      kind: 'length',
      count: 19,
      groups: [],
    })
    expect(hearCode(` ${one}-${two}-${three}-${four}--${five.slice(2)} `, parkRevisions, now)).toEqual({
      kind: 'length',
      count: 18,
      groups: [4],
    })
    expect(hearCode('', parkRevisions, now)).toEqual({ kind: 'length', count: 0, groups: [] })
  })

  it('suggests what one wrong symbol may have been', () => {
    const wrong = code.endsWith('0') ? `${code.slice(0, -1)}2` : `${code.slice(0, -1)}0`
    expect(hearCode(wrong, parkRevisions, now)).toEqual({
      kind: 'misheard',
      groups: ['matches', 'matches', 'matches', 'matches', 'wrong'],
      suggestion: { kind: 'mended', code, groups: [4] },
    })
  })

  it('fills in a group that was not heard', () => {
    expect(hearCode(`????${code.slice(4)}`, parkRevisions, now)).toEqual({
      kind: 'misheard',
      groups: ['unheard', 'matches', 'matches', 'matches', 'matches'],
      suggestion: { kind: 'restored', code, groups: [0] },
    })
  })

  it('fills in nothing that leads nowhere, but what a newer guide made', () => {
    const nowhere = writeSymbols(sealed({ journey: 9 }))
    expect(hearCode(`????${nowhere.slice(4)}`, parkRevisions, now)).toMatchObject({
      kind: 'misheard',
      suggestion: undefined,
    })
    const newer = writeSymbols(sealed({ revision: 9 }))
    expect(hearCode(`????${newer.slice(4)}`, parkRevisions, now)).toMatchObject({
      suggestion: { code: newer },
    })
    expect(hearCode(`??????${code.slice(7)}`, parkRevisions, now)).toMatchObject({ suggestion: undefined })
  })
})

describe('a group, as it is typed', () => {
  it('is four symbols', () => {
    expect(hearGroup('g9jn')).toEqual({ kind: 'heard', symbols: [16, 9, 18, 21] })
    expect(hearGroup('g9?n')).toEqual({ kind: 'heard', symbols: [16, 9, 'unheard', 21] })
    expect(hearGroup('g9j')).toEqual({ kind: 'length', count: 3 })
    expect(hearGroup('g9j!u')).toEqual({ kind: 'strange', characters: ['!', 'u'] })
  })

  const groups = heedSymbols(insideCode).symbols
  const first = groups.slice(0, 4)
  const second = groups.slice(4, 8)

  it('says who it is about, before the whole code is there', () => {
    expect(glimpse([first], parkRevisions)).toEqual({
      kind: 'journey',
      journey: 'city/park',
      environment: 'training',
    })
    expect(glimpse([first, second], parkRevisions)).toEqual({
      kind: 'language',
      language: 'nl',
      problem: undefined,
      age: 'under-1-week',
    })
    const aside = heedSymbols(codeOf(inside, asideAt({}))).symbols
    expect(glimpse([aside.slice(0, 4), aside.slice(4, 8)], parkRevisions)).toMatchObject({
      problem: 'problems/lost',
    })
  })

  it('says nothing where it was not heard whole, or is another than the first two', () => {
    expect(glimpse([[...first.slice(0, 3), 'unheard']], parkRevisions)).toBeUndefined()
    expect(glimpse([], parkRevisions)).toBeUndefined()
    expect(glimpse([first, second, second], parkRevisions)).toBeUndefined()
  })

  it('is told apart where it says what no code says', () => {
    const seen = (more: Partial<Header>, count: number) => {
      const symbols = sealed(more)
      return glimpse([symbols.slice(0, 4), symbols.slice(4, 8)].slice(0, count), parkRevisions)
    }
    expect(seen({ journey: 5 }, 1)).toEqual({ kind: 'unknown' })
    expect(seen({ revision: 5 }, 1)).toEqual({ kind: 'unknown' })
    expect(seen({ environment: 3 }, 1)).toEqual({ kind: 'unknown' })
    expect(seen({ language: 9, problem: 9 }, 1)).toMatchObject({ kind: 'journey' })
    expect(seen({ language: 9 }, 2)).toEqual({ kind: 'unknown' })
    expect(seen({ problem: 9 }, 2)).toEqual({ kind: 'unknown' })
    expect(seen({ index: park.steps.length }, 2)).toEqual({ kind: 'unknown' })
    expect(seen({ index: park.steps.length - 1 }, 2)).toMatchObject({ kind: 'language' })
    const told = pack(header, 0n).map((value, place) => (place === 0 ? value | 16 : value))
    expect(glimpse([seal(told).slice(0, 4)], parkRevisions)).toEqual({ kind: 'unknown' })
  })

  it('is judged with the others', () => {
    expect(judgeGroups([first, second])).toEqual(['unknown', 'unknown'])
  })
})

describe('what is no code', () => {
  it('never throws, whatever is read out', () => {
    const random = chance(16)
    const kinds = new Set<string>()
    for (let time = 0; time < 1000; time++) {
      const length = Math.floor(random() * 30)
      const text = Array.from({ length }, () =>
        random() < 0.7
          ? (alphabet[Math.floor(random() * 32)] ?? '')
          : String.fromCodePoint(Math.floor(random() * (random() < 0.5 ? 128 : 0xd7ff))),
      ).join('')
      kinds.add(hearCode(text, parkRevisions, now).kind)
      hearGroup(text.slice(0, 5))
    }
    expect([...kinds].sort()).toEqual(['length', 'misheard', 'strange'])
  })

  it('never throws, whatever a code says that matches', () => {
    const random = chance(17)
    for (let time = 0; time < 800; time++) {
      const told = Array.from({ length: 15 }, () => Math.floor(random() * 32))
      if (time % 2 === 0) told.splice(0, 2, 4, 0)
      const { kind } = hearCode(writeSymbols(seal(told)), parkRevisions, now)
      expect(['opened', 'newer-format', 'newer-revision', 'impossible']).toContain(kind)
    }
  })

  it('is taken for one at most once in ten million times', () => {
    // Of 32^20 texts 32^15 match; each format of a code is as good as any other for this.
    const matching = 32 ** 15 / 32 ** 20
    expect(matching).toBeLessThan(1e-7)
    const random = chance(18)
    const words = Array.from({ length: 5000 }, () =>
      Array.from({ length: 20 }, () => Math.floor(random() * 32)),
    )
    expect(words.filter((symbols) => matches(symbols))).toEqual([])
  })
})

it('entries that may not be skipped tell nothing, those that may tell that', () => {
  const form = flow(
    entry('a/one'),
    entry('a/two', { optional: true }),
    choice('a/end', ['x']),
    task('a/x', is('a/end', 'x')),
  )
  expect(tellTrail(shapeOf(form), answered({ 'a/one': 'Anna', 'a/two': 'skipped' }), 2)).toEqual({
    value: 1n,
    size: 2n,
  })
})
