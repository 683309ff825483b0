// THIRD_PARTY_NOTICES: every package that something in the bundle comes from, with its licence, from its own files.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licences under which packages may be in the bundle (SPDX). All of them ask for no more than to be named. */
export const allowed = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']

/** Licences that a package names in an older way than `license`, or in its licence file alone. */
const stated = { 'qrcode-terminal': 'Apache-2.0' }

/** What a package has taken over from others, as its files say; its licence file doesn't name them. */
const within = {
  'qrcode-terminal':
    'vendor/QRCode: QRCode for JavaScript. Copyright (c) 2009 Kazuhiko Arase. MIT, as above for other packages.\nhttps://www.d-project.com/',
}

/** @param inputs the paths of the sources that were bundled, as esbuild's metafile names them */
export function thirdPartyNotices(root, inputs) {
  const folders = [...new Set(inputs.flatMap((path) => packageFolder(path) ?? []))].sort()
  // Packages of one author have the same text: it stands once, under all of their names.
  const namesOf = new Map()
  for (const { heading, text } of folders.map((folder) => entry(join(root, folder))))
    namesOf.set(text, (namesOf.get(text) ?? new Set()).add(heading))
  const rule = '-'.repeat(80)
  const head = 'traces-guide is one bundle. It contains these packages, each under its own licence.'
  const groups = [...namesOf].map(
    ([text, names]) => `${rule}\n${[...names].join('\n')}\n${rule}\n\n${text}\n`,
  )
  return `${head}\n\n${groups.join('\n')}`
}

/** 'node_modules/@inquirer/core' of a file in it; nothing for a file of our own. */
function packageFolder(path) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
}

function entry(folder) {
  const {
    name,
    version,
    license = stated[name],
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!allowed.includes(license))
    throw new Error(`${name} ${version} may not be bundled: its licence is ${license}`)
  return {
    heading: `${name} ${version} (${license})`,
    text: [licenceText(folder, name), within[name]].filter(Boolean).join('\n\n'),
  }
}

function licenceText(folder, name) {
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)([.-].*)?$/i.test(each))
  if (file !== undefined && existsSync(join(folder, file)))
    return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  throw new Error(`${name} may not be bundled: it brings no text of its licence`)
}
