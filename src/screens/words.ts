import type { GuideLocale } from '../guides/journey.ts'

/** What a text's placeholders stand for; groups hold values of their own ('fact' → id → name → text). */
export interface Values {
  readonly [name: string]: string | number | Values
}

/** All words of one language, wherever they come from. */
export interface Words {
  /** 'sv', 'en' or 'nl'. */
  readonly language: string
  /** One of the program's own texts, by group and key ('buttons.back'). A key that has no text is a bug and throws. */
  say(key: string, values?: Values): string
  /** The words of a guide, by its namespace, with their placeholders. */
  guide(namespace: string): GuideLocale
  /** A text with its placeholders filled in. */
  fill(text: string, values: Values): string
}
