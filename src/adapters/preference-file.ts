import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a person chose. Reading it costs no library; conf writes it. */
export interface Preferences {
  language(): string | undefined
  guides(): string | undefined
  accessible(): boolean | undefined
  colour(): string | undefined
  files(): readonly string[]
  forget(): readonly string[]
}

/**
 * Keeps preferences in a folder. What can't be read counts as nothing chosen.
 * @param text the text of a small file, '' where there is none, nothing where something else stands there
 */
export function preferenceFile(folder: string, text: (path: string) => string | undefined): Preferences {
  const path = join(folder, 'preferences.json')
  const files = (): readonly string[] => namesIn(folder).map((name) => join(folder, name))
  return {
    language: () => readPreference(text, path, 'language'),
    guides: () => readPreference(text, path, 'guides'),
    accessible: () => {
      const kept = readPreference(text, path, 'accessible')
      return kept === undefined ? undefined : kept === 'on'
    },
    colour: () => readPreference(text, path, 'colour'),
    files,
    forget: () => {
      const found = files()
      for (const file of found) rmSync(file, { force: true })
      return found
    },
  }
}

/** The file, and what conf or a damage left beside it. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^preferences\.json(\.tmp-\w+|\.corrupt-[0-9TZ]+)?$/.test(name))
      .sort()
  } catch {
    return []
  }
}

function readPreference(
  text: (path: string) => string | undefined,
  path: string,
  name: 'language' | 'guides' | 'accessible' | 'colour',
): string | undefined {
  try {
    const content: unknown = JSON.parse(text(path) ?? '')
    if (typeof content !== 'object' || content === null) return undefined
    const value: unknown = Object.entries(content).find(([key]) => key === name)?.[1]
    return typeof value === 'string' && value !== '' ? value : undefined
  } catch {
    return undefined
  }
}
