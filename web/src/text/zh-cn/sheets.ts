export const sheets = {
  title: '',
} as const;
