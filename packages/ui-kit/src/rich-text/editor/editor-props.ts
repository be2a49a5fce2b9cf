import type { RichText } from '@guichet/dto/core/rich-text';
import type { ReactNode } from 'react';

export interface RichTextEditorProps {
  value: RichText;
  onChange: (value: RichText) => void;
  /** What is written here, read aloud. */
  label: string;
  placeholder?: string;
  /** Of the element that tells a hint or an error. */
  describedBy?: string;
  isInvalid?: boolean;
  isDisabled?: boolean;
  isFocusedFirst?: boolean;
  /**
   * Adds photos where one is writing: the `files` that were pasted or dropped, or, without any, those that the page lets
   * choose. Gives their ids, none when nothing was chosen; tells its failures itself. Without it no photo can be added.
   */
  addPhotos?: (files?: readonly File[]) => Promise<readonly string[]>;
  /** How a photo of the text shows. */
  renderPhoto?: (photoId: string) => ReactNode;
}
