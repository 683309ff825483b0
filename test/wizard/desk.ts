import { join } from 'node:path'
import { i18nextWords } from '../../src/adapters/i18next-words.ts'
import { icalCalendar } from '../../src/adapters/ical-calendar.ts'
import { localeFiles } from '../../src/adapters/locale-files.ts'
import { oneTimeCodes } from '../../src/adapters/one-time-codes.ts'
import { qrCode } from '../../src/adapters/qr-code.ts'
import { inEnvironment } from '../../src/guides/in-environment.ts'
import { linkOf } from '../../src/guides/link.ts'
import { plainTheme } from '../../src/screens/view.ts'
import type { Words } from '../../src/screens/words.ts'
import type { Session, SessionKey } from '../../src/session/session.ts'
import type { SessionStore } from '../../src/session/store.ts'
import type { Desk, Prompter, Question, Reply } from '../../src/wizard/ports.ts'

/** The committed locales, as the program reads them. */
export const locales = localeFiles(join(import.meta.dirname, '..', '..', 'locales'))

/** The words of a language, from the committed locales. */
export function wordsIn(language: string): Words {
  return i18nextWords(language, locales.app(language), (namespace) => locales.guide(language, namespace))
}

/** A store that keeps sessions in memory, and counts its saves. */
export function memoryStore(...given: readonly Session[]): SessionStore & { readonly saved: Session[] } {
  const saved: Session[] = [...given]
  const same = (a: SessionKey, b: SessionKey): boolean =>
    a.journey === b.journey && a.environment === b.environment && a.name === b.name
  const latest = (): readonly Session[] =>
    saved
      .filter((session, index) => !saved.slice(index + 1).some((later) => same(later, session)))
      .toReversed()
  return {
    saved,
    keeps: true,
    folder: '/home/anna/.local/state/traces-guide',
    canSave: () => true,
    list: ({ environment, name } = {}) =>
      latest().filter(
        (session) =>
          (environment === undefined || session.environment === environment) &&
          (name === undefined || session.name === name),
      ),
    has: (key) => saved.some((session) => same(session, key)),
    find: (key) => latest().find((session) => same(session, key)),
    save: (session) => {
      saved.push(session)
      return session
    },
    files: () => ({ sessions: [], backups: [], setAside: [], working: [], more: false }),
    news: () => [],
    forget: (key) => {
      const gone = saved.filter((session) => key === undefined || same(session, key))
      saved.splice(0, saved.length, ...saved.filter((session) => !gone.includes(session)))
      return gone.map((session) => session.journey)
    },
  }
}

const kinds: Readonly<Record<string, 'back' | 'help' | 'quit'>> = { back: 'back', help: 'help', quit: 'quit' }

/** What a scripted person replies to a screen: a pick's id, a text, or a key. */
export type Script = Readonly<Record<string, string | readonly string[]>>

/**
 * A person who replies by the name of the screen, one reply after another: 'back!', 'help!' and 'quit!' are keys, pressed
 * after what stands behind them was typed. Tasks and pages
 * to read without a script are done; anything else without a script fails the test.
 */
export function scriptedPrompter(script: Script): Prompter & { readonly asked: Question[] } {
  const asked: Question[] = []
  const turn = new Map<string, number>()
  return {
    asked,
    pastes: true,
    ask: (question) => {
      asked.push(question)
      return replyTo(question)
    },
  }

  async function replyTo(question: Question): Promise<Reply> {
    const planned = script[question.id]
    const list = planned === undefined || typeof planned === 'string' ? [planned] : planned
    const index = turn.get(question.id) ?? 0
    turn.set(question.id, index + 1)
    const text = list[Math.min(index, list.length - 1)] ?? usual(question)
    const key = /^(back|help|quit)!(.*)$/.exec(text)
    if (key !== null) return { kind: kinds[key[1] ?? ''] ?? 'quit', typed: key[2] ?? '' }
    if (question.input.kind === 'type') {
      const why = await question.input.judge(text)
      if (why !== undefined) throw new Error(`${question.id} refused '${text}': ${why}`)
      return { kind: 'answer', value: text }
    }
    if (question.input.kind === 'paste') return { kind: 'answer', value: text }
    const pick = question.input.picks.find((each) => each.id === text)
    if (pick === undefined) throw new Error(`${question.id} has no '${text}'`)
    return pick.reply
  }

  function usual({ id, input }: Question): string {
    if (input.kind === 'type') return input.repeats ?? input.draft
    if (input.kind === 'paste') throw new Error(`nobody told what to paste at ${id}`)
    const ids = input.picks.map((pick) => pick.id)
    const found = ['more', 'done', 'leave'].find((each) => ids.includes(each))
    const chooses = !ids.includes('done') && !ids.includes('more') && !ids.includes('change')
    if (found === undefined || chooses)
      throw new Error(`nobody told what to answer to ${id}: ${ids.join(', ')}`)
    return found
  }
}

/** A desk at which a scripted person sits; its clock moves one minute with each look. @param start when the clock begins */
export function deskFor(
  script: Script,
  language = 'en',
  store = memoryStore(),
  rows = 0,
  start = Date.UTC(2026, 10, 17, 9),
) {
  const prompter = scriptedPrompter(script)
  const opened: string[] = []
  const files = new Map<string, string>()
  let minute = 0
  const inLanguage = (spoken: string): Desk => ({
    words: wordsIn(spoken),
    prompter,
    sessions: store,
    catalogue: locales.catalogue(),
    journey: (name, environment) => inEnvironment(locales.journey(name), environment),
    page: () => ({ columns: 80, rows, theme: plainTheme }),
    now: () => new Date(start + minute++ * 60_000).toISOString(),
    zone: () => 60,
    writeNew: (name, text) => {
      files.set(name, text)
      return `/home/anna/${name}`
    },
    calendar: (reminders) => Promise.resolve(icalCalendar('TRACES', reminders)),
    operators: () => locales.operators(),
    revisions: () => locales.revisions(),
    speak: wordsIn,
    open: (journey, fact) => {
      opened.push(linkOf(journey.facts, fact) ?? '')
      return Promise.resolve(true)
    },
    labels: () => locales.labels(),
    register: () => locales.register(),
    command: 'traces-guide',
    oneTimeCodes: () => Promise.resolve(oneTimeCodes),
    qrCode: (text) => Promise.resolve(qrCode(text, false)),
    inLanguage: (next) => Promise.resolve(inLanguage(next)),
  })
  return { desk: inLanguage(language), prompter, store, opened, files }
}
