import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * Node's environment on a plain global object. Jest puts a Proxy behind the globals of a test file, through which each
 * `Map` or `Math` of the product is looked up: that costs a quarter of the time of whatever computes.
 */
export default class PlainGlobals extends TestEnvironment {
  constructor(...settings) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...settings);
    } finally {
      vm.createContext = createContext;
    }
  }
}
