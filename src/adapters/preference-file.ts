import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a person chose. Reading it costs no library; conf writes it. */
export interface Preferences {
  language(): string | undefined
  files(): readonly string[]
  forget(): readonly string[]
}

/** Keeps preferences in a folder. What can't be read counts as nothing chosen. */
export function preferenceFile(folder: string): Preferences {
  const path = join(folder, 'preferences.json')
  const files = (): readonly string[] => (existsSync(path) ? [path] : [])
  return {
    language: () => readLanguage(path),
    files,
    forget: () => {
      const found = files()
      for (const file of found) rmSync(file)
      return found
    },
  }
}

function readLanguage(path: string): string | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof content !== 'object' || content === null || !('language' in content)) return undefined
    return typeof content.language === 'string' ? content.language : undefined
  } catch {
    return undefined
  }
}
