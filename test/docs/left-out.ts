/** A block of commands that the test of the pages doesn't run, and why. */
export interface LeftOut {
  readonly page: string
  /** Its first line. */
  readonly command: string
  readonly why: string
}

/** Short on purpose: everything else in the pages is run. */
export const leftOut: readonly LeftOut[] = [
  {
    page: 'README.md',
    command: 'cd path/to/traces-guide',
    why: 'it names no folder: the reader puts in their own',
  },
  { page: 'README.md', command: 'npm cit', why: 'installing needs the network; .ci/run begins with it' },
  {
    page: 'README.md',
    command: 'npm.cmd ci',
    why: 'it is for Windows, and needs the network',
  },
  {
    page: 'README.md',
    command: 'npm install --global traces-guide',
    why: 'it needs the network, and the published package',
  },
  {
    page: 'README.md',
    command: 'npm ci && npm run build && npm pack',
    why: 'it installs for the whole computer; the test of the package installs the same file elsewhere',
  },
]
