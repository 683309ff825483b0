import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { UserError } from '../session/user-error.ts'

/**
 * Writes what a person chose into preferences.json in a folder. A file that conf can't read is set aside before.
 * @param text the text of a small file, '' where there is none, nothing where something else stands there
 * @throws UserError with the code 'not-saved'
 */
export function savePreference(
  folder: string,
  name: 'language' | 'guides' | 'accessible' | 'colour',
  value: string,
  text: (path: string) => string | undefined,
): void {
  const path = join(folder, 'preferences.json')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!isReadable(text(path))) renameSync(path, `${path}.corrupt-${stamp()}`)
    const conf = new Conf<{ language?: string; guides?: string; accessible?: string; colour?: string }>({
      cwd: folder,
      configName: 'preferences',
      projectName: 'traces-guide',
      projectSuffix: '',
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
    })
    conf.set(name, value)
  } catch {
    throw new UserError('not-saved', path)
  }
}

function isReadable(text: string | undefined): boolean {
  if (text === '') return true
  try {
    const content: unknown = JSON.parse(text ?? '')
    return typeof content === 'object' && content !== null && !Array.isArray(content)
  } catch {
    return false
  }
}

function stamp(): string {
  return new Date().toISOString().replace(/[-:.]/g, '')
}
