import type { ApproveExercise } from './exercise.ts'

const post = { body: 'post', state: 'requested', isAdministrator: false } as const

/** The administrator of a border control post, whose colleagues ask for access. Nobody in it is real. */
export const authorityExercise: ApproveExercise = {
  kind: 'authority',
  administrator: { name: 'Eva Lund', email: 'eva.lund@kontroll.example.se' },
  bodies: { post: { name: 'BCP Norrhamn', activities: {} } },
  people: [
    {
      ...post,
      id: 'daan',
      name: 'Daan Visser',
      email: 'daan.visser@kontroll.example.se',
      known: 'deputy',
      should: ['administrator'],
    },
    {
      ...post,
      id: 'post-1',
      name: 'BCP Norrhamn',
      email: 'post@kontroll.example.se',
      known: 'shared-address',
      should: ['rejected'],
    },
    {
      ...post,
      id: 'ida',
      name: 'Ida Falk',
      email: 'ida.falk@kontroll.example.se',
      known: 'colleague',
      should: ['approved'],
    },
    {
      ...post,
      id: 'hugo',
      name: 'Hugo Palm',
      email: 'hugo.palm@bruna-frukt.example.se',
      known: 'unknown',
      should: ['rejected'],
    },
    {
      ...post,
      id: 'karin',
      name: 'Karin Sund',
      email: 'karin.sund@kontroll.example.se',
      known: 'left',
      should: ['suspended'],
      state: 'valid',
    },
  ],
}
