import { safe } from '../screens/safe.ts'
import type { Context } from './context.ts'

/** Why a folder adds no guides: there is none, or no pack is in it. */
export function guidesRefusal({ world, words }: Context, folder: string, isFolder: boolean): string {
  const what = safe(folder)
  if (!isFolder) return words.say('errors.no-guides', { what, command: `${world.program} settings guides` })
  const example = `${what.replace(/[\\/]$/, '')}/finland/pack.yaml`
  return words.say('errors.no-pack', { what, example })
}
