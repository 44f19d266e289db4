import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { passStatement } from './hands.ts';

/** A telephone with an authenticator (RFC 6238), for an officer of a real installation. */
export interface Authenticator {
  /** A code that has not been used yet: each call goes one half minute further, which one call ahead of time allows. */
  code(): string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Goes through all steps of setting it up on the page, reads the statement that follows the first time and returns the telephone. */
export async function setUpSecondFactor(page: Page): Promise<Authenticator> {
  await page.getByRole('heading', { name: '设置动态码' }).waitFor();
  await page.getByRole('button', { name: '手机准备好了，下一步' }).click();
  await page.getByText('扫不了？改成手工输入').click();
  const seed = (await page.getByText(/^([A-Z2-7]{4}\s*){8}$/).innerText()).replace(/\s/g, '');
  const telephone = openAuthenticator(seed);
  await page.getByRole('button', { name: '扫好了，下一步' }).click();
  await page.getByLabel('6位动态码').fill(telephone.code());
  await page.getByRole('button', { name: '核对' }).click();
  await page.getByLabel('我已经打印或抄好了').check();
  await page.getByRole('button', { name: '完成' }).click();
  await page.waitForURL((address) => !['/', '/enrolment'].includes(address.pathname));
  await passStatement(page);
  return telephone;
}

/** Gives the code that is asked for after the password. */
export async function giveSecondFactor(page: Page, telephone: Authenticator): Promise<void> {
  await page.getByLabel('6位动态码').fill(telephone.code());
  await page.getByRole('button', { name: '确定' }).click();
  await page.waitForURL((address) => address.pathname !== '/second-factor');
}

function openAuthenticator(seed: string): Authenticator {
  let last = 0;
  return {
    code() {
      last = Math.max(last + 1, Math.floor(Date.now() / 30_000));
      return codeAt(seed, last);
    },
  };
}

function codeAt(seed: string, step: number): string {
  const bits = [...seed].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', key).update(counter).digest();
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
