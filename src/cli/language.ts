/**
 * The language of this call: the flag, then TRACES_GUIDE_LANG, then the saved one, then the system's (LANGUAGE, LC_ALL,
 * LC_MESSAGES, LANG, as in gettext), then English.
 */
export function chooseLanguage(
  known: readonly string[],
  flag: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  saved: string | undefined,
): string {
  const system = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name])
  const wishes = [
    flag,
    environment.TRACES_GUIDE_LANG,
    saved,
    ...(environment.LANGUAGE ?? '').split(':'),
    ...system,
  ]
  return wishes.map((wish) => primary(wish ?? '')).find((language) => known.includes(language)) ?? 'en'
}

/** The value of a flag, read before the command line is parsed: words for its mistakes are needed then. */
export function flagValue(args: readonly string[], flag: string): string | undefined {
  const index = args.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`))
  const found = args[index]
  if (found === undefined) return undefined
  return found.includes('=') ? found.slice(found.indexOf('=') + 1) : args[index + 1]
}

/** 'sv' of 'sv_SE.UTF-8'. */
function primary(locale: string): string {
  return locale.toLowerCase().split(/[_.@-]/)[0] ?? ''
}
