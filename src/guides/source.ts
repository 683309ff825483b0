import type { LetterAnswer, Vocabulary } from './vocabulary.ts'
import type { WrittenPart } from './words.ts'
import type { WrittenCondition, WrittenStep } from './written-step.ts'

/** One chapter: its structure, and its words by language. */
export interface Guide {
  readonly pack: string
  readonly id: string
  readonly file: string
  readonly steps: readonly WrittenStep[]
  /** The line in guide.yaml on which a step stands. */
  readonly lineOf: (step: string) => number
  /** Whether all of guide.yaml could be read; if not, all names that stand in it: none of them is told as missing. */
  readonly whole: boolean
  readonly named: readonly string[]
  readonly words: Readonly<Record<string, GuideWords>>
}

/** The words of a guide in one language: the sections of its Markdown file. */
export interface GuideWords {
  readonly file: string
  readonly title: string
  /** By step, then by section ('body', 'help', 'options' …). */
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, WrittenPart>>
}

export interface Fact {
  readonly says: string
  readonly values: Readonly<Record<string, FactValue>>
  readonly source: readonly { readonly document: string; readonly section: string }[]
  readonly checkedOn: string
  readonly goodForDays: number
  readonly status: 'current' | 'superseded' | 'conflict' | 'unverified'
  readonly replacedBy?: string | undefined
  readonly note?: string | undefined
}

/** A public document that facts are taken from. */
export interface Document {
  /** Left out where the document names none. */
  readonly publisher?: string | undefined
  readonly title: string
  readonly language: string
  /** An ISO date, a year, or 'undated'. */
  readonly dated: string
}

/** A figure, an address, a name; a date is written apart, because each language has its own form for it. */
export type FactValue = string | number | { readonly date: string } | ByEnvironment

/** A value that differs by TRACES site. */
export interface ByEnvironment {
  readonly production: string
  readonly acceptance: string
  readonly training: string
}

/** What a button or a field says on the site, by the site's language. */
export interface Label {
  readonly en?: string | undefined
  readonly sv?: string | undefined
  readonly nl?: string | undefined
  /** In any further language of the site, by its two letters. */
  readonly others?: Readonly<Record<string, string>> | undefined
  readonly describe?: Readonly<Record<string, string>> | undefined
  readonly aliases?: readonly string[] | undefined
  /** The page it stands on, where on it, and its colour. */
  readonly at?: string | undefined
  readonly place?: string | undefined
  readonly colour?: string | undefined
}

/** One guide in a journey, under its own name or another, with some of its choices given. */
export interface Instance {
  readonly guide: string
  readonly as: string
  readonly given: Readonly<Record<string, string>>
  readonly when?: WrittenCondition | undefined
}

/** What a journey looks for in the table of companies. */
export interface WrittenOperator {
  readonly wants: readonly string[]
  readonly write: readonly {
    readonly who: string
    readonly fact: string
    readonly language: string
    readonly when?: WrittenCondition | undefined
  }[]
  readonly 'not-listed': 'create' | 'ask'
  readonly answers: Readonly<{ [Name in LetterAnswer]?: string | undefined }>
}

/** What people see when they have a problem: the groups under which problems are offered. */
export const problemGroups = ['login', 'phone', 'company', 'role', 'page'] as const

/** What makes a journey a problem: it runs aside of another, from the steps that it belongs to. */
export interface WrittenProblem {
  readonly group: (typeof problemGroups)[number]
  /** A guide, or guide and step ('account/mail'), in whatever pack: every instance counts. */
  readonly steps: readonly string[]
}

export interface WrittenJourney {
  /** The flow of the start page, which leads into the others. */
  readonly entrance: boolean
  readonly names: readonly string[]
  readonly guides: readonly Instance[]
  readonly assume: Readonly<Record<string, string>>
  readonly operator?: WrittenOperator | undefined
  readonly problem?: WrittenProblem | undefined
}

export interface Pack {
  readonly id: string
  readonly file: string
  readonly extends?: string | undefined
  /** Other packs whose facts its words may quote. */
  readonly quotes: readonly string[]
  readonly countries: readonly string[]
  readonly journeys: Readonly<Record<string, WrittenJourney>>
  readonly lineOf: (journey: string) => number
  readonly facts: Readonly<Record<string, Fact>>
  readonly factsFile: string
  readonly factLine: (fact: string) => number
  readonly extendsLine: number
  /** What stands in its files and could not be read is told there, and nowhere told as missing. */
  readonly extendsRead: boolean
  readonly unreadJourney: (journey: string) => boolean
  readonly unreadFact: (fact: string) => boolean
  /** Whether it lies in a folder of one's own: then the source language is enough, and the others show its words. */
  readonly added: boolean
  readonly vocabulary: Vocabulary
  readonly guides: ReadonlyMap<string, Guide>
  /** What the pack and its journeys are called, by language. */
  readonly words: Readonly<Record<string, GuideWords>>
}

/** The language that the others are written from, those that are ready, and those that are begun. */
export interface Languages {
  readonly source: string
  readonly published: readonly string[]
  readonly draft: readonly string[]
}

/** Everything that lies in the folder of guides. */
export interface Sources {
  readonly languages: Languages
  readonly published: readonly string[]
  readonly packs: ReadonlyMap<string, Pack>
  readonly labels: Readonly<Record<string, Label>>
  readonly documents: Readonly<Record<string, Document>>
  readonly unreadLabel: (label: string) => boolean
  readonly unreadDocument: (document: string) => boolean
  readonly app: Readonly<Record<string, AppWords>>
}

/** The program's own words in one language: group, key, text. */
export interface AppWords {
  readonly file: string
  readonly groups: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly lineOf: (group: string, key: string) => number
}
