export const committee = {
  title: '',
} as const;
