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
 * Keeps preferences in a folder, and reads them once. What can't be read counts as nothing chosen.
 * @param text the text of a small file, '' where there is none, nothing where something else stands there
 */
export function preferenceFile(folder: string, text: (path: string) => string | undefined): Preferences {
  const path = join(folder, 'preferences.json')
  const files = (): readonly string[] => namesIn(folder).map((name) => join(folder, name))
  let kept: ReadonlyMap<string, unknown> | undefined
  const chosen = (name: 'language' | 'guides' | 'accessible' | 'colour'): string | undefined => {
    kept ??= readPreferences(text(path))
    const value = kept.get(name)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return {
    language: () => chosen('language'),
    guides: () => chosen('guides'),
    accessible: () => {
      const switched = chosen('accessible')
      return switched === undefined ? undefined : switched === 'on'
    },
    colour: () => chosen('colour'),
    files,
    forget: () => {
      const found = files()
      for (const file of found) rmSync(file, { force: true })
      kept = undefined
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

/** What the file holds, under any names. */
function readPreferences(text: string | undefined): ReadonlyMap<string, unknown> {
  try {
    const content: unknown = JSON.parse(text ?? '')
    return new Map(typeof content === 'object' && content !== null ? Object.entries(content) : [])
  } catch {
    return new Map()
  }
}
