import { useText } from '../text/use-text.ts';

const CATEGORIES = ['rural', 'community', 'organ', 'enterprise', 'social-organization', 'two-new'] as const;

/** Categories of members in words; one that is not known is shown as it was entered. */
export function useCategoryName(): (category: string) => string {
  const text = useText('sheets');
  return (category) => {
    const known = CATEGORIES.find((each) => each === category);
    return known === undefined ? category : text(`category.${known}`);
  };
}
