import { FieldError } from '../../advice/field-error.ts';
import { categories } from '../categories.ts';
import { unlisted } from './check-value.ts';
import type { Settings } from './setting-checks.ts';

/**
 * Checks that a subcategory belongs to its category.
 * @throws FieldError that says which field is wrong, and how
 */
export function checkCategories({ category, subcategory }: Settings): void {
  if (subcategory === undefined) return;
  const path = ['subcategory'];
  if (category === undefined) {
    throw new FieldError(path, `subcategory "${subcategory}" stands alone; expected a category beside it`);
  }
  const below = categories.get(category) ?? [];
  if (below.includes(subcategory)) return;
  if (below.length === 0)
    throw new FieldError(path, `category "${category}" has no subcategories; leave it out`);
  throw new FieldError(path, unlisted(`subcategory of "${category}"`, subcategory, below));
}
