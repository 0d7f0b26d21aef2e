import type { LanguageForms } from '../spoken-form.ts';

/** Arabic; its units are left to the voice, for they are declined. */
export const ar: LanguageForms = {
  decimal: '.',
  phrases: { to: 'إلى', minus: 'ناقص', about: 'حوالي', comma: '،', stop: '.' },
  words: {
    month: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
    counted:
      'كم كلم م كغ سنة سنوات عاما أعوام شهرا أشهر أسابيع يوما أيام ساعة ساعات دقيقة دقائق مرات أشخاص كيلومتر كيلومترات متر أمتار درجة درجات',
  },
};
