import type { Command } from 'commander'

/** The words of a command, without the program's name: 'guide facts'. */
export function pathOf(command: Command): string {
  const names: string[] = []
  for (let each: Command | null = command; each?.parent; each = each.parent) names.unshift(each.name())
  return names.join(' ')
}
