/**
 * What random tests of this run draw from. `npm test` draws the same each time, so that a commit that was green stays
 * green; the long run draws anew and finds what nobody has met.
 */
export const seedOfRun = process.env['XIANFENG_LONG'] === '1' ? Date.now() & 0x7fffffff : 20261120;
