import { setImmediate } from 'node:timers/promises'
import { htmlPage, type ModulesOf } from '../adapters/html-page.ts'
import { modulesOf } from '../adapters/qr-code.ts'
import type { WebPage } from '../screens/web-page.ts'
import type { Words } from '../screens/words.ts'

const drawn = new Map<string, ReturnType<ModulesOf>>()

/** A page as HTML. Many of them, one after the other, leave room for what else is to happen. */
export async function htmlText(page: WebPage, words: Words): Promise<string> {
  await setImmediate()
  return htmlPage(page, words, codeOf)
}

/** The code of an address, which many pages of a site name, is made once. */
function codeOf(address: string): ReturnType<ModulesOf> {
  const modules = drawn.get(address) ?? modulesOf(address)
  drawn.set(address, modules)
  return modules
}
