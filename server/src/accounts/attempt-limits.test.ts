import { expect, test } from 'vitest';
import { networkOf } from './attempt-limits.ts';

test('an address is counted by itself, however it is written', () => {
  expect(networkOf('10.2.3.4')).toBe('10.2.3.4');
  expect(networkOf('::ffff:10.2.3.4')).toBe('10.2.3.4');
});

test('of an IPv6 address the network counts, not the machine in it', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(networkOf('2001:0DB8:0001:0002::9')).toBe('2001:db8:1:2');
  expect(networkOf('2001:db8::9')).toBe('2001:db8:0:0');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
});
