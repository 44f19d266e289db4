/** What kind of browser it is, coarsely, for its owner to know it again: «Edge · Windows». No version, no model. */
export function browserKind(userAgent: string | undefined): string {
  if (userAgent === undefined) return '';
  const first = (kinds: readonly (readonly [sign: RegExp, name: string])[]) =>
    kinds.find(([sign]) => sign.test(userAgent))?.[1];
  return [first(browsers), first(systems)].filter((name) => name !== undefined).join(' · ');
}

// Each names the ones before it as well, for old reasons: the order decides.
const browsers = [
  [/MicroMessenger/i, 'WeChat'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
] as const;

const systems = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|UOS|Kylin/i, 'Linux'],
] as const;
