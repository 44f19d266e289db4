/** Words that everybody tries as a password; what is written in letters stands with the rule that uses it. */
export const guessedWords: readonly string[] = [
  ...['密码', '口令', '管理员', '先锋', '党员', '党支部', '党委', '书记', '积分', '我爱中国', '我爱你', '中国', '你好'],
  ...['为人民服务', '学习强国', '系统', '登录', '用户', '测试'],
];

/** What stands before and behind the part of an organization's name that people call it by: «青石村» of «青石村党支部». */
export const aroundOrganizationNames: readonly RegExp[] = [
  /^中共|^中国共产党/,
  /(联合)?(党支部|党总支|党小组|支部|总支)(委员会)?$|(县|市|区)委(员会)?$|(党委|党工委|工委|委员会|机关)$/,
];

/** What an authenticator shows beside the digits: this program, and whose installation it is. */
export function authenticatorName(committee: string): string {
  return `先锋 ${committee}`.trim();
}
