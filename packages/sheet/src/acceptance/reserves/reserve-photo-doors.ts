import type { ApiClient } from '@guichet/api-client/api-client';
import { reserve } from '@guichet/dto/acceptance/reserve';
import { type PhotoRow, photo } from '@guichet/dto/progress/photo';
import type { PhotoDoors } from '../../photos/photo-queue.ts';
import { preparePhoto } from '../../photos/prepare-photo.ts';

/** Photos of a reserve, as it was found, by staff or by the client who named it, or once it is put right: what has arrived stays as it is. [WS-20] */
export function reservePhotoDoors(api: ApiClient, role: 'found' | 'proof' | 'named'): PhotoDoors {
  const sent = new Map<string, PhotoRow>();
  return {
    prepare: preparePhoto,
    async send(reserveId, file, { fields, ...options }) {
      const row =
        role === 'named'
          ? await api.upload(`/reserve-proposals/${reserveId}/photos`, file, { ...options, fields, answer: photo })
          : await api.upload(`/reserves/${reserveId}/photos`, file, {
              ...options,
              fields: { ...fields, role },
              answer: photo,
            });
      sent.set(row.id, row);
      return row;
    },
    update: async (id, change) => ({ ...(sent.get(id) as PhotoRow), ...change }),
    list: async (id) => (await api.read(`/reserves/${id}`, reserve)).photos,
  };
}
