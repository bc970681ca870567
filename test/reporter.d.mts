import Mocha, { reporters } from 'mocha';

export default class Reporter extends reporters.Base {}

export { Mocha };
