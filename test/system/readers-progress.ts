/** The commands of README that are there for somebody who waits for the authority: before the first, the reader has come there. */
export function waitsBefore(page: string, content: string): boolean {
  return page === 'README.md' && content.startsWith('npm start -- status --format eml')
}

/** An answers file of an agent who has sent the request today, and waits. */
export const waitingAnswers = {
  role: 'agent',
  answers: {
    'urgent/goods': 'no',
    'about/purpose': 'import',
    'about/seat': 'sweden',
    'about/access': 'none',
    'about/email': '',
    'about/company': '',
    'account/has-account': 'yes',
    'second-factor/has': 'app',
    'second-factor/reserve': 'done',
    'traces/sign-in': 'done',
    'traces/role': 'done',
    'company/search': 'done',
    'company/found-agent': 'requested',
    'wait/sent': new Date().toISOString().slice(0, 10),
  },
}
