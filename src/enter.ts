import { writeSync } from 'node:fs'
import { codeCache } from './adapters/code-cache.ts'
import { cacheFolder } from './adapters/folders.ts'
import { flagValue } from './cli/language.ts'

declare const __VERSION__: string
declare const __BUILD__: string

/**
 * Runs one command line: the version at once, anything else by loading the program, compiled already where that was kept.
 * @returns the exit code
 */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    if (writesVersion()) return 0
  }
  const bundle = { folder: __dirname, version: __VERSION__, build: __BUILD__, require }
  const parts = codeCache(bundle, folderFor(args), useOf(args))
  const program = parts.load<typeof import('./main.ts')>('main.cjs')
  const exitCode = await program.main(args, parts)
  // Of a command line that was refused nothing is worth keeping; 130 is how people leave the wizard. A shell that asks what may
  // stand where Tab was pressed finds nothing written.
  const isAsked = args[0]?.startsWith('__') === true
  if (!isAsked && (exitCode === 0 || exitCode === 130)) parts.keep()
  return exitCode
}

/** Tells the version without waiting; whether that worked. Where it didn't, the longer way tells why. */
function writesVersion(): boolean {
  try {
    writeSync(1, `${__VERSION__}\n`)
    return true
  } catch {
    return false
  }
}

/** Where compiled code is kept: nowhere if that is switched off, or everything shall lie in a folder that was named. */
function folderFor(args: readonly string[]): string | undefined {
  const { env, platform } = process
  if (env.TRACES_GUIDE_CODE_CACHE === 'off' || flagValue(args, '--state-dir') !== undefined) return undefined
  try {
    return cacheFolder(platform, env)
  } catch {
    return undefined
  }
}

/** What a command line uses the program for: its first word and its flags, without their values. */
function useOf(args: readonly string[]): string {
  const words = args.filter((arg, index) => arg.startsWith('--') || (index === 0 && !arg.startsWith('-')))
  const named = words.map((word) => word.split('=')[0]).join('')
  return named.replace(/[^a-z-]/g, '').slice(0, 60) || 'start'
}
