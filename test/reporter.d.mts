import { reporters } from 'mocha';

export default class Reporter extends reporters.Base {}
