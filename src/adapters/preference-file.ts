import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a person chose. Reading it costs no library; conf writes it. */
export interface Preferences {
  language(): string | undefined
  guides(): string | undefined
  files(): readonly string[]
  forget(): readonly string[]
}

/** Keeps preferences in a folder. What can't be read counts as nothing chosen. */
export function preferenceFile(folder: string): Preferences {
  const path = join(folder, 'preferences.json')
  const files = (): readonly string[] => (existsSync(path) ? [path] : [])
  return {
    language: () => readPreference(path, 'language'),
    guides: () => readPreference(path, 'guides'),
    files,
    forget: () => {
      const found = files()
      for (const file of found) rmSync(file)
      return found
    },
  }
}

function readPreference(path: string, name: 'language' | 'guides'): string | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof content !== 'object' || content === null) return undefined
    const value: unknown = Object.entries(content).find(([key]) => key === name)?.[1]
    return typeof value === 'string' && value !== '' ? value : undefined
  } catch {
    return undefined
  }
}
