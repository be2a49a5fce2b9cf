import type { PublicationRow } from '@guichet/dto/progress/publication';
import type { ComponentType } from 'react';

/** Where a publication is rewritten. */
export interface RewritingProps {
  publication: PublicationRow;
  /** Somebody asked to rewrite it. */
  isOpen: boolean;
  onType: () => void;
  onOpen: () => void;
  onClose: () => void;
}

/** The places of a sheet where publications are written; a frame without them is read, and commented on. */
export interface WritingPlaces {
  /** Above the publications: a new one. */
  Composer: ComponentType<{ projectId: string; onType: () => void }>;
  /** In a publication, instead of what it says. */
  Rewriting: ComponentType<RewritingProps>;
}

/** Which publication the reader rewrites, where, and how that begins and ends. */
export interface Editing {
  Place: WritingPlaces['Rewriting'] | undefined;
  id: string | null;
  open: (id: string) => void;
  close: () => void;
}
