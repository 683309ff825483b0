import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Approving,
  beginApproving,
  makeMove,
  movesAt,
  nameOfMove,
} from '../../../src/rehearsal/approve/approving.ts'
import { authorityExercise } from '../../../src/rehearsal/approve/authority-exercise.ts'
import { companyExercise } from '../../../src/rehearsal/approve/company-exercise.ts'
import type { ApproveExercise, Standing } from '../../../src/rehearsal/approve/exercise.ts'
import { judgeApproving, type Lesson, lessons } from '../../../src/rehearsal/approve/judge-approving.ts'
import { lessonStep } from '../../../src/rehearsal/approve/lesson-step.ts'
import { locales } from '../../wizard/desk.ts'

const exercises = [companyExercise, authorityExercise]

/** Somebody makes moves, one after the other; what can't be done fails the test. */
function doing(exercise: ApproveExercise, ...names: readonly string[]): Approving {
  return names.reduce((approving, name) => {
    const move = movesAt(approving).find((each) => nameOfMove(each) === name)
    if (move === undefined) throw new Error(`${name} can't be done`)
    return makeMove(approving, move)
  }, beginApproving(exercise))
}

/** How everybody's role stands, by id. */
function standings(approving: Approving): Readonly<Record<string, Standing>> {
  return Object.fromEntries(
    judgeApproving(approving).map(({ applicant, standing }) => [applicant.id, standing]),
  )
}

const pending = ['actors', 'pending'] as const
const rolesOf = ({ world }: Approving) => world.sites.production.roles

describe('an administrator', () => {
  it('approves a colleague by the green tick, once it is saved', () => {
    const ticked = doing(companyExercise, ...pending, 'maria', 'tick')
    expect(standings(ticked).maria).toBe('waiting')
    const saved = makeMove(ticked, { does: 'save' })
    expect(saved.told).toEqual({ kind: 'done', code: 'save', id: 'maria' })
    expect(standings(saved).maria).toBe('approved')
    expect(movesAt(saved).map(nameOfMove)).toEqual(['figure', 'suspend', 'list'])
  })

  it('leaves without saving, and the tick is gone', () => {
    const left = doing(companyExercise, ...pending, 'maria', 'tick', 'list')
    expect([left.told, left.isTicked]).toEqual([{ kind: 'detour', code: 'not-saved' }, false])
    expect(standings(left).maria).toBe('waiting')
    expect(makeMove(left, { opens: 'maria' }).isTicked).toBe(false)
  })

  it('saves nothing without the tick, also when it was clicked twice', () => {
    for (const clicks of [[], ['tick', 'tick']]) {
      const saved = doing(companyExercise, ...pending, 'maria', ...clicks, 'save')
      expect(saved.detours).toEqual(['nothing-to-save'])
      expect(standings(saved).maria).toBe('waiting')
    }
  })

  it('makes somebody an administrator only after the tick is green and saved', () => {
    const early = doing(companyExercise, ...pending, 'johan', 'tick', 'figure')
    expect(early.detours).toEqual(['figure-first'])
    expect(early.isTicked).toBe(true)
    const late = makeMove(makeMove(early, { does: 'save' }), { does: 'figure' })
    expect(standings(late).johan).toBe('administrator')
  })

  it('finds those who have access among the users, and the others among the pending requests', () => {
    const users = doing(companyExercise, 'actors')
    expect(movesAt(users).map(nameOfMove)).toEqual(['olle', 'lisa', 'pending', 'finish'])
    const asked = makeMove(users, { does: 'pending' })
    expect(movesAt(asked).map(nameOfMove)).toEqual([
      'maria',
      'johan',
      'petra',
      'import',
      'viktor',
      'sara',
      'users',
      'finish',
    ])
  })

  it('rejects for good: the request stays there and gives nothing', () => {
    const rejected = doing(companyExercise, ...pending, 'viktor', 'reject')
    expect(standings(rejected).viktor).toBe('rejected')
    expect(movesAt(rejected).map(nameOfMove)).toEqual(['list'])
  })

  it('suspends and lifts, everything of that user at once', () => {
    const suspended = doing(companyExercise, 'actors', 'olle', 'suspend')
    expect(standings(suspended).olle).toBe('suspended')
    expect(standings(makeMove(suspended, { does: 'unsuspend' })).olle).toBe('approved')
  })

  it('is told that their own profile shows their own roles only', () => {
    expect(doing(companyExercise, 'profile').detours).toEqual(['own-profile'])
  })

  it('can decide on no role of their own, nor on one whose company is not approved for it', () => {
    const [maria] = companyExercise.people
    if (maria === undefined) throw new Error('nobody asks')
    const own = { ...maria, email: companyExercise.administrator.email, known: 'self' } as const
    const { frukt: _, ...others } = companyExercise.bodies
    const unready = {
      ...others,
      frukt: { name: 'Bruna Frukt AB', activities: { eurpo: 'requested' } },
    } as const
    for (const [exercise, code] of [
      [{ ...companyExercise, people: [own] }, 'own-request'],
      [{ ...companyExercise, bodies: unready }, 'not-valid'],
    ] as const) {
      const saved = doing(exercise, ...pending, 'maria', 'tick', 'save')
      expect(saved.detours).toEqual([code])
      expect(standings(saved).maria).toBe('waiting')
    }
  })
})

describe('what comes of it', () => {
  const right: readonly (readonly [ApproveExercise, readonly string[]])[] = [
    [
      companyExercise,
      [
        ...['actors', 'olle', 'suspend', 'list', 'lisa', 'unsuspend', 'list', 'pending'],
        ...['maria', 'tick', 'save', 'list', 'johan', 'tick', 'save', 'figure', 'list'],
        ...[
          'petra',
          'list',
          'import',
          'reject',
          'list',
          'viktor',
          'reject',
          'list',
          'sara',
          'reject',
          'list',
        ],
        'finish',
      ],
    ],
    [
      authorityExercise,
      [
        ...['actors', 'karin', 'suspend', 'list', 'pending', 'daan', 'tick', 'save', 'figure', 'list'],
        ...['post-1', 'reject', 'list', 'ida', 'tick', 'save', 'list', 'hugo', 'reject', 'list', 'finish'],
      ],
    ],
  ]

  it.each(right)('both exercises can be done without a mistake', (exercise, moves) => {
    const done = doing(exercise, ...moves)
    expect(done.scene).toEqual({ at: 'end' })
    expect(done.detours).toEqual([])
    expect(judgeApproving(done).filter(({ lesson }) => lesson !== undefined)).toEqual([])
  })

  it.each<[string, readonly string[], Lesson | undefined]>([
    ['petra', [...pending, 'petra', 'tick', 'save'], 'let-in-private'],
    ['petra', [...pending, 'petra', 'reject'], undefined],
    ['petra', [], undefined],
    ['import', [...pending, 'import', 'tick', 'save'], 'let-in-shared'],
    ['viktor', [...pending, 'viktor', 'tick', 'save'], 'let-in-unknown'],
    ['viktor', [], 'left-open'],
    ['sara', [...pending, 'sara', 'tick', 'save', 'figure'], 'let-in-elsewhere'],
    ['olle', [], 'let-in-left'],
    ['johan', [...pending, 'johan', 'tick', 'save'], 'one-administrator'],
    ['maria', [...pending, 'maria', 'tick', 'save', 'figure'], 'too-much'],
    ['maria', [...pending, 'maria', 'tick', 'save', 'suspend'], 'shut-out'],
    ['maria', [...pending, 'maria', 'reject'], 'turned-away'],
    ['maria', [], 'kept-waiting'],
    ['lisa', [], 'still-suspended'],
  ])('of %s after %j: %s', (id, moves, lesson) => {
    const found = judgeApproving(doing(companyExercise, ...moves)).find(
      ({ applicant }) => applicant.id === id,
    )
    expect(found?.lesson).toBe(lesson)
  })

  it.each(lessons)('%s: the step that would have helped is there, or no source tells it', (lesson) => {
    const helping = lessonStep(lesson)
    if (helping === undefined) expect(['let-in-left', 'shut-out']).toContain(lesson)
    else expect(locales.journey(helping.journey).flow.steps.map(({ id }) => id)).toContain(helping.step)
  })
})

describe('whatever somebody does', () => {
  const anyPlay = fc.tuple(fc.constantFrom(...exercises), fc.array(fc.nat({ max: 11 }), { maxLength: 40 }))
  const play = (exercise: ApproveExercise, picks: readonly number[]): readonly Approving[] => {
    const seen = [beginApproving(exercise)]
    for (const pick of picks) {
      const now = seen.at(-1) ?? beginApproving(exercise)
      const moves = movesAt(now)
      const move = moves[pick % Math.max(1, moves.length)]
      if (move !== undefined) seen.push(makeMove(now, move))
    }
    return seen
  }

  it('a role that waits becomes valid only where a green tick is saved, and none is ever lost', () => {
    fc.assert(
      fc.property(anyPlay, ([exercise, picks]) => {
        const seen = play(exercise, picks)
        for (const [index, now] of seen.entries()) {
          const before = seen[index - 1]
          if (before === undefined) continue
          expect(Object.keys(rolesOf(now))).toEqual(Object.keys(rolesOf(before)))
          for (const [id, role] of Object.entries(rolesOf(now)))
            if (rolesOf(before)[id]?.state === 'requested' && role.state === 'valid') {
              expect(before.isTicked).toBe(true)
              expect(now.told).toEqual({ kind: 'done', code: 'save', id })
            }
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('the same moves come to the same, and there is always a way on until the end', () => {
    fc.assert(
      fc.property(anyPlay, ([exercise, picks]) => {
        const [one, other] = [play(exercise, picks).at(-1), play(exercise, picks).at(-1)]
        expect(one).toEqual(other)
        if (one === undefined) return
        expect(movesAt(one).length > 0).toBe(one.scene.at !== 'end')
        expect(judgeApproving(one)).toHaveLength(exercise.people.length)
      }),
      { numRuns: 500 },
    )
  })

  it('what cannot be done changes nothing', () => {
    const menu = beginApproving(companyExercise)
    for (const move of [{ does: 'save' }, { opens: 'maria' }, { opens: 'nobody' }] as const)
      expect(makeMove(menu, move)).toBe(menu)
  })
})
