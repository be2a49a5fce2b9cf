import type { Prisma } from '../kernel/db/generated/client.ts';
import { createRandom } from './random.ts';

/** Of their own: the rest of the demonstration is drawn as it would be without them. */
const SEED = 20_260_315;

const templates = [
  {
    name: 'Bien reçu',
    body: `Bonjour {contact},

Votre demande {référence} est bien arrivée, merci. Nous la regardons et revenons vers vous sous un jour ouvré.

Bonne journée,
{moi}`,
  },
  {
    name: 'Demande de précisions',
    body: `Bonjour {contact},

Pour avancer sur « {titre} », pourriez-vous nous dire :

– sur quelle page cela se produit ;
– avec quel navigateur, et sur quel appareil ;
– depuis quand vous le constatez ?

Une capture d’écran nous aiderait beaucoup.

Merci d’avance,
{moi}`,
  },
  {
    name: 'C’est en ligne',
    body: `Bonjour {contact},

La correction est en ligne. Pourriez-vous vérifier de votre côté et nous confirmer que tout va bien ? Si l’ancienne version s’affiche encore, rechargez la page avec Ctrl + F5.

Bien à vous,
{moi}`,
  },
];

/** What the agency often answers. */
export function makeTemplates(createdAt: Date): Prisma.AnswerTemplateCreateManyInput[] {
  const random = createRandom(SEED);
  return templates.map((template, index) => ({
    ...template,
    id: random.id(createdAt),
    position: (index + 1) * 10,
    createdAt,
    updatedAt: createdAt,
  }));
}
