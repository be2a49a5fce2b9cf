import { documentLook } from '../../../kernel/pdf/print/document-look.ts';

export type RecapLook = ReturnType<typeof lookOf>;

/** The look of every document, and that of figures. */
export function lookOf(accentColor: string) {
  const look = documentLook(accentColor);
  const overage = { color: look.alarmColor };
  return {
    ...look,
    overageColor: look.alarmColor,
    closing: look.accented,
    closingOverage: { ...look.accented, ...overage },
    figure: look.heading,
    overage: { ...look.body, ...overage },
  };
}
