export const session = {
  title: '',
} as const;
