import { categories } from '../categories.ts';
import { unlisted } from './check-value.ts';
import type { Settings } from './setting-checks.ts';
import { SettingError } from './setting-error.ts';

/**
 * Checks that a subcategory belongs to its category.
 * @throws SettingError that says which field is wrong, and how
 */
export function checkCategories({ category, subcategory }: Settings): void {
  if (subcategory === undefined) return;
  const path = ['subcategory'];
  if (category === undefined) {
    throw new SettingError(path, `subcategory "${subcategory}" stands alone; expected a category beside it`);
  }
  const below = categories.get(category) ?? [];
  if (below.includes(subcategory)) return;
  if (below.length === 0)
    throw new SettingError(path, `category "${category}" has no subcategories; leave it out`);
  throw new SettingError(path, unlisted(`subcategory of "${category}"`, subcategory, below));
}
