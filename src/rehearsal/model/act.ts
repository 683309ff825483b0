import type { Instant } from '../../flow/step.ts'
import { createAccount, logIn, openMail, resetPassword, setPassword } from './account.ts'
import type { Action } from './action.ts'
import { addActivity, enterOperator, grant, validateOperator, write } from './authority.ts'
import { approve, makeAdministrator, reject, suspend } from './decide.ts'
import {
  assignAuthority,
  classifyOperator,
  createOperator,
  describeOperator,
  identifyOperator,
  placeActivity,
  startOperator,
} from './form.ts'
import {
  addDevice,
  addMethod,
  changePin,
  confirmLogIn,
  deleteDevice,
  installApp,
  losePhone,
  pairDevice,
  panic,
  signInByEid,
} from './method.ts'
import { enter, leave } from './place.ts'
import type { Acted } from './refusal.ts'
import { searchBody, searchOperator } from './register.ts'
import { chooseRole, deleteRole, requestAccess, requestInProfile } from './role.ts'
import type { World } from './world.ts'

/**
 * What EU Login and TRACES make of one action, as far as the documents tell. Pure: the clock and all ids are arguments.
 * @param now the moment at which it happens, in UTC
 * @returns the next world, or the code of why the site doesn't do it, with the world after that where it differs
 */
export function act(world: World, action: Action, now: Instant): Acted {
  switch (action.does) {
    case 'account.create':
      return createAccount(world, action, now)
    case 'password.reset':
      return resetPassword(world, action, now)
    case 'mail.open':
      return openMail(world, action, now)
    case 'password.set':
      return setPassword(world, action, now)
    case 'login.password':
      return logIn(world, action, now)
    case 'login.confirm':
      return confirmLogIn(world, action, now)
    case 'app.install':
      return installApp(world, action)
    case 'device.add':
      return addDevice(world, action)
    case 'device.pair':
      return pairDevice(world, action)
    case 'device.delete':
      return deleteDevice(world, action)
    case 'eid.link':
      return addMethod(world, action.account, 'eid')
    case 'eid.sign-in':
      return signInByEid(world, action)
    case 'key.add':
      return addMethod(world, action.account, 'key')
    case 'pin.change':
      return changePin(world, action)
    case 'devices.panic':
      return panic(world, action)
    case 'phone.lose':
      return losePhone(world, action)
    case 'traces.enter':
      return enter(world, action, now)
    case 'traces.leave':
      return leave(world, action)
    case 'role.choose':
      return chooseRole(world, action, now)
    case 'profile.request':
      return requestInProfile(world, action, now)
    case 'role.delete':
      return deleteRole(world, action, now)
    case 'operator.search':
      return searchOperator(world, action, now)
    case 'body.search':
      return searchBody(world, action, now)
    case 'access.request':
      return requestAccess(world, action, now)
    case 'operator.start':
      return startOperator(world, action, now)
    case 'operator.describe':
      return describeOperator(world, action, now)
    case 'operator.identify':
      return identifyOperator(world, action, now)
    case 'operator.classify':
      return classifyOperator(world, action, now)
    case 'operator.place':
      return placeActivity(world, action, now)
    case 'operator.assign':
      return assignAuthority(world, action, now)
    case 'operator.create':
      return createOperator(world, action, now)
    case 'authority.write':
      return write(world, action)
    case 'user.approve':
      return approve(world, action, now)
    case 'user.reject':
      return reject(world, action, now)
    case 'user.make-admin':
      return makeAdministrator(world, action, now)
    case 'user.suspend':
    case 'user.unsuspend':
      return suspend(world, action, now)
    case 'operator.validate':
      return validateOperator(world, action, now)
    case 'operator.enter':
      return enterOperator(world, action, now)
    case 'operator.add-activity':
      return addActivity(world, action, now)
    case 'access.grant':
      return grant(world, action, now)
  }
}
