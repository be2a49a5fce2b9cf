import { type ChangeSubject, type FieldSetting, fieldsOf, settingOfField } from '@guichet/dto/accounts/client-fields';

type Words = { readonly [S in ChangeSubject]: Readonly<Record<string, string>> };
type ShortKey<Key extends string> = Key extends `clientAccounts.${infer Short}` ? Short : never;

/** Texts of the settings about fields of an account, by the name of each field in one language. */
export function settingTexts(words: Words) {
  return (say: (subject: ChangeSubject, field: string) => string) => {
    const texts = (['company', 'contact'] as const).flatMap((subject) =>
      fieldsOf[subject].map((field) => {
        const key = settingOfField(subject, field).split('.')[1];
        return [key, say(subject, words[subject][field] ?? field)] as const;
      }),
    );
    return Object.fromEntries(texts) as Record<ShortKey<FieldSetting>, string>;
  };
}
